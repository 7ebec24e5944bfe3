package io.plimsoll.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.storage.KillDrill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class SettingsKillTest {
    private static final int KILLS = 65;

    @TempDir private Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void areThereAsTheyWereAcknowledgedWheneverTheirProcessIsKilled() throws Exception {
        KillDrill drill = new KillDrill(SettingsWriter.class, List.of(folder.toString()), 1877);

        KillDrill.Toll toll = drill.run(KILLS, this::standing);

        assertThat(toll.kills()).isEqualTo(KILLS);
        System.out.println("Settings: " + toll);
    }

    private int standing(int acknowledged) {
        Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.trouble()).isEqualTo(Optional.empty());
        Settings all = SettingsWriter.after(acknowledged);
        if (loaded.settings().equals(all)) return acknowledged;
        assertThat(loaded.settings()).isEqualTo(SettingsWriter.after(acknowledged + 1));
        return acknowledged + 1;
    }
}
