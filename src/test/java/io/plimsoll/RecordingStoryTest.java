package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.vault.MemoryKeychain;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A trader saves the account as it is, and looks at it again another day.
class RecordingStoryTest {
    @TempDir private Path folder;
    private RunningApp app;

    @BeforeEach
    void open() {
        app = RunningApp.on("uta2-pro-borrowing");
    }

    @AfterEach
    void close() {
        app.close();
    }

    /// The folder that was made.
    private Path save() throws IOException {
        app.chooses(folder);
        app.shell().recordings("recording-save");
        app.shell().untilRecordingNotice("Saved to");
        try (Stream<Path> made = Files.list(folder)) {
            return made.findFirst().orElseThrow();
        }
    }

    @Test
    void savesTheAccountAndOpensItAgain() throws Exception {
        Path saved = save();
        assertThat(saved.getFileName().toString()).startsWith("plimsoll-uta2-pro-borrowing-2026-");
        assertThat(saved.resolve("wallet-balance.json")).exists();

        app.chooses(saved);
        app.shell().recordings("recording-open");
        app.shell().untilRecorded();
        assertThat(app.shell().account()).isEqualTo(saved.getFileName().toString());
        assertThat(app.shell().environment()).isEqualTo("RECORDING");

        app.shell().recordings("recording-leave");
        app.shell().untilLive();
        assertThat(app.shell().environment()).isEqualTo("SANDBOX");
    }

    @Test
    void leadsBackToTheUsersOwnAccount() throws Exception {
        Path saved = save();
        app.close();
        MemoryKeychain keychain = new MemoryKeychain();
        Path home = Files.createDirectory(folder.resolve("home"));
        SandboxExchange exchange = RunningApp.started(SandboxExchange.Options.scenario("uta2"));
        OwnAccount.inKeychain(home, exchange, keychain, false);
        app = RunningApp.in(home, exchange, keychain);
        app.shell().untilAccount(OwnAccount.NAME);
        app.shell().untilLive();

        app.chooses(saved);
        app.shell().recordings("recording-open");
        app.shell().untilRecorded();
        app.shell().recordings("recording-leave");

        app.shell().untilAccount(OwnAccount.NAME);
        app.shell().untilLive();
        app.restart();
        app.shell().untilAccount(OwnAccount.NAME);
    }

    @Test
    void aFolderWithoutARecordingIsNamedAndTheAccountStays() {
        app.chooses(folder);
        app.shell().recordings("recording-open");

        app.shell().untilRecordingNotice("The folder " + folder + " has none of the files");
        assertThat(app.shell().environment()).isEqualTo("SANDBOX");
    }
}
