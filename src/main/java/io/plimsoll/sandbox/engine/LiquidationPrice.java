package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.over;

import io.plimsoll.sandbox.scenario.Scenario.Position;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// The mark price at which a position would be liquidated.
final class LiquidationPrice {
    private LiquidationPrice() {}

    /// In isolated margin the position's own; in cross margin the price that uses up the account's
    /// spare margin, all other prices and the maintenance margin staying as they are. Portfolio
    /// margin and options have none.
    static PositionFigures estimated(
            PositionFigures p, AccountFigures totals, Quotes quotes, Ledger ledger) {
        Optional<BigDecimal> price = Optional.empty();
        if (ledger.isolated()) price = isolated(p);
        else if (!ledger.portfolioMargin() && p.instrument().option().isEmpty())
            price = cross(p, totals, quotes);
        return new PositionFigures(
                p.instrument(),
                p.position(),
                p.markPrice(),
                p.entryValue(),
                p.unrealisedPnl(),
                p.margin(),
                price);
    }

    private static Optional<BigDecimal> cross(
            PositionFigures p, AccountFigures totals, Quotes quotes) {
        BigDecimal value =
                ContractMargin.value(p.instrument(), p.position().size(), p.markPrice())
                        .multiply(quotes.usdIndex(p.instrument().settle()).orElse(BigDecimal.ZERO));
        if (value.signum() == 0) return Optional.empty();
        BigDecimal spare = totals.atRisk().subtract(totals.maintenanceMargin());
        BigDecimal share = over(spare, value).multiply(p.position().direction());
        return reachable(p.markPrice().multiply(BigDecimal.ONE.subtract(share)), p);
    }

    private static Optional<BigDecimal> isolated(PositionFigures p) {
        Position position = p.position();
        if (p.instrument().option().isPresent() || p.instrument().inverse())
            return Optional.empty();
        BigDecimal size = position.size();
        BigDecimal mark = p.markPrice();
        BigDecimal margin = over(p.entryValue(), position.leverage());
        BigDecimal lossAllowed = margin.subtract(p.margin().maintenance());
        BigDecimal distance = over(lossAllowed, size).multiply(position.direction());
        return mark.signum() == 0
                ? Optional.empty()
                : reachable(position.entryPrice().subtract(distance), p);
    }

    private static Optional<BigDecimal> reachable(BigDecimal price, PositionFigures p) {
        return price.signum() <= 0
                ? Optional.empty()
                : Optional.of(price.setScale(p.markPrice().scale(), RoundingMode.HALF_UP));
    }
}
