package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.engine.WebsiteAct;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What stands in the way of an upgrade, cleared by the keyboard alone until the upgrade is done.
/// What only the exchange's website offers is done there.
class UpgradeRemedyStoryTest {
    /// Longer than an upgrade of the scenarios takes.
    private static final Duration UPGRADE = Duration.ofSeconds(30);

    @Test
    void everyKindOfOrderStandsInTheWayWithItsProof() {
        try (RunningApp app = RunningApp.on("uta2-blocked")) {
            UpgradePage upgrade = atChecks(app);

            assertThat(upgrade.summary()).isEqualTo("4 checks stand in the way.");
            assertThat(upgrade.words("SPOT_ORDERS")).contains("ETHUSDT", "ADAUSDT");
            assertThat(upgrade.words("USDT_ORDERS")).contains("BTCUSDT", "conditional");
            assertThat(upgrade.words("USDC_ORDERS")).contains("ETHPERP");
            assertThat(upgrade.words("INVERSE_ORDERS")).contains("BTCUSD");
        }
    }

    @Test
    void escapeLeavesEveryOrderInPlace() {
        try (RunningApp app = RunningApp.on("uta2-blocked")) {
            UpgradePage upgrade = atChecks(app);
            for (String remedy : List.of("SPOT_ORDERS", "USDT_ORDERS")) {
                for (int number : List.of(1, 2)) {
                    upgrade.askByKeys(remedy, number);
                    upgrade.dismissBy(KeyCode.ESCAPE);
                }
            }
            for (String remedy : List.of("USDC_ORDERS", "INVERSE_ORDERS")) {
                upgrade.askByKeys(remedy, 1);
                upgrade.dismissBy(KeyCode.ESCAPE);
            }

            upgrade.checkAgainByKeys();
            assertThat(upgrade.summary()).isEqualTo("4 checks stand in the way.");
        }
    }

    @Test
    void theFocusStandsWhereEnterChangesNothing() {
        try (RunningApp app = RunningApp.on("uta2-blocked")) {
            UpgradePage upgrade = atChecks(app);
            upgrade.askByKeys("INVERSE_ORDERS", 1);
            upgrade.dismissBy(KeyCode.ENTER);

            upgrade.checkAgainByKeys();
            assertThat(upgrade.blocks("INVERSE_ORDERS")).isTrue();
        }
    }

    @Test
    void shiftTabLeadsBackFromTheQuestionsLastButtonToItsFirst() {
        try (RunningApp app = RunningApp.on("uta2-blocked")) {
            UpgradePage upgrade = atChecks(app);
            upgrade.askByKeys("USDC_ORDERS", 1);
            app.hands().tabTo("#remedy-confirm");
            app.hands().tabBackTo("#remedy-cancel");
            upgrade.dismissBy(KeyCode.SPACE);

            assertThat(upgrade.blocks("USDC_ORDERS")).isTrue();
        }
    }

    @Test
    void openOrdersAreCancelledAndTheUpgradeSucceeds() {
        try (RunningApp app = RunningApp.on("uta2-blocked")) {
            UpgradePage upgrade = atChecks(app);
            upgrade.remedyByKeys("SPOT_ORDERS", 2);
            upgrade.remedyByKeys("USDT_ORDERS", 1);
            upgrade.remedyByKeys("USDC_ORDERS", 1);
            upgrade.remedyByKeys("INVERSE_ORDERS", 1);
            upgrade.toConfirmByKeys();
            succeed(app, upgrade);

            assertThat(upgrade.comparison())
                    .containsSubsequence(
                            "Account", "Unified account 2.0", "Unified account 2.0 Pro")
                    .containsSubsequence("Open positions", "1", "1")
                    .containsSubsequence("Open orders", "0", "0");
        }
    }

    @Test
    void unifiedAccount1ProIsClearedHereAndOnTheWebsite() {
        try (RunningApp app = RunningApp.on("uta1-pro-blocked")) {
            UpgradePage upgrade = atChecks(app);
            assertThat(
                            Stream.of(
                                    "USDT_ORDERS",
                                    "TP_SL_ORDERS",
                                    "HEDGED_INVERSE",
                                    "PORTFOLIO_WITH_INVERSE"))
                    .allMatch(upgrade::blocks);
            upgrade.remedyByKeys("TP_SL_ORDERS", 1);
            upgrade.askByKeys("PORTFOLIO_WITH_INVERSE", 1);
            assertThat(app.hands().text("#remedy-question")).isEqualTo("Switch to Cross margin?");
            upgrade.carryOutByKeys();
            upgrade.dismissBy(KeyCode.ENTER);
            upgrade.untilChecked();
            assertThat(upgrade.summary()).isEqualTo("One check stands in the way.");
            app.exchange().carryOut(WebsiteAct.CLOSE_HEDGED_INVERSE);
            upgrade.checkAgainByKeys();
            upgrade.toConfirmByKeys();
            succeed(app, upgrade);

            assertThat(upgrade.comparison())
                    .containsSubsequence(
                            "Account", "Unified account 1.0 Pro", "Unified account 2.0 Pro");
        }
    }

    @Test
    void classicAccountIsUpgradedOnceItsSpotDebtIsRepaidOnTheWebsite() {
        try (RunningApp app = RunningApp.on("classic")) {
            UpgradePage upgrade = atChecks(app);
            assertThat(upgrade.words("SPOT_DEBT")).contains("USDT", "350");
            upgrade.remedyByKeys("SPOT_ORDERS", 1);
            upgrade.remedyByKeys("USDT_ORDERS", 1);
            assertThat(upgrade.summary()).isEqualTo("One check stands in the way.");
            app.exchange().carryOut(WebsiteAct.REPAY_SPOT_DEBT);
            upgrade.checkAgainByKeys();
            upgrade.toConfirmByKeys();
            assertThat(upgrade.page()).contains("Left to the exchange to judge: Way to upgrade");
            succeed(app, upgrade);

            assertThat(upgrade.comparison())
                    .containsSubsequence("Account", "Classic account", "Unified account 2.0 Pro");
        }
    }

    @Test
    void unifiedAccount1HasNoWayOnUntilTheWebsiteHasMadeItOneOf2() {
        try (RunningApp app = RunningApp.on("uta1")) {
            UpgradePage upgrade = atStart(app);
            assertThat(upgrade.page()).contains("on the exchange's website first");
            assertThat(app.hands().isShown("#upgrade-next")).isFalse();
            app.exchange().carryOut(WebsiteAct.UPGRADE_TO_UTA2);
            app.exchange().carryOut(WebsiteAct.GET_VIP);
            upgrade.toChecksByKeys();
            upgrade.toConfirmByKeys();

            succeed(app, upgrade);
        }
    }

    @Test
    void accountWithoutVipIsUpgradedOnceItHasReachedALevel() {
        try (RunningApp app = RunningApp.on("uta2-not-vip")) {
            UpgradePage upgrade = atChecks(app);
            assertThat(upgrade.words("VIP_LEVEL")).contains("Level: No VIP");
            assertThat(app.hands().isDisabled("#upgrade-next")).isTrue();
            app.exchange().carryOut(WebsiteAct.GET_VIP);
            upgrade.checkAgainByKeys();
            upgrade.toConfirmByKeys();

            succeed(app, upgrade);
        }
    }

    @Test
    void refusedMarginModeTellsEveryReason() {
        try (RunningApp app = RunningApp.onFile("pro-portfolio-in-debt.json")) {
            UpgradePage upgrade = atChecks(app);
            upgrade.askByKeys("PORTFOLIO_WITH_INVERSE", 2);

            assertThat(upgrade.carryOutByKeys())
                    .contains("Nothing was done.")
                    .contains("Repay your liability in USDT first.")
                    .contains("Repay your liability in USDC first.");
            upgrade.dismissBy(KeyCode.ESCAPE);
            upgrade.untilChecked();
            assertThat(upgrade.blocks("PORTFOLIO_WITH_INVERSE")).isTrue();
        }
    }

    @Test
    void debtIsRepaidOnRequest() {
        try (RunningApp app = RunningApp.onFile("still-debt.json")) {
            UpgradePage upgrade = atChecks(app);
            app.hands().untilShown("#upgrade-check-LIABILITIES");
            assertThat(upgrade.words("LIABILITIES")).contains("USDT", "borrowed");
            upgrade.askByKeys("LIABILITIES", 1);
            assertThat(upgrade.carryOutByKeys()).contains("The exchange has repaid USDT.");
            upgrade.dismissBy(KeyCode.ENTER);
            upgrade.untilChecked();

            assertThat(upgrade.words("LIABILITIES")).doesNotContain("borrowed");
        }
    }

    private static UpgradePage atStart(RunningApp app) {
        UpgradePage upgrade = new UpgradePage(app.hands());
        app.shell().shortcut(KeyCode.DIGIT4);
        upgrade.untilStep("Where the account stands");
        return upgrade;
    }

    private static UpgradePage atChecks(RunningApp app) {
        UpgradePage upgrade = atStart(app);
        upgrade.toChecksByKeys();
        return upgrade;
    }

    private static void succeed(RunningApp app, UpgradePage upgrade) {
        upgrade.submitByKeys();
        upgrade.untilPhase("The exchange is moving the account");
        app.exchange().clock().advance(UPGRADE);
        upgrade.untilResult();
        assertThat(upgrade.result()).isEqualTo("The account is now Unified account 2.0 Pro.");
        assertThat(app.exchange().upgradesStarted()).isEqualTo(1);
    }
}
