package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.engine.UpgradeConduct;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// An upgrade outlasts the app that asked for it, and no other app asks for it again.
class UpgradeRestartStoryTest {
    /// Longer than an upgrade of the scenarios takes.
    private static final Duration UPGRADE = Duration.ofSeconds(30);

    @Test
    void armedUpgradeIsStillArmedAfterARestartAndRunsAtTheOpening() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.setClock("13:08:30");
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            upgrade.untilWhy("Closed. Opens at 13:11:00 UTC");
            upgrade.armByKeys();
            upgrade.untilArmed("13:11:00");
            app.restart();

            app.shell().upgrade().untilArmed("13:11:00");
            app.exchange().clock().advance(Duration.ofMinutes(3));
            upgrade.untilPhase("The exchange is moving the account");
            succeed(app, upgrade);
        }
    }

    @Test
    void upgradeThatWasMissedWhileTheAppWasClosedIsNotSent() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.setClock("13:08:30");
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            upgrade.untilWhy("Closed. Opens at 13:11:00 UTC");
            upgrade.armByKeys();
            upgrade.untilArmed("13:11:00");
            app.quit();
            app.exchange().clock().advance(Duration.ofMinutes(10));
            app.restart();

            app.shell().upgrade().untilResult();
            assertThat(upgrade.result())
                    .isEqualTo("The opening at 13:11:00 UTC was missed. Nothing was sent.");
            assertThat(app.exchange().upgradeRequests()).isZero();
        }
    }

    @Test
    void upgradeUnderWayIsFollowedToItsEndAfterARestart() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.exchange().conductUpgrades(UpgradeConduct.STALLS);
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            upgrade.submit();
            upgrade.untilPhase("The exchange is moving the account");
            app.restart();

            app.shell().upgrade().untilPhase("The exchange is moving the account");
            app.exchange().conductUpgrades(UpgradeConduct.USUAL);
            succeed(app, upgrade);
        }
    }

    @Test
    void upgradeWhoseReplyWasLostIsFollowedToItsEndAfterARestart() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.exchange().conductUpgrades(UpgradeConduct.STALLS);
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            app.loseNextUpgradeReply();
            upgrade.submit();
            upgrade.untilPhase("Reply lost");
            app.restart();

            app.exchange().conductUpgrades(UpgradeConduct.USUAL);
            app.shell().upgrade();
            succeed(app, upgrade);
        }
    }

    @Test
    void upgradeThatEndedWhileTheAppWasClosedIsToldWithBothSides() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            upgrade.submit();
            upgrade.untilPhase("The exchange is moving the account");
            app.quit();
            app.exchange().clock().advance(UPGRADE);
            app.restart();

            app.shell().upgrade().untilResult();
            assertThat(upgrade.comparison())
                    .containsSubsequence(
                            "Account", "Unified account 2.0", "Unified account 2.0 Pro");
        }
    }

    @Test
    void aSecondAppWaitsUntilTheFirstIsClosed() {
        try (RunningApp first = RunningApp.on("uta2");
                RunningApp second = first.second()) {
            Hands hands = second.hands();
            second.shell().upgrade();
            hands.untilShown("#upgrade-barred");
            assertThat(hands.texts("#upgrade-barred"))
                    .contains("Another running Plimsoll has this account open.");
            hands.click("#upgrade-journal-again");
            assertThat(hands.isShown("#upgrade-barred")).isTrue();

            first.quit();
            hands.clickAway("#upgrade-journal-again"); // the first try may still be under way

            new UpgradePage(hands).untilStep("Where the account stands");
            hands.untilShown("#upgrade-next");
        }
    }

    private static void succeed(RunningApp app, UpgradePage upgrade) {
        app.hands().untilShown("#upgrade-phase");
        app.exchange().clock().advance(UPGRADE);
        upgrade.untilResult();
        assertThat(upgrade.result()).isEqualTo("The account is now Unified account 2.0 Pro.");
        assertThat(app.exchange().upgradeRequests()).isEqualTo(1);
        assertThat(app.exchange().upgradesStarted()).isEqualTo(1);
    }
}
