package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.engine.UpgradeConduct;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// An upgrade agreed to in the closed minutes, which waits for the opening. By the keyboard alone.
class UpgradeArmingStoryTest {
    /// Longer than an upgrade of the scenarios takes.
    private static final Duration UPGRADE = Duration.ofSeconds(30);

    @Test
    void closedMinutesAreToldWithTheirEndAndOfferToWait() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = atConfirm(app);

            assertThat(upgrade.why()).startsWith("Closed. Opens at 13:11:00 UTC, in 1:");
            assertThat(app.hands().isDisabled("#upgrade-submit")).isTrue();
            assertThat(app.hands().isDisabled("#upgrade-arm")).isFalse();
        }
    }

    @Test
    void armedUpgradeIsInSightOnEveryScreenAndRunsByItselfAtTheOpening() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = armed(app);
            app.shell().shortcut(KeyCode.DIGIT1);
            app.hands().untilText("#top-upgrade", "Upgrade armed for 13:11"::equals);
            assertThat(app.exchange().upgradeRequests()).isZero();

            app.exchange().clock().advance(Duration.ofMinutes(2));
            app.hands().untilText("#top-upgrade", "Upgrade under way"::equals);
            app.shell().shortcut(KeyCode.DIGIT4);
            upgrade.untilPhase("The exchange is moving the account");
            app.exchange().clock().advance(UPGRADE);

            upgrade.untilResult();
            assertThat(upgrade.result()).isEqualTo("The account is now Unified account 2.0 Pro.");
            assertThat(app.exchange().upgradeRequests()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsSentOnceItIsCalledOff() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = armed(app);
            app.hands().tabAndPush("#upgrade-disarm", KeyCode.SPACE);
            upgrade.untilResult();
            assertThat(upgrade.result()).isEqualTo("The armed upgrade was called off.");

            app.exchange().clock().advance(Duration.ofMinutes(2));
            app.hands().push(KeyCode.ENTER);
            upgrade.toChecksByKeys();
            assertThat(upgrade.words("CLOSED_MINUTES")).anyMatch(text -> text.startsWith("Open."));
            assertThat(app.exchange().upgradeRequests()).isZero();
        }
    }

    @Test
    void nothingIsSentWhenTheClockJumpsPastTheOpening() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = armed(app);
            app.setClock("13:20:00");

            upgrade.untilResult();
            assertThat(upgrade.result())
                    .isEqualTo("The opening at 13:11:00 UTC was missed. Nothing was sent.");
            assertThat(app.exchange().upgradeRequests()).isZero();
        }
    }

    @Test
    void nothingIsSentWhenTheClockJumpsIntoTheNextClosedMinutes() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = armed(app);
            app.setClock("13:55:00");

            upgrade.untilResult();
            assertThat(upgrade.result())
                    .isEqualTo("The opening at 13:11:00 UTC was missed. Nothing was sent.");
            assertThat(app.exchange().upgradeRequests()).isZero();
        }
    }

    @Test
    void refusalAtTheOpeningIsToldInFull() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = armed(app);
            app.exchange().conductUpgrades(UpgradeConduct.REFUSES);
            app.exchange().clock().advance(Duration.ofMinutes(2));

            assertThat(upgrade.messages()).containsAll(UpgradeStoryTest.REFUSAL);
            assertThat(app.exchange().upgradeRequests()).isEqualTo(1);
        }
    }

    /// On the confirmation, agreed to, a minute before the opening.
    private static UpgradePage atConfirm(RunningApp app) {
        app.exchange().clock().setSpeed(0);
        app.setClock("13:09:30");
        UpgradePage upgrade = new UpgradePage(app.hands());
        app.shell().shortcut(KeyCode.DIGIT4);
        upgrade.toChecksByKeys();
        upgrade.toConfirmByKeys();
        upgrade.untilWhy("Closed. Opens at");
        return upgrade;
    }

    private static UpgradePage armed(RunningApp app) {
        UpgradePage upgrade = atConfirm(app);
        upgrade.armByKeys();
        upgrade.untilArmed("13:11:00");
        return upgrade;
    }
}
