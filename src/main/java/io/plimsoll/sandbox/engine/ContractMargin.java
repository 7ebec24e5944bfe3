package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.book;
import static io.plimsoll.sandbox.engine.Decimals.over;

import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Market.RiskTier;
import io.plimsoll.sandbox.scenario.Scenario.Order;
import io.plimsoll.sandbox.scenario.Scenario.Position;

import java.math.BigDecimal;

/// Margin of perpetuals and futures by the rules in force since 2025-09-02: on the mark price,
/// except for initial margin in isolated mode, which stays on the entry price. The fee to close is
/// part of both.
final class ContractMargin {
    static final BigDecimal TAKER_FEE = new BigDecimal("0.00055");

    private ContractMargin() {}

    static Margin ofPosition(
            Instrument instrument, Position position, BigDecimal mark, boolean isolated) {
        BigDecimal initialPrice = isolated ? position.entryPrice() : mark;
        BigDecimal initial =
                over(value(instrument, position.size(), initialPrice), position.leverage())
                        .add(feeToClose(instrument, position, initialPrice));
        BigDecimal value = value(instrument, position.size(), mark);
        RiskTier tier = tier(instrument, value);
        BigDecimal maintenance =
                value.multiply(tier.maintenance())
                        .subtract(tier.deduction())
                        .add(feeToClose(instrument, position, mark));
        return new Margin(book(initial), book(maintenance));
    }

    /// A reducing or waiting order needs no margin. Others need their value over the leverage and
    /// the fees to open and close; their maintenance margin is charged at the rate of the tier that
    /// they lift the position to, without deduction.
    static Margin ofOrder(Instrument instrument, Order order, BigDecimal positionsValue) {
        if (order.reduceOnly() || order.conditional()) return Margin.NONE;
        BigDecimal value = value(instrument, order.qty(), order.price());
        BigDecimal initial =
                over(value, order.leverage())
                        .add(value.multiply(TAKER_FEE).multiply(BigDecimal.TWO));
        RiskTier tier = tier(instrument, positionsValue.add(value));
        return new Margin(book(initial), book(value.multiply(tier.maintenance())));
    }

    /// In the settle coin.
    static BigDecimal value(Instrument instrument, BigDecimal size, BigDecimal price) {
        return instrument.inverse() ? over(size, price) : size.multiply(price);
    }

    /// What a position opened at `from` has gained at `to`, in the settle coin.
    static BigDecimal profit(
            Instrument instrument,
            BigDecimal direction,
            BigDecimal size,
            BigDecimal from,
            BigDecimal to) {
        BigDecimal rise =
                instrument.inverse()
                        ? over(size, from).subtract(over(size, to))
                        : to.subtract(from).multiply(size);
        return rise.multiply(direction);
    }

    private static BigDecimal feeToClose(
            Instrument instrument, Position position, BigDecimal price) {
        BigDecimal distance = over(position.direction(), position.leverage());
        BigDecimal factor =
                instrument.inverse()
                        ? BigDecimal.ONE.add(distance)
                        : BigDecimal.ONE.subtract(distance);
        return value(instrument, position.size(), price).multiply(factor).multiply(TAKER_FEE);
    }

    static RiskTier tier(Instrument instrument, BigDecimal value) {
        return instrument.risk().stream()
                .filter(t -> value.compareTo(t.limit()) <= 0)
                .findFirst()
                .orElse(instrument.risk().getLast());
    }
}
