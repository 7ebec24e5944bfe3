package io.plimsoll.calc.margin;

import static io.plimsoll.calc.TestAccount.Coin.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Limit;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.interest.BorrowingOverview;
import io.plimsoll.calc.interest.CoinUsage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class AccountFiguresTest {
    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.00000001");

    /// The account of worked example W4, with the balance in one coin at 1 USD. Its borrowing is
    /// not printed, so IM and MM are taken as reported.
    private static TestAccount w4() {
        return new TestAccount()
                .coin(
                        holding("USDC", "1539.507378")
                                .with("equity", "1352.5353253")
                                .with("unrealisedPnl", "-186.9720527")
                                .without("locked")
                                .without("borrowAmount"))
                .price("USDC", "1")
                .ratio("USDC", "1")
                .total("totalInitialMargin", "705.4650483")
                .total("totalMaintenanceMargin", "60.23673481");
    }

    @Test
    void workedExampleW4MarginBalanceIsTheWalletWithUnrealisedProfitAndLoss() {
        assertComputed(
                AccountFigures.of(w4().snapshot()).marginBalance().computed(), "1352.5353253");
    }

    @Test
    void workedExampleW4AvailableBalanceIsWhatInitialMarginLeaves() {
        assertComputed(
                AccountFigures.of(w4().snapshot()).availableBalance().computed(), "647.070277");
    }

    @Test
    void workedExampleW4TruncatesRatesToFourDecimals() {
        AccountFigures figures = AccountFigures.of(w4().snapshot());

        assertThat(figures.imRate().computed().value()).contains(new BigDecimal("0.5215"));
        assertThat(figures.mmRate().computed().value()).contains(new BigDecimal("0.0445"));
    }

    private static TestAccount w21() {
        return new TestAccount()
                .coin(
                        holding("USDC", "18070.43799271")
                                .with("unrealisedPnl", "-0.11001349")
                                .without("borrowAmount")
                                .without("locked"))
                .price("USDC", "1")
                .ratio("USDC", "1")
                .total("totalInitialMargin", "182.60183684")
                .total("totalMaintenanceMargin", "0.38106773");
    }

    @Test
    void workedExampleW21DropsTrailingZerosAndCutsTinyRatesToZero() {
        AccountFigures figures = AccountFigures.of(w21().snapshot());

        assertThat(figures.imRate().computed().value().map(BigDecimal::toPlainString))
                .contains("0.0101");
        assertThat(figures.mmRate().computed().value().map(BigDecimal::toPlainString))
                .contains("0");
    }

    @Test
    void workedExampleW21AvailableBalanceIsRightToTheLastDigit() {
        Figure available = AccountFigures.of(w21().snapshot()).availableBalance().computed();

        assertThat(available.value().orElseThrow())
                .isCloseTo(new BigDecimal("17887.72614237"), within(LAST_DIGIT));
    }

    @Test
    void workedExampleW22ReadsTheHaircutOffTheReportedFigures() {
        var account =
                new TestAccount()
                        .orders(Optional.of(List.of(TestAccount.order(Category.SPOT, "New"))))
                        .total("totalMarginBalance", "9684.46297164")
                        .total("totalInitialMargin", "0")
                        .total("totalAvailableBalance", "9556.6056555");

        assertComputed(AccountFigures.of(account.snapshot()).heldByOrders(), "127.85731614");
    }

    @Test
    void nothingIsHeldWhenOnlyConditionalOrdersWait() {
        var account =
                w4().orders(
                                Optional.of(
                                        List.of(
                                                TestAccount.order(
                                                        Category.LINEAR, "Untriggered"))));

        assertThat(AccountFigures.of(account.snapshot()).heldByOrders().isZero()).isTrue();
    }

    @Test
    void anAvailableBalanceOfZeroDoesNotTellWhatOrdersHold() {
        var account =
                new TestAccount()
                        .orders(Optional.of(List.of(TestAccount.order(Category.SPOT, "New"))))
                        .total("totalMarginBalance", "100")
                        .total("totalInitialMargin", "120")
                        .total("totalAvailableBalance", "0.0");

        assertThat(AccountFigures.of(account.snapshot()).heldByOrders())
                .isEqualTo(Figure.absent(Absence.NOT_DERIVABLE, Unit.USD));
    }

    @Test
    void marginOfPositionsAndOrdersIsSummedOverTheCoins() {
        AccountFigures figures =
                AccountFigures.of(
                        new TestAccount()
                                .coin(
                                        holding("USDC", "1000")
                                                .with("totalOrderIm", "10")
                                                .with("totalPositionIm", "30")
                                                .with("totalPositionMm", "4"))
                                .coin(holding("BTC", "1").with("totalPositionIm", "0.5"))
                                .price("USDC", "1")
                                .price("BTC", "200")
                                .ratio("USDC", "1")
                                .ratio("BTC", "0.9")
                                .snapshot());

        assertComputed(figures.initialMargin().computed(), "140");
        assertComputed(figures.maintenanceMargin().computed(), "4");
    }

    @Test
    void withDebtTheReportedMarginStandsBecauseLoanTiersAreNotKnown() {
        AccountFigures figures =
                AccountFigures.of(
                        new TestAccount()
                                .coin(holding("USDC", "1000").with("borrowAmount", "5"))
                                .price("USDC", "1")
                                .ratio("USDC", "1")
                                .total("totalInitialMargin", "17")
                                .snapshot());

        assertThat(figures.initialMargin().computed())
                .isEqualTo(Figure.absent(Absence.NOT_READ, Unit.USD));
        assertComputed(figures.initialMargin().best(), "17");
    }

    @Test
    void equityTakesNoCollateralRatio() {
        AccountFigures figures =
                AccountFigures.of(
                        new TestAccount()
                                .coin(holding("BTC", "2"))
                                .price("BTC", "100")
                                .ratio("BTC", "0.9")
                                .total("totalEquity", "201")
                                .snapshot());

        assertComputed(figures.totalEquity().computed(), "200");
        assertComputed(figures.marginBalance().computed(), "180");
        assertComputed(figures.totalEquity().difference(), "-1");
    }

    @Test
    void availableBalanceIsNotBelowZero() {
        var account = w4().total("totalInitialMargin", "1352.5353254");

        assertThat(AccountFigures.of(account.snapshot()).availableBalance().computed().isZero())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"90, 0.9", "89.999, 0.8999", "85, 0.85", "85.01, 0.8501", "100, 1"})
    void ratesStandExactlyOnTheirThresholds(String maintenance, BigDecimal rate) {
        var account =
                new TestAccount()
                        .coin(holding("USDC", "100").with("borrowAmount", "1"))
                        .price("USDC", "1")
                        .ratio("USDC", "1")
                        .total("totalMaintenanceMargin", maintenance);

        assertThat(AccountFigures.of(account.snapshot()).mmRate().computed().value().orElseThrow())
                .isEqualByComparingTo(rate);
    }

    @Test
    void aRateOverUsedUpMarginIsWorseThanANumber() {
        var account =
                new TestAccount()
                        .coin(holding("USDC", "-5").with("borrowAmount", "5"))
                        .price("USDC", "1")
                        .total("totalMaintenanceMargin", "2");

        assertThat(AccountFigures.of(account.snapshot()).mmRate().computed())
                .isEqualTo(Figure.absent(Absence.MARGIN_USED_UP, Unit.RATIO));
    }

    @Test
    void anEmptyAccountHasNoRateAndNoAlarm() {
        assertThat(AccountFigures.of(new TestAccount().snapshot()).mmRate().computed())
                .isEqualTo(Figure.absent(Absence.NO_MARGIN, Unit.RATIO));
    }

    @Test
    void optionValueCountsForRatesInPortfolioMarginOnly() {
        var account =
                new TestAccount()
                        .positions(Optional.empty())
                        .coin(
                                holding("USDC", "100")
                                        .with("equity", "200")
                                        .with("borrowAmount", "1"))
                        .price("USDC", "1")
                        .ratio("USDC", "1")
                        .total("totalMaintenanceMargin", "50");

        assertComputed(AccountFigures.of(account.snapshot()).mmRate().computed(), "0.5");
        assertComputed(
                AccountFigures.of(account.mode(MarginMode.PORTFOLIO_MARGIN).snapshot())
                        .mmRate()
                        .computed(),
                "0.25");
    }

    @Test
    void accountRatesDoNotApplyInIsolatedMarginButEquityDoes() {
        AccountFigures figures =
                AccountFigures.of(
                        w4().mode(MarginMode.ISOLATED_MARGIN)
                                .total("totalEquity", "1352")
                                .snapshot());

        Figure notApplicable = Figure.absent(Absence.NOT_APPLICABLE_ISOLATED, Unit.RATIO);
        assertThat(figures.imRate().best()).isEqualTo(notApplicable);
        assertThat(figures.mmRate().best()).isEqualTo(notApplicable);
        assertThat(figures.marginBalance().best())
                .isEqualTo(Figure.absent(Absence.NOT_APPLICABLE_ISOLATED, Unit.USD));
        assertComputed(figures.totalEquity().computed(), "1352.5353253");
    }

    @Test
    void aClassicAccountHasNoneOfIt() {
        AccountFigures figures =
                AccountFigures.of(
                        new TestAccount().status(AccountStatus.CLASSIC).snapshotWithoutWallet());

        assertThat(figures.totalEquity().best())
                .isEqualTo(Figure.absent(Absence.NOT_UNIFIED, Unit.USD));
        assertThat(figures.mmRate().best())
                .isEqualTo(Figure.absent(Absence.NOT_UNIFIED, Unit.RATIO));
    }

    @Test
    void borrowUsageIsTheHighestOfTheBorrowedCoins() {
        var account =
                new TestAccount()
                        .coin(holding("USDT", "-10").with("borrowAmount", "10"))
                        .coin(holding("BTC", "-1").with("borrowAmount", "1"))
                        .coin(holding("ETH", "5"))
                        .limit(limit("USDT", "10", "100"))
                        .limit(limit("BTC", "1", "2"))
                        .limit(limit("ETH", "9", "10"));

        assertThat(borrowing(account).highestUsage())
                .contains(new CoinUsage("BTC", Figure.of(new BigDecimal("0.5"), Unit.RATIO)));
    }

    @Test
    void withoutDebtThereIsNoBorrowUsage() {
        assertThat(borrowing(new TestAccount().coin(holding("BTC", "1"))).highestUsage()).isEmpty();
    }

    private static BorrowingOverview borrowing(TestAccount account) {
        return BorrowingOverview.of(account.snapshot(), account.snapshot().takenAt());
    }

    private static Limit limit(String coin, String borrowed, String most) {
        return new Limit(coin)
                .with("borrowAmount", borrowed)
                .with("otherBorrowAmount", "0")
                .with("maxBorrowingAmount", most);
    }

    private static void assertComputed(Figure figure, String amount) {
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo(amount);
    }
}
