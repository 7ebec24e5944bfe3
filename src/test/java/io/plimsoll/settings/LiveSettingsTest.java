package io.plimsoll.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.settings.Settings.Look;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.storage.StorageFault;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When changes are kept, in virtual time.
class LiveSettingsTest {
    @TempDir private Path folder;

    private final VirtualTimer timer = new VirtualTimer();
    private final List<SettingsTrouble> told = new ArrayList<>();
    private boolean full;
    private int writes;
    private LiveSettings live;

    @BeforeEach
    void open() {
        live = opened();
    }

    private LiveSettings opened() {
        SafeFile file =
                new SafeFile(
                        folder.resolve("settings.conf"),
                        0,
                        (out, content) -> {
                            writes++;
                            if (full) throw new IOException("No space left on device");
                            out.write(content);
                        });
        return new LiveSettings(new SettingsFile(file), timer);
    }

    private Settings kept() {
        return new SettingsFile(folder).load().settings();
    }

    private void lockAfter(int minutes) {
        live.change(settings -> settings.withAutoLockMinutes(minutes));
    }

    @Test
    void tellsSubscribersWhatTheyAreAndEachChangeAtOnce() {
        List<Integer> seen = new ArrayList<>();
        Runnable end = live.subscribe(settings -> seen.add(settings.autoLockMinutes()));
        lockAfter(5);
        lockAfter(5);
        lockAfter(6);
        end.run();
        lockAfter(7);

        assertThat(seen).containsExactly(10, 5, 6);
        assertThat(live.current().autoLockMinutes()).isEqualTo(7);
    }

    @Test
    void keepsChangesOnceTheyHaveComeToRest() {
        lockAfter(1);
        timer.pass(Duration.ofMillis(499));
        lockAfter(2);
        timer.pass(Duration.ofMillis(499));
        assertThat(writes).isZero();

        timer.pass(Duration.ofMillis(1));

        assertThat(writes).isOne();
        assertThat(kept().autoLockMinutes()).isEqualTo(2);
    }

    @Test
    void keepsChangesThatNeverRestAfterFiveSeconds() {
        for (int i = 0; i < 49; i++) {
            lockAfter(100 + i);
            timer.pass(Duration.ofMillis(100));
        }
        assertThat(writes).isZero();
        lockAfter(200);

        timer.pass(Duration.ofMillis(100));

        assertThat(writes).isOne();
        assertThat(kept().autoLockMinutes()).isEqualTo(200);
    }

    @Test
    void keepsWhatIsNotKeptYetWhenItIsClosed() {
        live.change(settings -> settings.withLook(Look.LIGHT));

        live.close();

        assertThat(kept().look()).isEqualTo(Look.LIGHT);
    }

    @Test
    void writesNothingWhenNothingChanged() {
        lockAfter(10);
        live.close();

        assertThat(writes).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsOnceThatTheDiskIsFullAndTriesAgainAtTheNextChange() {
        live.onTrouble(told::add);
        full = true;
        lockAfter(1);
        timer.pass(LiveSettings.REST);
        lockAfter(2);
        timer.pass(LiveSettings.REST);

        assertThat(writes).isEqualTo(2);
        assertThat(told)
                .containsExactly(
                        new SettingsTrouble.NotSaved(
                                new StorageFault.DiskFull(folder.resolve("settings.conf"))));

        full = false;
        lockAfter(3);
        timer.pass(LiveSettings.REST);
        assertThat(kept().autoLockMinutes()).isEqualTo(3);
        assertThat(live.trouble()).isEmpty();
    }

    @Test
    void tellsAgainWhenItFailsAgainAfterItWorked() {
        live.onTrouble(told::add);
        for (boolean fullNow : new boolean[] {true, false, true}) {
            full = fullNow;
            lockAfter(live.current().autoLockMinutes() + 1);
            timer.pass(LiveSettings.REST);
        }

        assertThat(told).hasSize(2);
    }

    @Test
    void triesOnceMoreAtTheEndWhatCouldNotBeKept() {
        full = true;
        lockAfter(1);
        timer.pass(LiveSettings.REST);
        full = false;

        live.close();

        assertThat(kept().autoLockMinutes()).isOne();
    }

    @Test
    void tellsALateListenerWhatWasWrongWhenTheyWereLoaded() throws IOException {
        Files.writeString(folder.resolve("settings.conf"), "theme = purple\n");
        live = opened();

        live.onTrouble(told::add);

        assertThat(told).singleElement().isInstanceOf(SettingsTrouble.BadValues.class);
    }

    @Test
    void startsOnTheSameSettingsAgain() {
        live.change(settings -> settings.withLastAccount(Optional.of("desk")));
        live.close();

        assertThat(opened().current().lastAccount()).contains("desk");
    }

    @Test
    void keepsThemInRealTimeToo() {
        try (LiveSettings real = LiveSettings.in(folder)) {
            real.change(settings -> settings.withIntroSeen(true));
        }

        assertThat(kept().introSeen()).isTrue();
    }
}
