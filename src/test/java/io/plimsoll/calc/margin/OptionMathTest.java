package io.plimsoll.calc.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.Category;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.TestOrder;
import io.plimsoll.calc.TestPosition;
import io.plimsoll.calc.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/// Options through the whole snapshot, so that the date chooses the factors.
class OptionMathTest {
    private static final String CALL = "BTC-25DEC26-31000-C";
    private static final String PUT = "BTC-25DEC26-29000-P";

    private static TestAccount account(String symbol) {
        return new TestAccount()
                .coin(
                        new Coin("USDC")
                                .with("walletBalance", "10000")
                                .with("locked", "0")
                                .with("spotBorrow", "0"))
                .price("USDC", "1")
                .ratio("USDC", "1")
                .takerRate("BTC", "0.0003")
                .ticker(Category.OPTION, symbol, "30000", "300");
    }

    private static TestAccount shortCall() {
        return account(CALL).position(TestPosition.sold(Category.OPTION, CALL, "1").entry("280"));
    }

    /// Source: option margin page, 2026-05-22.
    @Test
    void workedExampleW9aShortOptionsNeedMaintenanceMargin() {
        assertAmount(only(shortCall()).maintenanceMargin().computed(), "1260");
    }

    /// Source: option margin page, 2026-05-22.
    @Test
    void workedExampleW9bIsARateOfTheMarginBalance() {
        AccountFigures figures =
                AccountFigures.of(
                        account(CALL)
                                .position(
                                        TestPosition.sold(Category.OPTION, CALL, "1").entry("300"))
                                .snapshot());

        assertAmount(figures.mmRate().computed(), "0.126");
    }

    /// Source: option margin page, 2026-05-22.
    @Test
    void workedExampleW9cABuyOrderHoldsPremiumAndFee() {
        assertAmount(order(TestOrder.buy(Category.OPTION, CALL, "1", "300"), CALL), "309");
    }

    /// Source: option margin page before 2026-05-22, with the index and the cap of its time.
    @Test
    void workedExampleW9dTheFeeWasCappedHigherBefore() {
        var account =
                new TestAccount()
                        .on("2026-05-21")
                        .takerRate("BTC", "0.0003")
                        .ticker(Category.OPTION, CALL, "42000", "3500")
                        .order(TestOrder.buy(Category.OPTION, CALL, "0.3", "3500"));

        assertAmount(
                MarginBook.of(account.snapshot()).orders().getFirst().initialMargin(), "1053.78");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-21, 3.75", "2026-05-22, 2.1"})
    void theFeeOfACheapOptionIsCappedAtAShareOfItsPremium(String date, BigDecimal fee) {
        Figure margin =
                MarginBook.of(
                                account(CALL)
                                        .on(date)
                                        .order(TestOrder.buy(Category.OPTION, CALL, "1", "30"))
                                        .snapshot())
                        .orders()
                        .getFirst()
                        .initialMargin();

        assertThat(margin.value().orElseThrow().subtract(new BigDecimal("30")))
                .isEqualByComparingTo(fee);
    }

    /// Before: max(4,500 − 1,000, 3,000) + 300. Since: max(3,000 − 1,000, 1,500) + 300.
    @ParameterizedTest
    @CsvSource({"2026-05-21, 3800", "2026-05-22, 2300"})
    void theFactorsOfInitialMarginFellInMay2026(String date, String margin) {
        assertAmount(only(shortCall().on(date)).initialMargin().computed(), margin);
    }

    @Test
    void aPutIsOutOfTheMoneyBelowTheIndex() {
        var account =
                account(PUT).position(TestPosition.sold(Category.OPTION, PUT, "2").entry("400"));

        assertAmount(only(account).initialMargin().computed(), "4800");
    }

    @Test
    void farOutOfTheMoneyTheSmallerFactorHolds() {
        String far = "BTC-25DEC26-90000-C";
        var account =
                account(far).position(TestPosition.sold(Category.OPTION, far, "1").entry("300"));

        assertAmount(only(account).initialMargin().computed(), "1800");
    }

    @Test
    void initialMarginIsAtLeastTheMaintenanceMargin() {
        String deep = "BTC-25DEC26-90000-P";
        var account =
                new TestAccount()
                        .ticker(Category.OPTION, deep, "30000", "61000")
                        .position(TestPosition.sold(Category.OPTION, deep, "1").entry("60000"));

        assertThat(only(account).initialMargin().computed().value().orElseThrow())
                .isGreaterThanOrEqualTo(
                        only(account).maintenanceMargin().computed().value().orElseThrow());
    }

    @Test
    void aLongOptionNeedsNoMarginAndHasItsValue() {
        PositionFigures option =
                only(account(CALL).position(TestPosition.bought(Category.OPTION, CALL, "2")));

        assertThat(option.initialMargin().computed().isZero()).isTrue();
        assertThat(option.maintenanceMargin().computed().isZero()).isTrue();
        assertAmount(option.optionValue(), "600");
    }

    @Test
    void aShortOptionHasANegativeValue() {
        assertAmount(only(shortCall()).optionValue(), "-300");
    }

    /// max(3,000 − 1,000, 1,500) + max(350, 300) + min(9, 24.5) − 350.
    @Test
    void aSellOrderHoldsTheMarginLessThePremium() {
        assertAmount(order(TestOrder.sell(Category.OPTION, CALL, "1", "350"), CALL), "2009");
    }

    @Test
    void aReducingOrderHoldsNothing() {
        assertAmount(order(TestOrder.buy(Category.OPTION, CALL, "1", "300").reducing(), CALL), "0");
    }

    @Test
    void withoutAnIndexPriceTheMarginIsNotKnown() {
        var account =
                new TestAccount()
                        .ticker(Category.OPTION, CALL, "", "300")
                        .position(TestPosition.sold(Category.OPTION, CALL, "1").entry("280"));

        assertThat(only(account).maintenanceMargin().computed())
                .isEqualTo(Figure.absent(Absence.NOT_REPORTED, Unit.coin("USDC")));
    }

    private static PositionFigures only(TestAccount account) {
        return MarginBook.of(account.snapshot()).positions().getFirst();
    }

    private static Figure order(TestOrder order, String symbol) {
        return MarginBook.of(account(symbol).order(order).snapshot())
                .orders()
                .getFirst()
                .initialMargin();
    }

    private static void assertAmount(Figure figure, String amount) {
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo(amount);
    }
}
