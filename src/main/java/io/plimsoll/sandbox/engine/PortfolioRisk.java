package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.book;

import io.plimsoll.sandbox.scenario.Market.OptionTerms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Portfolio margin, simplified: per base coin the worst of eleven price moves from -10 % to +10 %,
/// plus a contingency on the gross size. The exchange's own coefficients and its shifts of implied
/// volatility are not published.
final class PortfolioRisk {
    private static final BigDecimal INITIAL_FACTOR = new BigDecimal("1.2");
    private static final BigDecimal STEP = new BigDecimal("0.02");
    private static final int STEPS = 5;
    private static final BigDecimal CONTINGENCY = new BigDecimal("0.002");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private PortfolioRisk() {}

    static Margin margin(List<PositionFigures> positions, Quotes quotes) {
        Map<String, List<PositionFigures>> byBase =
                positions.stream().collect(Collectors.groupingBy(p -> p.instrument().base()));
        BigDecimal maintenance = BigDecimal.ZERO;
        for (List<PositionFigures> unit : byBase.values())
            maintenance = maintenance.add(ofUnit(unit, quotes));
        return new Margin(book(maintenance.multiply(INITIAL_FACTOR)), book(maintenance));
    }

    private static BigDecimal ofUnit(List<PositionFigures> unit, Quotes quotes) {
        BigDecimal worst = BigDecimal.ZERO;
        for (int step = -STEPS; step <= STEPS; step++) {
            BigDecimal move = STEP.multiply(BigDecimal.valueOf(step));
            BigDecimal profit = BigDecimal.ZERO;
            for (PositionFigures position : unit)
                profit = profit.add(profit(position, move, quotes));
            worst = worst.min(profit);
        }
        BigDecimal gross = BigDecimal.ZERO;
        for (PositionFigures position : unit) gross = gross.add(notionalUsd(position, quotes));
        return worst.negate().add(gross.multiply(CONTINGENCY));
    }

    /// In USD, for a relative move of the index.
    private static BigDecimal profit(PositionFigures p, BigDecimal move, Quotes quotes) {
        BigDecimal direction = p.position().direction();
        if (p.instrument().option().isEmpty())
            return notionalUsd(p, quotes).multiply(move).multiply(direction);
        OptionTerms terms = p.instrument().option().get();
        BigDecimal rise = quotes.index(p.instrument()).multiply(move);
        return terms.delta()
                .multiply(rise)
                .add(terms.gamma().multiply(rise).multiply(rise).multiply(HALF))
                .multiply(p.position().size())
                .multiply(direction);
    }

    private static BigDecimal notionalUsd(PositionFigures p, Quotes quotes) {
        BigDecimal price =
                p.instrument().option().isPresent() ? quotes.index(p.instrument()) : p.markPrice();
        return ContractMargin.value(p.instrument(), p.position().size(), price)
                .multiply(quotes.usdIndex(p.instrument().settle()).orElse(BigDecimal.ZERO));
    }
}
