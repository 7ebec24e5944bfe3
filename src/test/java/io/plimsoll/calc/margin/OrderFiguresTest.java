package io.plimsoll.calc.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.Category;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestOrder;
import io.plimsoll.calc.TestPosition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class OrderFiguresTest {

    private static TestAccount btc() {
        return new TestAccount()
                .ticker(Category.LINEAR, "BTCUSDT", "50000", "50000")
                .takerRate("BTCUSDT", "0.00055")
                .leverage("BTCUSDT", "10")
                .riskTiers("BTCUSDT", "200000/0.005", "500000/0.01");
    }

    /// Source: order cost page (USDT contract), 2026-04-16.
    @Test
    void workedExampleW10HoldsMarginAndBothFees() {
        OrderFigures order =
                only(btc().order(TestOrder.buy(Category.LINEAR, "BTCUSDT", "1", "50000")));

        assertAmount(order.initialMargin(), "5052.25");
    }

    /// Beside a position of 190,000, whose tier ends at 200,000.
    @ParameterizedTest
    @CsvSource({"10000, 50", "10000.01, 100.0001", "20000, 200"})
    void anOrderThatLiftsTheTierIsChargedAtItsRateWithoutDeduction(String price, String margin) {
        var account =
                btc().position(
                                TestPosition.bought(Category.LINEAR, "BTCUSDT", "1")
                                        .entry("190000")
                                        .mark("190000")
                                        .leverage("10"))
                        .order(TestOrder.buy(Category.LINEAR, "BTCUSDT", "1", price));

        assertAmount(only(account).maintenanceMargin(), margin);
    }

    @Test
    void theLeverageIsThatOfThePositionWhereThereIsOne() {
        var account =
                btc().position(
                                TestPosition.bought(Category.LINEAR, "BTCUSDT", "1")
                                        .entry("50000")
                                        .mark("50000")
                                        .leverage("50"))
                        .order(TestOrder.buy(Category.LINEAR, "BTCUSDT", "1", "50000"));

        assertAmount(only(account).initialMargin(), "1054.45");
    }

    @Test
    void onlyWhatIsNotFilledCounts() {
        var account =
                btc().order(TestOrder.buy(Category.LINEAR, "BTCUSDT", "4", "50000").left("1"));

        assertAmount(only(account).value(), "50000");
    }

    @ParameterizedTest
    @CsvSource({"Buy, 50001, -2", "Buy, 49999, 0", "Sell, 49999, -2", "Sell, 50001, 0"})
    void anOrderWorseThanTheMarkLosesAtOnce(String side, String price, String loss) {
        TestOrder order =
                side.equals("Buy")
                        ? TestOrder.buy(Category.LINEAR, "BTCUSDT", "2", price)
                        : TestOrder.sell(Category.LINEAR, "BTCUSDT", "2", price);

        assertAmount(only(btc().order(order)).loss(), loss);
    }

    @Test
    void anInverseOrderLosesInItsCoin() {
        var account =
                new TestAccount()
                        .ticker(Category.INVERSE, "BTCUSD", "40000", "40000")
                        .order(TestOrder.buy(Category.INVERSE, "BTCUSD", "80000", "50000"));

        assertAmount(only(account).loss(), "-0.4");
    }

    @Test
    void reducingAndWaitingOrdersHoldNothing() {
        TestOrder reducing = TestOrder.buy(Category.LINEAR, "BTCUSDT", "1", "60000").reducing();
        TestOrder waiting = TestOrder.buy(Category.LINEAR, "BTCUSDT", "1", "60000").untriggered();

        assertThat(MarginBook.of(btc().order(reducing).order(waiting).snapshot()).orders())
                .allSatisfy(
                        order -> {
                            assertThat(order.initialMargin().isZero()).isTrue();
                            assertThat(order.maintenanceMargin().isZero()).isTrue();
                            assertThat(order.loss().isZero()).isTrue();
                        });
    }

    @Test
    void aMarketOrderWithoutAPriceHasNoFigures() {
        OrderFigures order = only(btc().order(TestOrder.buy(Category.LINEAR, "BTCUSDT", "1", "0")));

        assertThat(order.value().absence()).contains(Absence.NOT_REPORTED);
        assertThat(order.initialMargin().absence()).contains(Absence.NOT_REPORTED);
        assertThat(order.loss().absence()).contains(Absence.NOT_REPORTED);
    }

    @Test
    void positionsThatWereNotReadLeaveTierAndLeverageUnknown() {
        var account =
                btc().order(TestOrder.buy(Category.LINEAR, "BTCUSDT", "1", "50000"))
                        .positions(Optional.empty());

        assertThat(only(account).maintenanceMargin().absence()).contains(Absence.NOT_READ);
        assertThat(only(account).initialMargin().absence()).contains(Absence.NOT_READ);
    }

    private static OrderFigures only(TestAccount account) {
        return MarginBook.of(account.snapshot()).orders().getFirst();
    }

    private static void assertAmount(Figure figure, String amount) {
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo(amount);
    }
}
