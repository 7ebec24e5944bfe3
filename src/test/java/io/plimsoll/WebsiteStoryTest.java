package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.engine.UpgradeConduct;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What a user does outside the API, by the embedded exchange's panel.
class WebsiteStoryTest {

    @Test
    void anActOnTheWebsiteShowsOnTheScreen() {
        try (RunningApp app = RunningApp.on("uta1")) {
            app.shell().sandbox().act("UPGRADE_TO_UTA2");
            app.hands().click("#nav-sandbox");

            app.shell().overview().untilStatus("Unified account 2.0");
        }
    }

    @Test
    void whatWouldChangeNothingCannotBePressed() {
        try (RunningApp app = RunningApp.on("uta1")) {
            SandboxPage panel = app.shell().sandbox();
            panel.untilNotOffered("REPAY_SPOT_DEBT");
            panel.act("UPGRADE_TO_UTA2");

            panel.untilNotOffered("UPGRADE_TO_UTA2");
        }
    }

    @Test
    void anActIsOfferedForTheAccountThatIsChosen() {
        try (RunningApp app = RunningApp.on("uta1")) {
            SandboxPage panel = app.shell().sandbox();
            panel.untilNotOffered("REPAY_SPOT_DEBT");
            panel.choose("classic");

            panel.untilOffered("REPAY_SPOT_DEBT");
        }
    }

    @Test
    void theConductOfUpgradesIsChosenInThePanel() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.shell().sandbox().conductUpgrades("STALLS");
            app.hands().click("#nav-sandbox");
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            upgrade.submit();
            upgrade.untilPhase("The exchange is moving the account");
            app.exchange().clock().advance(Duration.ofMinutes(2));
            app.shell().refresh();
            assertThat(app.exchange().upgradesStarted()).isEqualTo(1);

            app.exchange().conductUpgrades(UpgradeConduct.USUAL);
            upgrade.untilResult();
            assertThat(upgrade.result()).isEqualTo("The account is now Unified account 2.0 Pro.");
        }
    }
}
