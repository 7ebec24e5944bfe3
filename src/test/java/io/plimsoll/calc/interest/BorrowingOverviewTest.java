package io.plimsoll.calc.interest;

import static io.plimsoll.calc.TestAccount.Coin.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Limit;
import io.plimsoll.calc.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;

class BorrowingOverviewTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:12:40Z");

    @Test
    void workedExampleW1ChargesThePenaltyByTheCube() {
        CoinBorrowing usdt = only(usdt("3000000", "2500000", "0.000001"));

        assertThat(usdt.limitUse().usage().computed().value()).contains(new BigDecimal("1.2"));
        assertThat(usdt.nextCharge().value()).contains(new BigDecimal("5.184"));
    }

    @Test
    void workedExampleW1HasNoPenaltyAtExactlyTheLimit() {
        CoinBorrowing usdt = only(usdt("2500000", "2500000", "0.000001"));

        assertThat(usdt.nextCharge().value().orElseThrow()).isEqualByComparingTo("2.5");
    }

    @Test
    void workedExampleW3CutsTheChargeAfterEightDecimals() {
        var account =
                new TestAccount()
                        .coin(
                                holding("BTC", "-1.06333265702840778")
                                        .with("borrowAmount", "1.06333265702840778"))
                        .limit(
                                new Limit("BTC")
                                        .with("hourlyBorrowRate", "0.000001216904")
                                        .with("borrowAmount", "1.06333265702840778")
                                        .with("otherBorrowAmount", "0")
                                        .with("maxBorrowingAmount", "3")
                                        .with("freeBorrowAmount", "0"));

        assertThat(only(account).nextCharge().value()).contains(new BigDecimal("0.00000129"));
    }

    /// Source: spot margin fee page (older rule: a started hour counts in full): 08:05 to 10:00 at
    /// 0.02 % a day are two charges.
    @Test
    void workedExampleW12ChargesEachStartedHour() {
        CoinBorrowing usdt = only(usdt("10000", "2500000", "0.00000833333333"));

        assertThat(usdt.nextCharge().value().orElseThrow().multiply(BigDecimal.TWO))
                .isCloseTo(new BigDecimal("0.167"), within(new BigDecimal("0.001")));
    }

    @ParameterizedTest
    @CsvSource({
        "30000, WITHIN_LIMIT, 0",
        "30000.01, OVER_LIMIT, 30000.01",
        "29999.99999999, WITHIN_LIMIT, 0"
    })
    void workedExampleW15FallsOffACliffAboveTheInterestFreeAmount(
            String loss, InterestFree.State state, BigDecimal bearing) {
        CoinBorrowing usdt = only(underwater("0", loss).vipLevel("No VIP"));

        assertThat(usdt.interestFree().state()).isEqualTo(state);
        assertThat(usdt.interestBearing().value().orElseThrow()).isEqualByComparingTo(bearing);
    }

    @Test
    void realisedDebtBearsInterestBesideFreeUnrealisedLoss() {
        CoinBorrowing usdt = only(underwater("-20", "100").vipLevel("No VIP"));

        assertThat(usdt.debt().value().orElseThrow()).isEqualByComparingTo("120");
        assertThat(usdt.interestBearing().value().orElseThrow()).isEqualByComparingTo("20");
    }

    @Test
    void aBalanceAbsorbsUnrealisedLossBeforeItIsBorrowed() {
        CoinBorrowing usdt = only(underwater("50", "100").vipLevel("No VIP"));

        assertThat(usdt.interestFree().unrealisedLoss().value().orElseThrow())
                .isEqualByComparingTo("50");
    }

    @Test
    void spotBorrowingIsNeverCausedByUnrealisedLoss() {
        var account =
                usdtWith(
                        holding("USDT", "100")
                                .with("spotBorrow", "50")
                                .with("unrealisedPnl", "-30")
                                .with("borrowAmount", "50"));

        assertThat(only(account).interestFree().state()).isEqualTo(InterestFree.State.NOT_NEEDED);
    }

    @Test
    void theReportedFreeAmountIsTakenAsItIs() {
        var account =
                underwater("0", "100")
                        .limit(
                                limit("100", "1000")
                                        .with("freeBorrowingLimit", "70")
                                        .with("freeBorrowAmount", "0"));

        InterestFree free = only(account).interestFree();
        assertThat(free.state()).isEqualTo(InterestFree.State.OVER_LIMIT);
        assertThat(free.amount().isZero()).isTrue();
    }

    @Test
    void withoutLimitAndLevelTheFreeAmountIsNotKnown() {
        CoinBorrowing usdt = only(underwater("0", "100").limit(limit("100", "1000")));

        assertThat(usdt.interestFree().state()).isEqualTo(InterestFree.State.UNKNOWN);
        assertThat(usdt.nextCharge().isKnown()).isFalse();
    }

    @Test
    void otherCoinsHaveNoInterestFreeRange() {
        var account =
                new TestAccount()
                        .coin(
                                holding("BTC", "0")
                                        .with("unrealisedPnl", "-2")
                                        .with("borrowAmount", "2"));

        assertThat(only(account).interestFree().state()).isEqualTo(InterestFree.State.NOT_OFFERED);
        assertThat(only(account).interestBearing().value().orElseThrow()).isEqualByComparingTo("2");
    }

    @Test
    void projectsTheNextChargeOverADayAndAMonth() {
        CoinBorrowing usdt = only(usdt("1000", "2500", "0.00001"));

        assertThat(usdt.nextCharge().value().orElseThrow()).isEqualByComparingTo("0.01");
        assertThat(usdt.costOf24Hours().value().orElseThrow()).isEqualByComparingTo("0.24");
        assertThat(usdt.costOf30Days().value().orElseThrow()).isEqualByComparingTo("7.2");
        assertThat(usdt.yearlyRate())
                .isEqualTo(Figure.of(new BigDecimal("0.08760"), Unit.RATE_PER_YEAR));
    }

    @Test
    void valuesTheChargeInUsd() {
        BorrowingOverview overview = overview(usdt("1000", "2500", "0.00001").price("USDT", "0.5"));

        assertThat(overview.nextChargeUsd())
                .isEqualTo(Figure.of(new BigDecimal("0.005"), Unit.USD));
    }

    @Test
    void theNextChargeComesFiveMinutesPastTheHour() {
        assertThat(overview(new TestAccount()).nextChargeAt())
                .isEqualTo(Instant.parse("2026-11-23T13:05:00Z"));
    }

    @Test
    void listsBorrowedCoinsOnly() {
        BorrowingOverview overview =
                overview(
                        new TestAccount()
                                .coin(holding("ETH", "3"))
                                .coin(holding("BTC", "-1").with("borrowAmount", "1")));

        assertThat(overview.coins()).extracting(CoinBorrowing::coin).containsExactly("BTC");
    }

    @Test
    void aDebtThatIsNotReportedMakesTheTotalAbsent() {
        BorrowingOverview overview =
                overview(
                        new TestAccount()
                                .coin(
                                        holding("ETH", "3")
                                                .without("borrowAmount")
                                                .without("walletBalance")
                                                .without("equity")));

        assertThat(overview.debtUsd()).isEqualTo(Figure.absent(Absence.NOT_REPORTED, Unit.USD));
    }

    @Test
    void anAccountWithoutDebtPaysNothing() {
        assertThat(overview(new TestAccount().coin(holding("ETH", "3"))).nextChargeUsd().isZero())
                .isTrue();
    }

    @Test
    void aWalletThatWasNotReadHasNoTotals() {
        BorrowingOverview overview =
                BorrowingOverview.of(new TestAccount().snapshotWithoutWallet(), NOW);

        assertThat(overview.nextChargeUsd()).isEqualTo(Figure.absent(Absence.NOT_READ, Unit.USD));
    }

    /// A realised debt, all of it bearing interest.
    private static TestAccount usdt(String debt, String most, String hourlyRate) {
        return usdtWith(holding("USDT", "-" + debt).with("borrowAmount", debt))
                .limit(limit(debt, most).with("hourlyBorrowRate", hourlyRate));
    }

    /// A balance under an unrealised loss.
    private static TestAccount underwater(String balance, String loss) {
        BigDecimal equity = new BigDecimal(balance).subtract(new BigDecimal(loss));
        return usdtWith(
                holding("USDT", balance)
                        .with("unrealisedPnl", "-" + loss)
                        .with("equity", equity.toPlainString())
                        .with("borrowAmount", equity.negate().toPlainString()));
    }

    private static TestAccount usdtWith(TestAccount.Coin coin) {
        return new TestAccount().coin(coin).price("USDT", "1");
    }

    private static Limit limit(String borrowed, String most) {
        return new Limit("USDT")
                .with("borrowAmount", borrowed)
                .with("otherBorrowAmount", "0")
                .with("maxBorrowingAmount", most);
    }

    private static CoinBorrowing only(TestAccount account) {
        return overview(account).coins().getFirst();
    }

    private static BorrowingOverview overview(TestAccount account) {
        return BorrowingOverview.of(account.snapshot(), NOW);
    }
}
