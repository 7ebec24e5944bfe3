package io.plimsoll.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.settings.Settings.Look;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class SettingsFileTest {
    private static final Settings ALL =
            new Settings(
                    Look.LIGHT,
                    true,
                    Optional.of("my \\ acc\nount = é"),
                    Optional.of(new WindowPlace(-1200, 60, 1280, 800, true)),
                    0,
                    true);

    @TempDir private Path folder;

    private SettingsFile file() {
        return new SettingsFile(folder);
    }

    private Path path() {
        return folder.resolve("settings.conf");
    }

    private Loaded loaded(String text) throws IOException {
        Files.writeString(path(), text);
        return file().load();
    }

    @Test
    void beginsWithTheFirstSettingsAndMakesNothing() {
        assertThat(file().load()).isEqualTo(new Loaded(Settings.DEFAULTS, Optional.empty()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsWhatWasSaved() throws Exception {
        file().save(ALL);

        assertThat(file().load()).isEqualTo(new Loaded(ALL, Optional.empty()));
    }

    @Test
    void readsAsAPersonWouldWriteIt() throws Exception {
        file().save(
                        Settings.DEFAULTS
                                .withLastAccount(Optional.of("main"))
                                .withWindow(new WindowPlace(40, 60, 1280, 800, false)));

        assertThat(path())
                .content()
                .endsWith(
                        """
                        theme = dark
                        amounts-hidden = false
                        last-account = main
                        window = 40,60 1280x800
                        auto-lock-minutes = 10
                        intro-seen = false
                        """);
    }

    @Test
    void isItsOwnersAlone() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        file().save(ALL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsCommentsAndWhatANewerVersionHasWritten() throws Exception {
        Files.writeString(path(), "# mine\n\ntheme=LIGHT\nlanguage = Latin\n");
        SettingsFile file = file();
        Settings settings = file.load().settings();
        assertThat(settings.look()).isEqualTo(Look.LIGHT);

        file.save(settings.withAmountsHidden(true));

        assertThat(path())
                .content()
                .startsWith(
                        """
                        # mine

                        theme = light
                        language = Latin
                        amounts-hidden = true
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "theme = purple, theme",
        "amounts-hidden = maybe, amounts-hidden",
        "window = 1280x800, window",
        "'window = 40,60 0x800', window",
        "'window = 40,60 999999x800', window",
        "auto-lock-minutes = ten, auto-lock-minutes",
        "auto-lock-minutes = -1, auto-lock-minutes",
        "auto-lock-minutes = 1441, auto-lock-minutes",
        "auto-lock-minutes =, auto-lock-minutes",
        "intro-seen = 1, intro-seen",
        "what is this, line 2"
    })
    void letsOneBadValueFallBackAlone(String bad, String name) throws Exception {
        Loaded loaded = loaded("last-account = main\n" + bad + "\nunknown = stays\n");

        assertThat(loaded.settings())
                .isEqualTo(Settings.DEFAULTS.withLastAccount(Optional.of("main")));
        assertThat(loaded.trouble())
                .contains(
                        new SettingsTrouble.BadValues(
                                path(),
                                List.of(name),
                                Optional.of(folder.resolve("settings.bad"))));
        assertThat(folder.resolve("settings.bad")).content().contains(bad);
        assertThat(path()).content().contains("unknown = stays").doesNotContain(bad + "\n");
    }

    @Test
    void tellsOfABadValueOnce() throws Exception {
        assertThat(loaded("theme = purple\n").trouble()).isPresent();

        assertThat(file().load()).isEqualTo(new Loaded(Settings.DEFAULTS, Optional.empty()));
    }

    @Test
    void letsTheLastOfSeveralLinesCount() throws Exception {
        SettingsFile file = file();
        Files.writeString(path(), "x = 1\ntheme = light\nx = 2\ntheme = dark\n");

        assertThat(file.load().settings().look()).isEqualTo(Look.DARK);
        file.save(Settings.DEFAULTS);

        assertThat(path()).content().startsWith("x = 2\ntheme = dark\namounts-hidden");
    }

    @Test
    void keepsAFileThatIsNoTextAsideAndStartsWithoutIt() throws Exception {
        byte[] zeros = new byte[512];
        Files.write(path(), zeros);

        Loaded loaded = file().load();

        Path bad = folder.resolve("settings.bad");
        assertThat(loaded)
                .isEqualTo(
                        new Loaded(
                                Settings.DEFAULTS,
                                Optional.of(
                                        new SettingsTrouble.Unreadable(path(), Optional.of(bad)))));
        assertThat(bad).hasBinaryContent(zeros);
        assertThat(path()).doesNotExist();
    }

    @Test
    void doesNotOverwriteAnEarlierBadFile() throws Exception {
        Files.write(path(), new byte[] {0});
        file().load();
        Files.write(path(), new byte[] {1});
        file().load();

        assertThat(folder.resolve("settings.bad")).hasBinaryContent(new byte[] {0});
        assertThat(folder.resolve("settings.bad2")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void startsWhateverStandsInTheFile() throws Exception {
        Random random = new Random(31);
        SettingsFile file = file();
        file.save(ALL);
        byte[] good = Files.readAllBytes(path());
        for (int i = 0; i < 2000; i++) {
            byte[] bad = good.clone();
            for (int k = random.nextInt(4); k >= 0; k--)
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            SettingsText text = SettingsText.of(new String(bad, UTF_8));

            Settings settings = text.read().settings();

            assertThat(text.with(settings).read())
                    .isEqualTo(new SettingsText.Read(settings, List.of()));
        }
    }

    @Test
    void startsWhereTheFileMayNotBeRead() throws Exception {
        Files.createDirectories(path().resolve("a folder in its place"));

        Loaded loaded = file().load();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(loaded.trouble())
                .contains(
                        new SettingsTrouble.Unreadable(
                                path(), Optional.of(folder.resolve("settings.bad"))));
        file().save(ALL);
        assertThat(file().load().settings()).isEqualTo(ALL);
    }
}
