package io.plimsoll.calc.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.account.Category;
import io.plimsoll.calc.Rounding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class ContractMathTest {
    private static final int LONG = 1;
    private static final int SHORT = -1;
    private static final BigDecimal CLOSE = new BigDecimal("1e-25");

    /// Source: maintenance margin page, 2026-04-16.
    @Test
    void workedExampleW5InitialMarginIsTheValueByTheLeverage() {
        assertThat(ContractMath.initialMargin(number("3500"), number("10"), BigDecimal.ZERO))
                .isEqualByComparingTo("350");
    }

    /// Source: bankruptcy price page, read 2026-08-05.
    @Test
    void workedExampleW7BankruptsAtTheLossOfTheInitialMargin() {
        assertThat(ContractMath.bankruptcyPrice(false, LONG, number("60000"), number("50")))
                .isEqualByComparingTo("58800");
    }

    @ParameterizedTest
    @CsvSource({"false, -1, 61200", "true, 1, 58823.529411764", "true, -1, 61224.489795918"})
    void bankruptcyLiesOnTheLosingSide(boolean inverse, int direction, BigDecimal price) {
        assertThat(ContractMath.bankruptcyPrice(inverse, direction, number("60000"), number("50")))
                .isCloseTo(price, within(new BigDecimal("0.000000001")));
    }

    /// Source: liquidation price page for isolated margin (UTA), 2025-09-02.
    @Test
    void workedExampleW8LiquidatesLaterWithExtraMargin() {
        assertThat(
                        ContractMath.isolatedLiquidation(
                                false,
                                LONG,
                                number("1"),
                                number("40000"),
                                number("50"),
                                number("3000"),
                                number("0.00055"),
                                number("0.005"),
                                BigDecimal.ZERO))
                .isCloseTo(number("36380.25"), within(new BigDecimal("0.01")));
    }

    /// Source: as the one above.
    @Test
    void workedExampleW8ChargesTheFeeAtTheBankruptcyPrice() {
        BigDecimal fee =
                ContractMath.feeToClose(
                        false, LONG, number("40000"), number("50"), number("0.00055"));

        assertThat(fee).isEqualByComparingTo("21.56");
        assertThat(ContractMath.initialMargin(number("40000"), number("50"), fee))
                .isEqualByComparingTo("821.56");
        assertThat(
                        ContractMath.maintenanceMargin(
                                number("40000"), number("0.005"), BigDecimal.ZERO, fee))
                .isEqualByComparingTo("221.56");
    }

    /// What is left of the margin at the liquidation price is the maintenance margin there.
    @ParameterizedTest
    @CsvSource({
        "false, 1, 2, 40000, 0",
        "false, -1, 2, 40000, 0",
        "false, 1, 2, 40000, 900",
        "false, -1, 2, 40000, 900",
        "true, 1, 80000, 40000, 0",
        "true, -1, 80000, 40000, 0",
        "true, 1, 80000, 40000, 0.03",
        "true, -1, 80000, 40000, 0.03"
    })
    void isolatedLiquidationIsWhereTheMarginIsTheMaintenanceMargin(
            boolean inverse, int direction, BigDecimal size, BigDecimal entry, BigDecimal added) {
        BigDecimal taker = number("0.00055");
        BigDecimal rate = number("0.01");
        BigDecimal deduction = number(inverse ? "0.002" : "80");
        BigDecimal price =
                ContractMath.isolatedLiquidation(
                        inverse,
                        direction,
                        size,
                        entry,
                        number("10"),
                        added,
                        taker,
                        rate,
                        deduction);

        Contract contract = contract(inverse);
        BigDecimal value = contract.value(size, entry);
        boolean above = inverse == direction > 0;
        BigDecimal extra =
                added.divide(
                        above ? BigDecimal.ONE.add(taker) : BigDecimal.ONE.subtract(taker),
                        Rounding.PRECISE);
        BigDecimal left =
                value.divide(number("10"))
                        .add(extra)
                        .add(ContractMath.profit(contract, direction, size, entry, price));
        assertThat(left)
                .isCloseTo(
                        contract.value(size, price).multiply(rate).subtract(deduction),
                        within(CLOSE));
    }

    /// Source: order cost page (USDT contract), 2026-04-16.
    @Test
    void workedExampleW10AnOrderCostsItsMarginAndBothFees() {
        assertThat(
                        ContractMath.orderCost(
                                false, LONG, number("50000"), number("10"), number("0.00055")))
                .isEqualByComparingTo("5052.25");
    }

    /// Source: funding fee and trading fee pages, read 2026-07-23.
    @ParameterizedTest
    @CsvSource({"80000, 0.0001, 8", "1.25, 0.0001, 0.000125"})
    void workedExampleW11FundingIsPaidOnTheValue(
            BigDecimal value, BigDecimal rate, BigDecimal paid) {
        assertThat(ContractMath.funding(LONG, value, rate)).isEqualByComparingTo(paid);
        assertThat(ContractMath.funding(SHORT, value, rate)).isEqualByComparingTo(paid.negate());
    }

    /// Source: as the one above.
    @ParameterizedTest
    @CsvSource({
        "80000, 0.00055, 44",
        "80000, 0.0002, 16",
        "1.25, 0.00055, 0.0006875",
        "1.25, 0.0002, 0.00025"
    })
    void workedExampleW11FeesArePaidOnTheValue(BigDecimal value, BigDecimal rate, BigDecimal fee) {
        assertThat(ContractMath.tradingFee(value, rate)).isEqualByComparingTo(fee);
    }

    /// Source: as the one above: 10,000 USD at 8,000 are 1.25 BTC.
    @Test
    void workedExampleW11ValuesAnInverseContractInItsCoin() {
        assertThat(contract(true).value(number("10000"), number("8000")))
                .isEqualByComparingTo("1.25");
    }

    @ParameterizedTest
    @CsvSource({"1, 101, -2", "1, 99, 0", "-1, 99, -2", "-1, 101, 0", "1, 100, 0"})
    void anOrderLosesWhatItIsWorseThanTheMark(int direction, BigDecimal price, BigDecimal loss) {
        assertThat(ContractMath.orderLoss(direction, number("2"), price, number("100")))
                .isEqualByComparingTo(loss);
    }

    private static Contract contract(boolean inverse) {
        return inverse
                ? Contract.of(Category.INVERSE, "BTCUSD").orElseThrow()
                : Contract.of(Category.LINEAR, "BTCUSDT").orElseThrow();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
