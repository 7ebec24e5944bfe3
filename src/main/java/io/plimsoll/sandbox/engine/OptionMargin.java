package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.atLeastZero;
import static io.plimsoll.sandbox.engine.Decimals.book;

import io.plimsoll.sandbox.scenario.Market.OptionTerms;
import io.plimsoll.sandbox.scenario.Scenario.Order;
import io.plimsoll.sandbox.scenario.Scenario.Position;

import java.math.BigDecimal;

/// Margin of options in cross margin, with the parameters of 2026-05-22. A long option needs none:
/// its value is part of the equity.
final class OptionMargin {
    private static final BigDecimal MAINTENANCE_FACTOR = new BigDecimal("0.03");
    private static final BigDecimal MAX_INITIAL_FACTOR = new BigDecimal("0.10");
    private static final BigDecimal MIN_INITIAL_FACTOR = new BigDecimal("0.05");
    private static final BigDecimal LIQUIDATION_FEE = new BigDecimal("0.002");
    private static final BigDecimal FEE_CAP = new BigDecimal("0.07");

    private OptionMargin() {}

    static Margin ofPosition(
            OptionTerms terms, Position position, BigDecimal index, BigDecimal mark) {
        if (position.direction().signum() > 0) return Margin.NONE;
        return ofShort(terms, position.size(), position.entryPrice(), index, mark);
    }

    static Margin ofOrder(OptionTerms terms, Order order, BigDecimal index, BigDecimal mark) {
        if (order.reduceOnly() || order.conditional()) return Margin.NONE;
        BigDecimal premium = order.price().multiply(order.qty());
        BigDecimal fee =
                FeeRates.OPTION_TAKER
                        .multiply(index)
                        .min(FEE_CAP.multiply(order.price()))
                        .multiply(order.qty());
        if (order.side().equals("Buy")) return new Margin(book(premium.add(fee)), BigDecimal.ZERO);
        Margin once = ofShort(terms, order.qty(), order.price(), index, mark);
        return new Margin(
                book(atLeastZero(once.initial().add(fee).subtract(premium))), BigDecimal.ZERO);
    }

    private static Margin ofShort(
            OptionTerms terms,
            BigDecimal size,
            BigDecimal entry,
            BigDecimal index,
            BigDecimal mark) {
        BigDecimal outOfTheMoney =
                atLeastZero(
                        terms.call()
                                ? terms.strike().subtract(index)
                                : index.subtract(terms.strike()));
        BigDecimal maintenance =
                MAINTENANCE_FACTOR
                        .multiply(index.max(mark))
                        .add(mark)
                        .add(LIQUIDATION_FEE.multiply(index))
                        .multiply(size);
        BigDecimal initial =
                MAX_INITIAL_FACTOR
                        .multiply(index)
                        .subtract(outOfTheMoney)
                        .max(MIN_INITIAL_FACTOR.multiply(index))
                        .add(entry.max(mark))
                        .multiply(size);
        return new Margin(book(initial.max(maintenance)), book(maintenance));
    }
}
