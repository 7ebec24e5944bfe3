package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.vault.MemoryKeychain;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A trader looks at an account of which the profile allows no changes.
class ChangesOffStoryTest {
    @TempDir private Path folder;

    @Test
    void theWizardTellsThatChangesAreOffAndLeadsToWhereTheyAreAllowed() throws Exception {
        SandboxExchange exchange =
                RunningApp.started(SandboxExchange.Options.scenario("uta2-blocked"));
        MemoryKeychain keychain = new MemoryKeychain();
        OwnAccount.inKeychain(folder, exchange, keychain, false);
        try (RunningApp app = RunningApp.in(folder, exchange, keychain)) {
            app.shell().untilAccount(OwnAccount.NAME);
            app.shell().untilLive();
            app.shell().shortcut(KeyCode.DIGIT4);
            UpgradePage upgrade = new UpgradePage(app.hands());
            upgrade.toChecksByKeys();
            assertThat(app.hands().text("#upgrade-off .label"))
                    .startsWith("Plimsoll only looks at this account.");
            assertThat(app.hands().isDisabled("#remedy-INVERSE_ORDERS-1")).isTrue();

            app.hands().tabAndPush("#upgrade-off .button", KeyCode.SPACE);
            app.hands().untilText("#form-title", text -> text.contains(OwnAccount.NAME));
            app.hands().untilFocused("#form-changes");
            AccountsPage.untilInSight(app, "#form-changes");
            app.hands().push(KeyCode.SPACE);
            new AccountsPage(app.hands()).save();

            app.shell().untilLive();
            app.shell().upgrade();
            app.hands().untilGone("#upgrade-off");
        }
    }
}
