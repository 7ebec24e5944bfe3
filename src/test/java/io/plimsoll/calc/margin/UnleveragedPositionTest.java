package io.plimsoll.calc.margin;

import static io.plimsoll.calc.TestAccount.Coin.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Position;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.Unit;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class UnleveragedPositionTest {
    private static AccountSnapshot account(Position... positions) {
        return new TestAccount()
                .mode(MarginMode.ISOLATED_MARGIN)
                .coin(holding("BTC", "1"))
                .coin(holding("USDT", "1000"))
                .positions(Optional.of(List.of(positions)))
                .snapshot();
    }

    private static Position position(
            Category category, String symbol, String side, String size, String leverage) {
        return new Position(
                category,
                symbol,
                0,
                side,
                new BigDecimal(size),
                Optional.of(new BigDecimal("50000")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(leverage)),
                Optional.of(new BigDecimal("60000")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Normal");
    }

    private static Figure bankruptcyPrice(Position position) {
        return MarginBook.of(account(position)).positions().getFirst().bankruptcyPrice();
    }

    @Test
    void aShortInversePositionWithoutLeverageHasNoBankruptcyPrice() {
        assertThat(bankruptcyPrice(position(Category.INVERSE, "BTCUSD", "Sell", "100", "1")))
                .isEqualTo(Figure.absent(Absence.NO_LIQUIDATION, Unit.USD));
    }

    @Test
    void aShortInversePositionWithLeverageHasOne() {
        assertThat(bankruptcyPrice(position(Category.INVERSE, "BTCUSD", "Sell", "100", "2")))
                .satisfies(
                        price ->
                                assertThat(PositionFigures.amount(price))
                                        .isEqualByComparingTo("100000"));
    }

    @Test
    void aLongInversePositionWithoutLeverageHasOne() {
        assertThat(bankruptcyPrice(position(Category.INVERSE, "BTCUSD", "Buy", "100", "1")))
                .isEqualTo(Figure.of(new BigDecimal("25000"), Unit.USD));
    }

    @Test
    void noPriceLiquidatesAShortInversePositionWithoutLeverage() {
        assertThat(
                        ContractMath.isolatedLiquidation(
                                true,
                                -1,
                                new BigDecimal("100"),
                                new BigDecimal("50000"),
                                BigDecimal.ONE,
                                BigDecimal.ZERO,
                                new BigDecimal("0.00055"),
                                new BigDecimal("0.005"),
                                BigDecimal.ZERO))
                .isZero();
    }

    @Test
    void profitsOfAnyNumberOfDigitsAddUpExactly() {
        AccountSnapshot account =
                account(
                        position(Category.INVERSE, "BTCUSD", "Sell", "100", "1"),
                        position(Category.INVERSE, "BTCUSD", "Buy", "700", "3"),
                        position(Category.INVERSE, "BTCUSDZ26", "Buy", "3000", "3"));
        BigDecimal sum =
                MarginBook.of(account).positions().stream()
                        .map(each -> PositionFigures.amount(each.unrealisedPnl().computed()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);

        Figure ofCoin = Exposures.of(account).of(NothingOf.coin("BTC")).unrealisedPnl();

        assertThat(sum.scale()).isGreaterThan(18);
        assertThat(ofCoin).isEqualTo(Figure.of(sum, Unit.coin("BTC")));
    }
}
