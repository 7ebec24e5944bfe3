package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.margin;
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
    private ContractMargin() {}

    static Margin ofPosition(
            Instrument instrument, Position position, BigDecimal mark, boolean isolated) {
        BigDecimal initialPrice = isolated ? position.entryPrice() : mark;
        BigDecimal initial =
                over(value(instrument, position.size(), initialPrice), position.leverage())
                        .add(
                                feeToClose(
                                        instrument,
                                        position.direction(),
                                        position.size(),
                                        position.leverage(),
                                        initialPrice));
        BigDecimal value = value(instrument, position.size(), mark);
        RiskTier tier = instrument.tier(value);
        BigDecimal maintenance =
                value.multiply(tier.maintenance())
                        .subtract(tier.deduction())
                        .add(
                                feeToClose(
                                        instrument,
                                        position.direction(),
                                        position.size(),
                                        position.leverage(),
                                        mark));
        return new Margin(margin(initial), margin(maintenance));
    }

    /// Whether an order needs margin, which a reducing or waiting one does not.
    static boolean opens(Order order) {
        return !order.reduceOnly() && !order.conditional();
    }

    /// An opening order needs its value over the leverage and the fees to open and to close, all at
    /// its own price (the published order cost). Its maintenance margin is charged without
    /// deduction, at the rate of the tier that the symbol reaches.
    ///
    /// @param leverage the symbol's
    /// @param reached the value of all the symbol's positions and opening orders together
    static Margin ofOrder(
            Instrument instrument, Order order, BigDecimal leverage, BigDecimal reached) {
        if (!opens(order)) return Margin.NONE;
        BigDecimal value = value(instrument, order.qty(), order.price());
        BigDecimal initial =
                over(value, leverage)
                        .add(value.multiply(FeeRates.CONTRACT_TAKER))
                        .add(
                                feeToClose(
                                        instrument,
                                        order.direction(),
                                        order.qty(),
                                        leverage,
                                        order.price()));
        return new Margin(
                margin(initial), margin(value.multiply(instrument.tier(reached).maintenance())));
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

    /// The taker fee at the bankruptcy price of a position opened at `price`.
    private static BigDecimal feeToClose(
            Instrument instrument,
            BigDecimal direction,
            BigDecimal size,
            BigDecimal leverage,
            BigDecimal price) {
        BigDecimal distance = over(direction, leverage);
        BigDecimal factor =
                instrument.inverse()
                        ? BigDecimal.ONE.add(distance)
                        : BigDecimal.ONE.subtract(distance);
        return value(instrument, size, price).multiply(factor).multiply(FeeRates.CONTRACT_TAKER);
    }
}
