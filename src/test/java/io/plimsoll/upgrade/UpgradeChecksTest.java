package io.plimsoll.upgrade;

import static io.plimsoll.upgrade.CheckSubject.CLOCK;
import static io.plimsoll.upgrade.CheckSubject.CLOSED_MINUTES;
import static io.plimsoll.upgrade.CheckSubject.HEDGED_INVERSE;
import static io.plimsoll.upgrade.CheckSubject.INVERSE_MARGIN_MODE;
import static io.plimsoll.upgrade.CheckSubject.INVERSE_ORDERS;
import static io.plimsoll.upgrade.CheckSubject.KEY_EXPIRY;
import static io.plimsoll.upgrade.CheckSubject.KEY_MAY_WRITE;
import static io.plimsoll.upgrade.CheckSubject.LIABILITIES;
import static io.plimsoll.upgrade.CheckSubject.NOT_BANNED;
import static io.plimsoll.upgrade.CheckSubject.OPTION_ORDERS;
import static io.plimsoll.upgrade.CheckSubject.PORTFOLIO_WITH_INVERSE;
import static io.plimsoll.upgrade.CheckSubject.RISK_AFTER;
import static io.plimsoll.upgrade.CheckSubject.RISK_NOW;
import static io.plimsoll.upgrade.CheckSubject.SPOT_DEBT;
import static io.plimsoll.upgrade.CheckSubject.SPOT_ORDERS;
import static io.plimsoll.upgrade.CheckSubject.TP_SL_ORDERS;
import static io.plimsoll.upgrade.CheckSubject.UPGRADE_PATH;
import static io.plimsoll.upgrade.CheckSubject.USDT_ORDERS;
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
import io.plimsoll.bybit.OrderGroup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    @ParameterizedTest
    @CsvSource({"No VIP", "VIP-3"})
    void cannotTellTheLevelThatCountsForASubAccount(String level) {
        assertThat(verdict(Accounts.of(AccountStatus.UTA2).level(level).subAccount(), VIP_LEVEL))
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

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:30:00Z, BLOCKED",
        "2026-11-23T12:30:01Z, CANNOT_TELL",
        "2026-11-24T12:29:59Z, CANNOT_TELL",
        "2026-11-24T12:30:00Z, PASSED",
        "1970-01-01T00:00:00Z, PASSED"
    })
    void asksWhetherTheKeyOutlastsTheUpgrade(String end, CheckVerdict verdict) {
        assertThat(verdict(Accounts.of(AccountStatus.UTA2).keyUntil(end), KEY_EXPIRY))
                .isEqualTo(verdict);
    }

    @Test
    void takes1970ForAKeyThatNeverEnds() {
        assertThat(
                        check(
                                        Accounts.of(AccountStatus.UTA2)
                                                .keyUntil("1970-01-01T00:00:00Z"),
                                        KEY_EXPIRY)
                                .proof())
                .containsExactly(new Proof.OfExpiry(Optional.empty()));
    }

    @Test
    void takesAnAnswerForASignThatTheAccountIsNotBanned() {
        UpgradeCheck check = check(Accounts.of(AccountStatus.UTA2), NOT_BANNED);

        assertThat(check.verdict()).isEqualTo(PASSED);
        assertThat(check.proof())
                .containsExactly(new Proof.OfAnswer(Instant.parse("2026-11-23T12:12:40Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "SPOT,    ETHUSDT,             SPOT_ORDERS",
        "LINEAR,  BTCUSDT,             USDT_ORDERS",
        "LINEAR,  BTCUSDT-25DEC26,     USDT_ORDERS",
        "LINEAR,  NEWKIND,             USDT_ORDERS",
        "LINEAR,  BTCPERP,             USDC_ORDERS",
        "LINEAR,  BTC-25DEC26,         USDC_ORDERS",
        "INVERSE, BTCUSD,              INVERSE_ORDERS",
        "OPTION,  BTC-27NOV26-95000-C, OPTION_ORDERS"
    })
    void isBlockedByOrdersOfAnyKindUnderTheirProductAndNamesEach(
            Category category, String symbol, CheckSubject subject) {
        Order plain = Accounts.order(category, symbol, "Buy", "1.5");
        Order conditional = Accounts.conditional(category, symbol, "Sell", "0.1");
        Order takeProfit = Accounts.takeProfit(category, symbol, "Sell", "1");
        Findings findings =
                judge(
                        Accounts.of(AccountStatus.UTA2)
                                .with(plain)
                                .with(conditional)
                                .with(takeProfit));

        assertThat(findings.with(BLOCKED))
                .extracting(UpgradeCheck::subject)
                .containsExactly(subject);
        assertThat(check(findings, subject).proof())
                .containsExactly(
                        new Proof.OfOrder(plain),
                        new Proof.OfOrder(conditional),
                        new Proof.OfOrder(takeProfit));
    }

    @Test
    void offersToCancelASingleOrderByItself() {
        Order order = Accounts.order(Category.LINEAR, "BTCUSDT", "Buy", "1");

        assertThat(check(Accounts.of(AccountStatus.UTA2).with(order), USDT_ORDERS).remedies())
                .containsExactly(new Remedy.CancelOrders(List.of(order)));
    }

    @Test
    void offersToCancelSpotOrdersOfTheBookApartFromTheOthers() {
        Order plain = Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1");
        Order conditional = Accounts.conditional(Category.SPOT, "ETHUSDT", "Sell", "1");
        Order takeProfit = Accounts.takeProfit(Category.SPOT, "BTCUSDT", "Sell", "1");

        assertThat(
                        check(
                                        Accounts.of(AccountStatus.UTA2)
                                                .with(plain)
                                                .with(conditional)
                                                .with(takeProfit),
                                        SPOT_ORDERS)
                                .remedies())
                .containsExactly(
                        new Remedy.CancelOrders(List.of(plain, conditional, takeProfit)),
                        new Remedy.CancelAll(OrderScope.SPOT_PLAIN, List.of(spot("")), 1),
                        new Remedy.CancelAll(
                                OrderScope.SPOT_OTHERS,
                                List.of(
                                        spot("StopOrder"),
                                        spot("tpslOrder"),
                                        spot("OcoOrder"),
                                        spot("BidirectionalTpslOrder")),
                                2));
    }

    @Test
    void offersToCancelInverseOrdersBySettleCoin() {
        Accounts account =
                Accounts.of(AccountStatus.UTA2)
                        .with(Accounts.order(Category.INVERSE, "BTCUSD", "Buy", "1"))
                        .with(Accounts.order(Category.INVERSE, "BTCUSDZ26", "Sell", "1"))
                        .with(Accounts.order(Category.INVERSE, "ETHUSD", "Buy", "1"));

        assertThat(check(account, INVERSE_ORDERS).remedies())
                .last()
                .isEqualTo(
                        new Remedy.CancelAll(
                                OrderScope.INVERSE,
                                List.of(
                                        group(Category.INVERSE, "BTC"),
                                        group(Category.INVERSE, "ETH")),
                                3));
    }

    @ParameterizedTest
    @CsvSource({"CLASSIC, 2023-04-04", "UTA1_PRO, 2024-10-01", "UTA2, 2024-10-01"})
    void citesTheRuleOnOrdersOfEachKindOfAccount(AccountStatus status, String date) {
        assertThat(check(Accounts.of(status), OPTION_ORDERS).rule().from())
                .contains(Instant.parse(date + "T00:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(AccountStatus.class)
    void citesARuleForEveryCheck(AccountStatus status) {
        assertThat(judge(Accounts.of(status)).checks())
                .allSatisfy(check -> assertThat(check.rule().source()).isNotBlank());
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
        "PORTFOLIO_MARGIN, BLOCKED,     DOES_NOT_APPLY",
        "REGULAR_MARGIN,   PASSED,      CANNOT_TELL",
        "ISOLATED_MARGIN,  PASSED,      CANNOT_TELL",
        "UNKNOWN,          CANNOT_TELL, CANNOT_TELL"
    })
    void holdsInversePositionsAgainstTheMarginMode(
            MarginMode mode, CheckVerdict portfolio, CheckVerdict ownMode) {
        Findings findings =
                judge(
                        Accounts.of(AccountStatus.UTA1_PRO)
                                .in(mode)
                                .with(Accounts.position(Category.INVERSE, "BTCUSD", "Buy", "100")));

        assertThat(verdict(findings, PORTFOLIO_WITH_INVERSE)).isEqualTo(portfolio);
        assertThat(verdict(findings, INVERSE_MARGIN_MODE)).isEqualTo(ownMode);
    }

    @Test
    void offersTheWaysOutOfPortfolioMarginWithInversePositions() {
        Position inverse = Accounts.position(Category.INVERSE, "BTCUSD", "Buy", "100");
        UpgradeCheck check =
                check(
                        Accounts.of(AccountStatus.UTA1_PRO)
                                .in(MarginMode.PORTFOLIO_MARGIN)
                                .with(inverse)
                                .with(Accounts.position(Category.LINEAR, "BTCUSDT", "Buy", "1")),
                        PORTFOLIO_WITH_INVERSE);

        assertThat(check.proof())
                .containsExactly(
                        new Proof.OfMode(MarginMode.PORTFOLIO_MARGIN),
                        new Proof.OfPosition(inverse));
        assertThat(check.remedies())
                .containsExactly(
                        new Remedy.SwitchMarginMode(
                                MarginMode.PORTFOLIO_MARGIN, MarginMode.REGULAR_MARGIN),
                        new Remedy.SwitchMarginMode(
                                MarginMode.PORTFOLIO_MARGIN, MarginMode.ISOLATED_MARGIN),
                        new Remedy.Elsewhere(ExchangePage.INVERSE_POSITIONS));
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
                                PORTFOLIO_WITH_INVERSE))
                .isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, BTCUSDT,             USDT_POSITIONS, USDC_POSITIONS",
        "LINEAR, BTCPERP,             USDC_POSITIONS, USDT_POSITIONS",
        "OPTION, BTC-27NOV26-95000-C, USDC_POSITIONS, USDT_POSITIONS"
    })
    void cannotTellWhetherPositionsOfAClassicAccountMayStay(
            Category category, String symbol, CheckSubject doubtful, CheckSubject clear) {
        Position held = Accounts.position(category, symbol, "Buy", "1");
        Findings findings = judge(Accounts.of(AccountStatus.CLASSIC).with(held));

        assertThat(verdict(findings, doubtful)).isEqualTo(CANNOT_TELL);
        assertThat(check(findings, doubtful).proof()).containsExactly(new Proof.OfPosition(held));
        assertThat(verdict(findings, clear)).isEqualTo(PASSED);
    }

    @Test
    void passesDebtsOfAUnifiedAccountAndOffersToRepayThem() {
        UpgradeCheck check =
                check(
                        Accounts.of(AccountStatus.UTA2).owing("USDT", "12.5").owing("MNT", "3"),
                        LIABILITIES);

        assertThat(check.verdict()).isEqualTo(PASSED);
        assertThat(check.proof())
                .containsExactly(
                        new Proof.OfDebt("USDT", new BigDecimal("12.5")),
                        new Proof.OfDebt("MNT", new BigDecimal("3")));
        assertThat(check.remedies())
                .containsExactly(
                        new Remedy.Repay("USDT", new BigDecimal("12.5"), true),
                        new Remedy.Repay("USDT", new BigDecimal("12.5"), false),
                        new Remedy.Repay("MNT", new BigDecimal("3"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "0.8499, 0.30,   PASSED",
        "0.85,   0.30,   CANNOT_TELL",
        "0.30,   0.9999, CANNOT_TELL",
        "1,      0.30,   BLOCKED",
        "0.30,   1.2,    BLOCKED"
    })
    void judgesTheRiskOfNowByTheHigherRate(
            String initial, String maintenance, CheckVerdict verdict) {
        UpgradeCheck check =
                check(Accounts.of(AccountStatus.UTA2).rates(initial, maintenance), RISK_NOW);

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.proof())
                .containsExactly(
                        new Proof.OfRate(Proof.Rate.INITIAL_MARGIN, new BigDecimal(initial)),
                        new Proof.OfRate(
                                Proof.Rate.MAINTENANCE_MARGIN, new BigDecimal(maintenance)));
    }

    @Test
    void asksForNoRateOfAnAccountInIsolatedMargin() {
        assertThat(
                        verdict(
                                Accounts.of(AccountStatus.UTA2)
                                        .in(MarginMode.ISOLATED_MARGIN)
                                        .withoutRates(),
                                RISK_NOW))
                .isEqualTo(DOES_NOT_APPLY);
    }

    @Test
    void passesTheRiskOfAnAccountThatHoldsAndOwesNothing() {
        assertThat(verdict(Accounts.of(AccountStatus.CLASSIC).withoutRates(), RISK_NOW))
                .isEqualTo(PASSED);
    }

    @Test
    void cannotTellTheRiskOfPositionsWithoutRates() {
        assertThat(
                        verdict(
                                Accounts.of(AccountStatus.CLASSIC)
                                        .withoutRates()
                                        .with(
                                                Accounts.position(
                                                        Category.LINEAR, "BTCUSDT", "Buy", "1")),
                                RISK_NOW))
                .isEqualTo(CANNOT_TELL);
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSIC,  LINEAR,  CANNOT_TELL",
        "CLASSIC,  INVERSE, CANNOT_TELL",
        "UTA1_PRO, INVERSE, CANNOT_TELL",
        "UTA1_PRO, LINEAR,  PASSED",
        "UTA2,     INVERSE, PASSED"
    })
    void cannotTellTheRiskAfterPositionsJoinACommonMargin(
            AccountStatus status, Category category, CheckVerdict verdict) {
        assertThat(
                        verdict(
                                Accounts.of(status)
                                        .with(Accounts.position(category, "BTCUSD", "Buy", "1")),
                                RISK_AFTER))
                .isEqualTo(verdict);
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
    @EnumSource(
            names = {
                "TP_SL_ORDERS",
                "HEDGED_INVERSE",
                "PORTFOLIO_WITH_INVERSE",
                "INVERSE_MARGIN_MODE",
                "SPOT_DEBT",
                "USDT_POSITIONS",
                "USDC_POSITIONS"
            })
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
        "CLASSIC,  KEY_MAY_WRITE",
        "CLASSIC,  KEY_EXPIRY",
        "CLASSIC,  SPOT_ORDERS",
        "CLASSIC,  SPOT_DEBT",
        "CLASSIC,  USDT_POSITIONS",
        "CLASSIC,  USDC_POSITIONS",
        "CLASSIC,  RISK_NOW",
        "CLASSIC,  RISK_AFTER",
        "UTA1_PRO, TP_SL_ORDERS",
        "UTA1_PRO, HEDGED_INVERSE",
        "UTA1_PRO, INVERSE_MARGIN_MODE",
        "UTA1_PRO, RISK_AFTER",
        "UTA2,     SPOT_ORDERS",
        "UTA2,     USDT_ORDERS",
        "UTA2,     USDC_ORDERS",
        "UTA2,     INVERSE_ORDERS",
        "UTA2,     OPTION_ORDERS",
        "UTA2,     LIABILITIES",
        "UTA2,     RISK_NOW",
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

    @Test
    void tellsThatAReadOnlyKeyCarriesOutNoRemedy() {
        assertThat(judge(Accounts.of(AccountStatus.UTA2).readOnlyKey()).keyOnlyReads()).isTrue();
        assertThat(judge(Accounts.of(AccountStatus.UTA2)).keyOnlyReads()).isFalse();
    }

    private static OrderGroup spot(String filter) {
        return new OrderGroup(
                Category.SPOT,
                Optional.empty(),
                Optional.of(filter).filter(name -> !name.isEmpty()));
    }

    private static OrderGroup group(Category category, String coin) {
        return new OrderGroup(category, Optional.of(coin), Optional.empty());
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
