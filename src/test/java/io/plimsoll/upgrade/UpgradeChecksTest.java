package io.plimsoll.upgrade;

import static io.plimsoll.upgrade.CheckSubject.CLOCK;
import static io.plimsoll.upgrade.CheckSubject.CLOSED_MINUTES;
import static io.plimsoll.upgrade.CheckSubject.HEDGED_INVERSE;
import static io.plimsoll.upgrade.CheckSubject.INVERSE_MARGIN_MODE;
import static io.plimsoll.upgrade.CheckSubject.KEY_MAY_WRITE;
import static io.plimsoll.upgrade.CheckSubject.OPEN_ORDERS;
import static io.plimsoll.upgrade.CheckSubject.SPOT_DEBT;
import static io.plimsoll.upgrade.CheckSubject.TP_SL_ORDERS;
import static io.plimsoll.upgrade.CheckSubject.UPGRADE_PATH;
import static io.plimsoll.upgrade.CheckSubject.VIP_LEVEL;
import static io.plimsoll.upgrade.CheckVerdict.BLOCKED;
import static io.plimsoll.upgrade.CheckVerdict.CANNOT_TELL;
import static io.plimsoll.upgrade.CheckVerdict.DOES_NOT_APPLY;
import static io.plimsoll.upgrade.CheckVerdict.PASSED;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.bybit.FakeClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Duration;

class UpgradeChecksTest {
    private final FakeClock clock = new FakeClock("2026-11-23T12:30:00Z");

    @Test
    void letsACalmAccountAtVipLevelThrough() {
        Findings findings = judge(Accounts.of(AccountStatus.UTA2));

        assertThat(findings.allowsUpgrade()).isTrue();
        assertThat(findings.with(CANNOT_TELL)).isEmpty();
    }

    @Test
    void judgesEverySubjectOnceAndInOrder() {
        assertThat(judge(Accounts.of(AccountStatus.UTA2)).checks())
                .extracting(UpgradeCheck::subject)
                .containsExactly(CheckSubject.values());
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSIC,  CANNOT_TELL",
        "UTA1,     BLOCKED",
        "UTA1_PRO, CANNOT_TELL",
        "UTA2,     PASSED",
        "UTA2_PRO, BLOCKED",
        "UNKNOWN,  BLOCKED"
    })
    void knowsTheWayOfEachKindOfAccount(AccountStatus status, CheckVerdict verdict) {
        assertThat(verdict(Accounts.of(status), UPGRADE_PATH)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"VIP-1, PASSED", "VIP-Supreme, PASSED", "PRO-3, PASSED", "No VIP, BLOCKED"})
    void asksAMasterAccountForVipOrProLevel(String level, CheckVerdict verdict) {
        UpgradeCheck check = check(Accounts.of(AccountStatus.UTA2).level(level), VIP_LEVEL);

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.proof()).containsExactly(new Proof.OfLevel(level));
    }

    @Test
    void cannotTellTheLevelThatCountsForASubAccount() {
        assertThat(verdict(Accounts.of(AccountStatus.UTA2).level("No VIP").subAccount(), VIP_LEVEL))
                .isEqualTo(CANNOT_TELL);
    }

    @Test
    void asksNoLevelOfAnAccountThatAnEarlierPageLeads() {
        assertThat(verdict(Accounts.of(AccountStatus.CLASSIC).level("No VIP"), VIP_LEVEL))
                .isEqualTo(DOES_NOT_APPLY);
    }

    @Test
    void isBlockedByAKeyThatMayOnlyRead() {
        assertThat(verdict(Accounts.of(AccountStatus.UTA2).readOnlyKey(), KEY_MAY_WRITE))
                .isEqualTo(BLOCKED);
    }

    @Test
    void isBlockedByOrdersOfAnyKindAndNamesEach() {
        Order plain = Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1.5");
        Order conditional = Accounts.conditional(Category.LINEAR, "BTCUSDT", "Sell", "0.1");
        Order takeProfit = Accounts.takeProfit(Category.OPTION, "BTC-27NOV26-95000-C", "Sell", "1");

        UpgradeCheck check =
                check(
                        Accounts.of(AccountStatus.UTA2)
                                .with(plain)
                                .with(conditional)
                                .with(takeProfit),
                        OPEN_ORDERS);

        assertThat(check.verdict()).isEqualTo(BLOCKED);
        assertThat(check.proof())
                .containsExactly(
                        new Proof.OfOrder(plain),
                        new Proof.OfOrder(conditional),
                        new Proof.OfOrder(takeProfit));
    }

    @Test
    void namesOnlyTakeProfitAndStopLossOrdersAsSuch() {
        Order takeProfit = Accounts.takeProfit(Category.LINEAR, "BTCUSDT", "Sell", "0.1");

        UpgradeCheck check =
                check(
                        Accounts.of(AccountStatus.UTA1_PRO)
                                .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1"))
                                .with(takeProfit),
                        TP_SL_ORDERS);

        assertThat(check.verdict()).isEqualTo(BLOCKED);
        assertThat(check.proof()).containsExactly(new Proof.OfOrder(takeProfit));
    }

    @Test
    void isBlockedByInverseFuturesInHedgeModeOnly() {
        Position hedged = Accounts.hedged(Category.INVERSE, "BTCUSDZ26", "Buy", "100");

        UpgradeCheck check =
                check(
                        Accounts.of(AccountStatus.UTA1_PRO)
                                .with(hedged)
                                .with(Accounts.position(Category.INVERSE, "BTCUSD", "Buy", "100"))
                                .with(Accounts.hedged(Category.LINEAR, "BTCUSDT", "Buy", "1")),
                        HEDGED_INVERSE);

        assertThat(check.verdict()).isEqualTo(BLOCKED);
        assertThat(check.proof()).containsExactly(new Proof.OfPosition(hedged));
    }

    @ParameterizedTest
    @CsvSource({
        "PORTFOLIO_MARGIN, BLOCKED",
        "REGULAR_MARGIN,   CANNOT_TELL",
        "ISOLATED_MARGIN,  CANNOT_TELL",
        "UNKNOWN,          CANNOT_TELL"
    })
    void holdsInversePositionsAgainstTheMarginMode(MarginMode mode, CheckVerdict verdict) {
        Position inverse = Accounts.position(Category.INVERSE, "BTCUSD", "Buy", "100");

        UpgradeCheck check =
                check(
                        Accounts.of(AccountStatus.UTA1_PRO)
                                .in(mode)
                                .with(inverse)
                                .with(Accounts.position(Category.LINEAR, "BTCUSDT", "Buy", "1")),
                        INVERSE_MARGIN_MODE);

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.proof()).containsExactly(new Proof.OfPosition(inverse));
    }

    @Test
    void passesPortfolioMarginWithoutInversePositions() {
        assertThat(
                        verdict(
                                Accounts.of(AccountStatus.UTA1_PRO)
                                        .in(MarginMode.PORTFOLIO_MARGIN)
                                        .with(
                                                Accounts.position(
                                                        Category.LINEAR, "BTCUSDT", "Buy", "1")),
                                INVERSE_MARGIN_MODE))
                .isEqualTo(PASSED);
    }

    @Test
    void isBlockedByDebtInAClassicAccount() {
        UpgradeCheck check =
                check(
                        Accounts.of(AccountStatus.CLASSIC).owing("USDT", "12.5").owing("BTC", "0"),
                        SPOT_DEBT);

        assertThat(check.verdict()).isEqualTo(BLOCKED);
        assertThat(check.proof()).containsExactly(new Proof.OfDebt("USDT", new BigDecimal("12.5")));
    }

    @ParameterizedTest
    @EnumSource(names = {"TP_SL_ORDERS", "HEDGED_INVERSE", "INVERSE_MARGIN_MODE", "SPOT_DEBT"})
    void doesNotAskAUnifiedAccount2ForWhatConcernsOlderKinds(CheckSubject subject) {
        Accounts account =
                Accounts.of(AccountStatus.UTA2)
                        .in(MarginMode.PORTFOLIO_MARGIN)
                        .with(Accounts.takeProfit(Category.LINEAR, "BTCUSDT", "Sell", "1"))
                        .with(Accounts.hedged(Category.INVERSE, "BTCUSDZ26", "Buy", "1"))
                        .owing("USDT", "1");

        assertThat(verdict(account, subject)).isEqualTo(DOES_NOT_APPLY);
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSIC,  OPEN_ORDERS",
        "CLASSIC,  KEY_MAY_WRITE",
        "CLASSIC,  SPOT_DEBT",
        "UTA1_PRO, TP_SL_ORDERS",
        "UTA1_PRO, HEDGED_INVERSE",
        "UTA1_PRO, INVERSE_MARGIN_MODE",
        "UTA2,     OPEN_ORDERS",
        "UTA2,     VIP_LEVEL",
        "UTA2,     KEY_MAY_WRITE"
    })
    void neverPassesWhatCouldNotBeRead(AccountStatus status, CheckSubject subject) {
        Accounts unreadable =
                Accounts.of(status)
                        .withUnreadableKey()
                        .withUnreadableOrders()
                        .withUnreadablePositions()
                        .withUnreadableWallet();

        assertThat(verdict(unreadable, subject)).isEqualTo(CANNOT_TELL);
    }

    @Test
    void leavesToTheExchangeWhatItCannotTell() {
        assertThat(judge(Accounts.of(AccountStatus.CLASSIC).withUnreadableOrders()).allowsUpgrade())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "12:49:59.999999999, 0,   PASSED",
        "12:49:59.8,         200, BLOCKED",
        "12:50:00,           0,   BLOCKED",
        "13:06:00.199999999, 200, BLOCKED",
        "13:06:00.2,         200, PASSED"
    })
    void isBlockedInTheClosedMinutesAndAsNearToThemAsTheClockIsUncertain(
            String time, int uncertainMillis, CheckVerdict verdict) {
        clock.set("2026-11-23T" + time + "Z");
        clock.uncertainBy(Duration.ofMillis(uncertainMillis));

        assertThat(verdict(Accounts.of(AccountStatus.UTA2), CLOSED_MINUTES)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, BLOCKED", "OPTION, BLOCKED", "INVERSE, PASSED"})
    void staysClosedForLongerWithPositionsThatWiden(Category category, CheckVerdict verdict) {
        clock.set("2026-11-23T13:08:00Z");

        assertThat(
                        verdict(
                                Accounts.of(AccountStatus.UTA2)
                                        .with(Accounts.position(category, "BTC", "Buy", "1")),
                                CLOSED_MINUTES))
                .isEqualTo(verdict);
    }

    @Test
    void staysClosedForLongerWhenPositionsAreUnknown() {
        clock.set("2026-11-23T13:08:00Z");

        assertThat(
                        verdict(
                                Accounts.of(AccountStatus.UTA2).withUnreadablePositions(),
                                CLOSED_MINUTES))
                .isEqualTo(BLOCKED);
    }

    @Test
    void isBlockedWithoutAClock() {
        clock.forgetMeasurement();
        Findings findings = judge(Accounts.of(AccountStatus.UTA2));

        assertThat(verdict(findings, CLOCK)).isEqualTo(BLOCKED);
        assertThat(verdict(findings, CLOSED_MINUTES)).isEqualTo(CANNOT_TELL);
    }

    @Test
    void judgesOnlyTheMinuteAnewWhenItTurns() {
        Findings before =
                judge(
                        Accounts.of(AccountStatus.UTA2)
                                .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1")));
        clock.set("2026-11-23T12:50:00Z");

        Findings after = before.at(Gate.at(clock, false));

        assertThat(verdict(after, CLOSED_MINUTES)).isEqualTo(BLOCKED);
        assertThat(after.checks())
                .filteredOn(check -> check.subject() != CLOSED_MINUTES)
                .containsExactlyElementsOf(
                        before.checks().stream()
                                .filter(check -> check.subject() != CLOSED_MINUTES)
                                .toList());
    }

    private Findings judge(Accounts account) {
        AccountSnapshot snapshot = account.snapshot();
        return UpgradeChecks.of(snapshot, Gate.at(clock, UpgradeChecks.widened(snapshot)));
    }

    private UpgradeCheck check(Accounts account, CheckSubject subject) {
        return check(judge(account), subject);
    }

    private CheckVerdict verdict(Accounts account, CheckSubject subject) {
        return check(account, subject).verdict();
    }

    private static CheckVerdict verdict(Findings findings, CheckSubject subject) {
        return check(findings, subject).verdict();
    }

    private static UpgradeCheck check(Findings findings, CheckSubject subject) {
        return findings.checks().stream()
                .filter(check -> check.subject() == subject)
                .findFirst()
                .orElseThrow();
    }
}
