package io.plimsoll.calc.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.TestPosition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/// Source: FAQ of 2025-07-09 for cross margin (liquidation at an MMR of 100 %), liquidation price
/// page of 2025-09-02 for isolated margin.
class LiquidationPriceTest {
    /// So many digits that the price comes unrounded.
    private static final String MARK = "50000.00000000000000";

    private static TestAccount account(String balance) {
        return new TestAccount()
                .coin(
                        new Coin("USDT")
                                .with("walletBalance", balance)
                                .with("locked", "0")
                                .with("spotBorrow", "0"))
                .coin(
                        new Coin("BTC")
                                .with("walletBalance", "1")
                                .with("locked", "0")
                                .with("spotBorrow", "0"))
                .price("USDT", "1")
                .price("BTC", "50000")
                .ratio("USDT", "1")
                .ratio("BTC", "0.9")
                .loanTiers("USDT", "100000/0.2/0.04", "1000000/0.25/0.05")
                .loanTiers("BTC", "10/0.2/0.04")
                .riskTiers("BTCUSDT", "200000/0.005", "500000/0.01", "9000000/0.02")
                .riskTiers("BTCUSD", "4/0.005", "50/0.01")
                .takerRate("BTCUSDT", "0.00055")
                .takerRate("BTCUSD", "0.00055");
    }

    private static TestPosition linear(boolean isLong) {
        return (isLong
                        ? TestPosition.bought(Category.LINEAR, "BTCUSDT", "4")
                        : TestPosition.sold(Category.LINEAR, "BTCUSDT", "4"))
                .entry("51000")
                .leverage("10");
    }

    private static TestPosition inverse(boolean isLong) {
        return (isLong
                        ? TestPosition.bought(Category.INVERSE, "BTCUSD", "90000")
                        : TestPosition.sold(Category.INVERSE, "BTCUSD", "90000"))
                .entry("51000")
                .leverage("10");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void putBackItMakesAMaintenanceRateOfOne(boolean isInverse, boolean isLong) {
        TestPosition position = isInverse ? inverse(isLong) : linear(isLong);
        BigDecimal price =
                of(account("30000").position(position.mark(MARK))).computed().value().orElseThrow();

        AccountFigures there =
                MarginBook.of(
                                account("30000")
                                        .position(position.mark(price.toPlainString()))
                                        .snapshot())
                        .account();
        assertThat(
                        there.maintenanceMargin()
                                .computed()
                                .value()
                                .orElseThrow()
                                .divide(
                                        there.marginBalance().computed().value().orElseThrow(),
                                        Rounding.PRECISE))
                .isCloseTo(BigDecimal.ONE, within(new BigDecimal("1e-9")));
        assertThat(price.compareTo(new BigDecimal(MARK))).isEqualTo(isLong ? -1 : 1);
    }

    @Test
    void isRoundedToTheDigitsOfTheMarkPrice() {
        assertThat(
                        of(account("30000").position(linear(true).mark("50000.00")))
                                .computed()
                                .value()
                                .orElseThrow()
                                .scale())
                .isEqualTo(2);
    }

    @Test
    void enoughMarginForALossOfEverythingHasNone() {
        assertThat(of(account("900000").position(linear(true).mark(MARK))).computed().absence())
                .contains(Absence.NO_LIQUIDATION);
    }

    @Test
    void withMarginUsedUpAlreadyNoPriceIsLookedFor() {
        assertThat(of(account("-200000").position(linear(true).mark(MARK))).computed().absence())
                .contains(Absence.MARGIN_USED_UP);
    }

    @Test
    void aDebtWithoutLoanTiersOnTheWayLeavesItUnknown() {
        var account = account("30000").loanTiers("USDT").position(linear(true).mark(MARK));

        assertThat(of(account).computed().absence()).contains(Absence.NOT_REPORTED);
    }

    /// (4 × 51,000 × 0.9) ÷ (4 × 0.995) in the first tier, which ends at a mark value of 200,000;
    /// (4 × 51,000 × 0.9 − 1,000) ÷ (4 × 0.99) beyond.
    @ParameterizedTest
    @CsvSource({"50000.00, 46130.65", "50000.01, 46111.11"})
    void inIsolatedMarginItIsThePositionsOwn(String mark, String price) {
        var account =
                account("30000").mode(MarginMode.ISOLATED_MARGIN).position(linear(true).mark(mark));

        assertThat(of(account).computed().value().orElseThrow()).isEqualByComparingTo(price);
    }

    @Test
    void inPortfolioMarginThereIsNone() {
        var account =
                account("30000")
                        .mode(MarginMode.PORTFOLIO_MARGIN)
                        .position(linear(true).mark(MARK));

        assertThat(of(account).computed().absence()).contains(Absence.NOT_APPLICABLE_PORTFOLIO);
    }

    @Test
    void anOptionHasNone() {
        var account =
                account("30000")
                        .position(
                                TestPosition.sold(Category.OPTION, "BTC-25DEC26-90000-C", "1")
                                        .mark("200"));

        assertThat(of(account).computed().absence()).contains(Absence.NO_LIQUIDATION);
    }

    private static Compared of(TestAccount account) {
        MarginBook book = MarginBook.of(account.snapshot());
        return book.liquidationPrice(book.positions().getFirst());
    }
}
