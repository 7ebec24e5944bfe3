package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.settings.LiveSettings;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.vault.KeychainProblem;
import io.plimsoll.vault.MemoryKeychain;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// A trader keeps a key in the vault: makes it, locks it, forgets, remembers, and starts again.
class VaultStoryTest {
    @TempDir private Path folder;
    private final MemoryKeychain keychain = new MemoryKeychain();

    private static SandboxExchange exchange() {
        return RunningApp.started(SandboxExchange.Options.scenario("uta2"));
    }

    private static LockPage lock(RunningApp app) {
        return new LockPage(app.hands());
    }

    private static boolean shellIsDrawn(RunningApp app) {
        return FxToolkit.onFxThread(() -> app.scene().lookup(".shell").isVisible());
    }

    @Test
    void aVaultIsMadeLockedAndUnlockedByKeys() {
        keychain.fails(KeychainProblem.ABSENT);
        try (RunningApp app = RunningApp.in(folder, exchange(), keychain)) {
            app.shell().untilLive();
            app.shell().shortcut(KeyCode.DIGIT7);
            app.hands().tabAndPush("#settings-create", KeyCode.SPACE);
            lock(app).untilTitle("Where your keys will be kept");
            assertThat(shellIsDrawn(app)).isFalse();

            lock(app).press("#lock-keychain");
            lock(app).untilFault("This computer has no keychain");
            lock(app).enter("#lock-next", "four unrelated words");
            lock(app).enter("#lock-again", "four unrelated words");
            lock(app).untilGone();
            assertThat(shellIsDrawn(app)).isTrue();

            app.shell().shortcut(KeyCode.L);
            lock(app).untilTitle("The vault is locked");
            assertThat(shellIsDrawn(app)).isFalse();

            lock(app).enter("#lock-passphrase", "four other words");
            lock(app).untilFault("This passphrase does not open the vault.");
            lock(app).enter("#lock-passphrase", "four unrelated words");
            lock(app).untilGone();
        }
    }

    @Test
    void theRailLocksAVaultOnceThereIsOne() {
        try (RunningApp app = RunningApp.in(folder, exchange(), keychain)) {
            app.shell().untilLive();
            assertThat(app.hands().isShown("#nav-lock")).isFalse();

            app.makeVault();
            app.hands().untilShown("#nav-lock");
            app.shell().lock();
            lock(app).untilTitle("The vault is locked");
            lock(app).press("#lock-leave");
            lock(app).untilGone();
            assertThat(app.shell().lockButton()).isEqualTo("Unlock (Ctrl+L)");

            app.shell().lock();
            lock(app).press("#lock-keychain");
            lock(app).untilGone();
            assertThat(app.shell().lockButton()).isEqualTo("Lock (Ctrl+L)");
        }
    }

    @Test
    void twoPassphrasesThatDifferMakeNoVault() {
        keychain.fails(KeychainProblem.ABSENT);
        try (RunningApp app = RunningApp.in(folder, exchange(), keychain)) {
            app.shell().untilLive();
            app.shell().shortcut(KeyCode.DIGIT7);
            app.hands().tabAndPush("#settings-create", KeyCode.SPACE);
            lock(app).press("#lock-other");
            lock(app).enter("#lock-next", "one thing");
            lock(app).enter("#lock-again", "another thing");

            app.hands().untilShown("#lock-mismatch");
            assertThat(folder.resolve("vault")).doesNotExist();
        }
    }

    @Test
    void theAccountOfTheLastTimeOpensAgainAndIsClosedWhileLocked() throws Exception {
        SandboxExchange exchange = exchange();
        OwnAccount.inKeychain(folder, exchange, keychain, false);
        try (RunningApp app = RunningApp.in(folder, exchange, keychain)) {
            app.shell().untilAccount(OwnAccount.NAME);
            app.shell().untilLive();

            app.untilTitle("mine · Overview");

            app.shell().shortcut(KeyCode.L);
            lock(app).untilTitle("Unlock to open mine");
            assertThat(profileIsOpen(app)).isFalse();
            app.untilTitle("Plimsoll");

            lock(app).press("#lock-keychain");
            lock(app).untilGone();
            app.shell().untilAccount(OwnAccount.NAME);

            app.shell().shortcut(KeyCode.L);
            lock(app).untilTitle("Unlock to open mine");
            app.restart();
            app.shell().untilAccount(OwnAccount.NAME);
        }
    }

    private static boolean profileIsOpen(RunningApp app) {
        return FxToolkit.onFxThread(
                () -> app.wiring().shell().sessionProperty().get().profile().isPresent());
    }

    @Test
    void theVaultLocksByItselfWhenNobodyTouchesTheApp() throws Exception {
        SandboxExchange exchange = exchange();
        OwnAccount.inKeychain(folder, exchange, keychain, false);
        try (LiveSettings settings = LiveSettings.in(folder)) {
            settings.change(now -> now.withAutoLockMinutes(2));
        }
        try (RunningApp app = RunningApp.in(folder, exchange, keychain)) {
            app.shell().untilAccount(OwnAccount.NAME);
            app.shell().untilLive();

            app.isLeftAlone();

            lock(app).untilTitle("Unlock to open mine");
            assertThat(shellIsDrawn(app)).isFalse();
            assertThat(profileIsOpen(app)).isFalse();
        }
    }

    @Test
    void aPassphraseIsAskedForAtTheStartAndTheEmbeddedExchangeNeedsNone() throws Exception {
        SandboxExchange exchange = exchange();
        OwnAccount.underPassphrase(folder, exchange, keychain);
        try (RunningApp app = RunningApp.in(folder, exchange, keychain)) {
            lock(app).untilTitle("Unlock to open mine");
            lock(app).press("#lock-leave");
            lock(app).untilGone();
            app.shell().untilLive();
            assertThat(app.shell().environment()).isEqualTo("SANDBOX");

            app.restart();
            lock(app).untilTitle("Unlock to open mine");
            lock(app).enter("#lock-passphrase", OwnAccount.PASSPHRASE);
            app.shell().untilAccount(OwnAccount.NAME);
        }
    }

    @Test
    void aDamagedVaultIsRestoredFromItsBackup() throws Exception {
        SandboxExchange exchange = exchange();
        OwnAccount.inKeychain(folder, exchange, keychain, false);
        byte[] content = Files.readAllBytes(folder.resolve("vault"));
        content[content.length / 2] ^= 1;
        Files.write(folder.resolve("vault"), content);
        try (RunningApp app = RunningApp.in(folder, exchange, keychain)) {
            lock(app).untilTitle("The vault cannot be opened");
            lock(app).untilFault("The file " + folder.resolve("vault"));

            lock(app).press("#lock-restore");
            app.hands().untilShown("#lock-news");
            lock(app).press("#lock-keychain");
            app.shell().untilAccount(OwnAccount.NAME);
        }
    }

    @Test
    void aNewBeginningSetsTheOldVaultAside() throws Exception {
        SandboxExchange exchange = exchange();
        OwnAccount.underPassphrase(folder, exchange, keychain);
        try (RunningApp app = RunningApp.in(folder, exchange, keychain)) {
            lock(app).untilTitle("Unlock to open mine");
            lock(app).press("#lock-lost");
            lock(app).untilTitle("Begin with a new vault?");
            lock(app).press("#lock-start-over");
            app.hands().untilText("#lock-news .label", text -> text.startsWith("The old vault"));

            assertThat(folder.resolve("vault")).doesNotExist();
        }
    }

    @Test
    void shortcutsDoNotReachWhatIsCovered() throws Exception {
        SandboxExchange exchange = exchange();
        OwnAccount.underPassphrase(folder, exchange, keychain);
        try (RunningApp app = RunningApp.in(folder, exchange, keychain)) {
            lock(app).untilTitle("Unlock to open mine");
            app.shell().shortcut(KeyCode.DIGIT4);

            lock(app).press("#lock-leave");
            app.hands().untilShown("#overview-status");
        }
    }
}
