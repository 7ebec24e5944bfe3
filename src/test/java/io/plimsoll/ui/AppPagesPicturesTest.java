package io.plimsoll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.audit.AuditLog;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.Site;
import io.plimsoll.settings.LiveSettings;
import io.plimsoll.ui.error.ErrorView;
import io.plimsoll.ui.error.ErrorViewModel;
import io.plimsoll.ui.introduction.IntroductionViewModel;
import io.plimsoll.ui.lock.LockForm;
import io.plimsoll.ui.lock.LockView;
import io.plimsoll.ui.lock.LockViewModel;
import io.plimsoll.ui.settings.AppFiles;
import io.plimsoll.ui.settings.AuditViewModel;
import io.plimsoll.ui.settings.SecurityViewModel;
import io.plimsoll.ui.settings.SettingsView;
import io.plimsoll.ui.settings.SettingsViewModel;
import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.PageSweep;
import io.plimsoll.ui.support.Scrubber;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.vault.MemoryKeychain;
import io.plimsoll.vault.QuickVault;
import io.plimsoll.vault.Vault;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Draws the vault's page, the settings and the page of failures to `target/gallery`.
class AppPagesPicturesTest {
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");
    private static final Set<Page> WITHIN = Set.of(Page.SETTINGS, Page.SETTINGS_EMPTY);
    private static final List<Site.Environment> ENVIRONMENTS =
            List.of(
                    Site.Environment.MAINNET,
                    Site.Environment.TESTNET,
                    Site.Environment.DEMO,
                    Site.Environment.SANDBOX);
    private static final String LONG_NAME =
            "Family office, second account for hedges that nobody may touch";

    @TempDir private Path folder;
    private final ManualTasks tasks = new ManualTasks();
    private Vault vault;
    private LiveSettings settings;
    private AuditLog log;

    enum Page {
        LOCK_CREATE,
        LOCK_PASSPHRASE,
        LOCK_UNLOCK,
        LOCK_BROKEN,
        LOCK_START_OVER,
        SETTINGS,
        SETTINGS_EMPTY,
        ERROR
    }

    record Size(String name, double width, double height) {}

    @BeforeEach
    void open() {
        vault = QuickVault.in(folder, new MemoryKeychain());
        settings = LiveSettings.in(folder);
        log = AuditLog.of(folder, () -> NOW);
    }

    @AfterEach
    void close() {
        vault.close();
        settings.close();
        log.close();
    }

    private void finish() {
        while (tasks.waiting() > 0) tasks.finishNext();
    }

    private void underPassphrase() throws Exception {
        vault.create("correct horse".toCharArray());
        vault.put("one", new byte[] {1});
        vault.lock();
    }

    private Parent page(Page page) throws Exception {
        LockViewModel lock = new LockViewModel(vault, tasks);
        switch (page) {
            case LOCK_CREATE -> lock.open(() -> {});
            case LOCK_PASSPHRASE -> {
                lock.open(() -> {});
                lock.choosePassphrase();
            }
            case LOCK_UNLOCK -> {
                underPassphrase();
                lock.open(LONG_NAME, () -> {});
                finish();
                lock.submit("wrong".toCharArray(), new char[0]);
            }
            case LOCK_BROKEN -> {
                underPassphrase();
                vault.unlock("correct horse".toCharArray());
                vault.put("two", new byte[] {2});
                vault.lock();
                Path file = folder.resolve("vault");
                byte[] content = Files.readAllBytes(file);
                content[content.length - 3] ^= 1;
                Files.write(file, content);
                lock.open(() -> {});
            }
            case LOCK_START_OVER -> {
                underPassphrase();
                lock.care(LockForm.START_OVER);
            }
            case ERROR -> {
                return error();
            }
            case SETTINGS -> {
                underPassphrase();
                changes();
                return settings(lock);
            }
            case SETTINGS_EMPTY -> {
                return settings(lock);
            }
        }
        finish();
        return new LockView(lock);
    }

    private void changes() throws IOException {
        for (int i = 0; i < 12; i++) {
            String name = i % 3 == 0 ? LONG_NAME : "main";
            ChangeWitness witness =
                    log.witness(
                            name,
                            ENVIRONMENTS.get(i % ENVIRONMENTS.size()),
                            "api.bybit.com",
                            () -> "status 6, REGULAR_MARGIN, equity 15234.55 USD, IMR 0.21");
            ChangeWitness.Ending ending =
                    witness.leaving(
                            new ChangeWitness.Change(
                                    i % 2 == 0 ? "/v5/order/cancel" : "/v5/account/repay",
                                    "{\"category\":\"linear\",\"symbol\":\"BTCUSDT\",\"orderId\":"
                                            + "\"8f1f6c7e-1d2b-4b5a-9a55-1f0c6f0d3f11\"}",
                                    NOW.minusMillis(120)));
            if (i % 4 == 1)
                ending.failed(
                        new ApiFault.Refused(
                                "/v5/account/repay", 170_001, "not in this minute", List.of()),
                        NOW);
            else if (i % 4 == 2)
                ending.failed(new ApiFault.InDoubt("/v5/order/cancel", "timeout"), NOW);
            else if (i % 4 == 3) ending.answered("{\"orderId\":\"8f1f6c7e\"}", NOW);
        }
    }

    private Parent settings(LockViewModel lock) {
        Path far = Path.of("/home/someone with a long name/.local/share/plimsoll");
        SettingsViewModel model =
                new SettingsViewModel(
                        new SecurityViewModel(vault, lock, settings, tasks, () -> {}),
                        new AuditViewModel(log, tasks, () -> NOW),
                        new Appearance(Theme.DARK),
                        settings,
                        new IntroductionViewModel(settings),
                        new AppFiles(
                                far,
                                far.resolve("settings.conf"),
                                far.resolve("a/rather/deep/place/for/logs/plimsoll.log")),
                        "0.1.0",
                        Optional.empty());
        SettingsView view = new SettingsView(model, (_, _) -> Optional.empty());
        finish();
        return view;
    }

    private static Parent error() {
        ErrorViewModel model =
                new ErrorViewModel(
                        new Scrubber("/home/ada"), "Plimsoll 0.1.0, Java 25", Runnable::run);
        model.thrown(new IllegalStateException("a figure that cannot be"));
        return new ErrorView(model, model.failureProperty().get().orElseThrow());
    }

    static Stream<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            for (Page page : Page.values()) {
                boolean within = WITHIN.contains(page);
                all.add(
                        Arguments.of(
                                theme,
                                page,
                                new Size("small", within ? 884 : 960, within ? 1020 : 600)));
                all.add(Arguments.of(theme, page, new Size("wide", 1364, within ? 1020 : 852)));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{1} {2} {0}")
    @MethodSource("pictures")
    void drawsWithEveryColourDefined(Theme theme, Page page, Size size) throws Exception {
        String name = String.join("-", page.name(), size.name(), theme.name());
        Path png = GALLERY.resolve(name.toLowerCase(Locale.ROOT) + ".png");

        PageSweep.draw(theme, () -> made(page), size.width(), size.height(), png);
    }

    private Parent made(Page page) {
        try {
            return page(page);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fitsTheSmallestWindow(Page page) {
        double least = PageSweep.laidOut(() -> made(page), 884, 552, view -> view.minWidth(-1));
        assertThat(least).isLessThanOrEqualTo(884);
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryControlAName(Page page) {
        assertThat(PageSweep.laidOut(() -> made(page), 1364, 852, PageSweep::nameless)).isEmpty();
    }
}
