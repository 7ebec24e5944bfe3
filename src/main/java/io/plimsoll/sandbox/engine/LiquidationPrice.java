package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.over;

import io.plimsoll.sandbox.scenario.Market.RiskTier;
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
    static Optional<BigDecimal> of(
            PositionFigures p, AccountFigures totals, Quotes quotes, Ledger ledger) {
        if (p.instrument().option().isPresent() || ledger.portfolioMargin())
            return Optional.empty();
        return ledger.isolated() ? isolated(p) : cross(p, totals, quotes);
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

    /// Where the margin put in, less the loss, is down to the maintenance margin without the fee to
    /// close. Inverse contracts are not held in isolated margin.
    private static Optional<BigDecimal> isolated(PositionFigures p) {
        if (p.instrument().inverse()) return Optional.empty();
        Position position = p.position();
        BigDecimal direction = position.direction();
        RiskTier tier =
                ContractMargin.tier(p.instrument(), position.size().multiply(p.markPrice()));
        BigDecimal leftToLose =
                p.entryValue()
                        .multiply(BigDecimal.ONE.subtract(over(direction, position.leverage())))
                        .subtract(tier.deduction().multiply(direction));
        BigDecimal perPrice =
                position.size()
                        .multiply(BigDecimal.ONE.subtract(tier.maintenance().multiply(direction)));
        return reachable(over(leftToLose, perPrice), p);
    }

    private static Optional<BigDecimal> reachable(BigDecimal price, PositionFigures p) {
        return price.signum() <= 0
                ? Optional.empty()
                : Optional.of(price.setScale(p.markPrice().scale(), RoundingMode.HALF_UP));
    }
}
