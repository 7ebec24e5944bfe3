package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.engine.UpgradeConduct;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// The upgrade as its user lives through it.
class UpgradeStoryTest {
    /// Longer than an upgrade of the scenarios takes.
    private static final Duration UPGRADE = Duration.ofSeconds(30);

    /// The exchange's own example of a refusal.
    static final List<String> REFUSAL =
            List.of(
                    "Update account failed. You have outstanding liabilities in your Spot account.",
                    "Update account failed. Please close the usdc perpetual positions in USDC"
                            + " Account.",
                    "unable to upgrade, please cancel the usdt perpetual open orders in USDT"
                            + " account.",
                    "unable to upgrade, please close the usdt perpetual positions in USDT"
                            + " account.");

    @Test
    void leadsFromUnifiedAccount2ToItsProByClicks() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            upgrade.submit();
            upgrade.untilPhase("The exchange is moving the account");
            app.exchange().clock().advance(UPGRADE);

            upgrade.untilResult();
            assertThat(upgrade.result()).isEqualTo("The account is now Unified account 2.0 Pro.");
            app.shell().overview().untilStatus("Unified account 2.0 Pro");
        }
    }

    @Test
    void leadsThereByTheKeyboardAlone() {
        try (RunningApp app = RunningApp.on("uta2")) {
            Hands hands = app.hands();
            UpgradePage upgrade = new UpgradePage(hands);
            app.shell().shortcut(KeyCode.DIGIT4);
            upgrade.untilStep("Where the account stands");
            hands.push(KeyCode.ENTER);
            hands.untilShown("#upgrade-checks-passed");
            hands.push(KeyCode.ENTER);
            upgrade.untilStep("Confirm the upgrade");
            hands.push(KeyCode.SPACE);
            upgrade.untilSubmitIsOpen();
            hands.tabAndPush("#upgrade-submit", KeyCode.ENTER);
            upgrade.untilPhase("The exchange is moving the account");
            app.exchange().clock().advance(UPGRADE);

            upgrade.untilResult();
            assertThat(upgrade.result()).isEqualTo("The account is now Unified account 2.0 Pro.");
        }
    }

    @Test
    void isClosedWhenTheMinuteTurnsUnderTheConfirmation() {
        try (RunningApp app = RunningApp.onFile("no-contracts.json")) {
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            upgrade.untilSubmitIsOpen();
            app.watchForUpgradeCallsAbove(0);

            app.setClock("12:50:00");
            upgrade.untilSubmitIsClosed();

            upgrade.untilWhy("Closed. Opens at 13:06:00 UTC, in 1");
            app.hands().push(KeyCode.ENTER);
            assertThat(app.sawMoreUpgradeCalls()).isFalse();
        }
    }

    @Test
    void opensAgainAtMinuteSix() {
        try (RunningApp app = RunningApp.onFile("no-contracts.json")) {
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            app.setClock("13:05:50");
            upgrade.untilWhy("Closed. Opens at 13:06:00 UTC");

            app.exchange().clock().advance(Duration.ofSeconds(10));

            upgrade.untilSubmitIsOpen();
        }
    }

    @Test
    void opensAgainAtMinuteElevenWhileContractsAreHeld() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            app.setClock("13:10:50");
            upgrade.untilWhy("Closed. Opens at 13:11:00 UTC");

            app.exchange().clock().advance(Duration.ofSeconds(10));

            upgrade.untilSubmitIsOpen();
        }
    }

    @Test
    void showsEveryMessageOfARefusal() {
        try (RunningApp app = RunningApp.onFile("four-refusals.json")) {
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            upgrade.submit();
            upgrade.untilResult();

            assertThat(upgrade.messages()).containsAll(REFUSAL);
        }
    }

    @Test
    void leadsFromARefusalToTheChecks() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.exchange().conductUpgrades(UpgradeConduct.REFUSES);
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            upgrade.submitByKeys();
            assertThat(upgrade.messages()).containsAll(REFUSAL);
            assertThat(app.hands().text("#upgrade-again")).isEqualTo("See the _checks");
            app.hands().push(KeyCode.ENTER);

            upgrade.untilStep("What stands in the way");
            upgrade.untilChecked();
            assertThat(app.exchange().upgradesStarted()).isZero();
        }
    }

    @Test
    void survivesALostReplyWithoutAskingTwice() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = app.shell().upgrade().toConfirm();
            app.watchForUpgradeCallsAbove(1);
            app.loseNextUpgradeReply();

            upgrade.submit();
            upgrade.untilPhase("Reply lost");
            app.exchange().clock().advance(UPGRADE);
            upgrade.untilResult();

            assertThat(upgrade.result()).isEqualTo("The account is now Unified account 2.0 Pro.");
            assertThat(app.exchange().upgradesStarted()).isEqualTo(1);
            assertThat(app.sawMoreUpgradeCalls()).isFalse();
        }
    }
}
