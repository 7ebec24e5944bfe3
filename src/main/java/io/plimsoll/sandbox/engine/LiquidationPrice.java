package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.over;

import io.plimsoll.sandbox.scenario.Market.RiskTier;
import io.plimsoll.sandbox.scenario.Scenario.Position;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The mark price at which a position would be liquidated.
final class LiquidationPrice {
    private LiquidationPrice() {}

    /// In isolated margin the position's own; in cross margin the mark price at which the account
    /// has no spare margin left, all other prices staying as they are. Portfolio margin and options
    /// have none. Rounded half up to the decimals of the mark price.
    ///
    /// @param spareAt what the account has above its maintenance margin at a mark price of this
    ///   symbol, in USD
    static Optional<BigDecimal> of(
            PositionFigures p, Ledger ledger, UnaryOperator<BigDecimal> spareAt) {
        if (p.instrument().option().isPresent() || ledger.portfolioMargin())
            return Optional.empty();
        Optional<BigDecimal> exact =
                ledger.isolated()
                        ? isolated(p)
                        : Crossing.nearest(
                                spareAt, p.markPrice(), p.position().direction().signum());
        return exact.map(price -> price.setScale(p.markPrice().scale(), RoundingMode.HALF_UP))
                .filter(price -> price.signum() > 0);
    }

    /// Where the margin put in, less the loss, is down to the maintenance margin without the fee to
    /// close. Inverse contracts are not held in isolated margin.
    private static Optional<BigDecimal> isolated(PositionFigures p) {
        if (p.instrument().inverse()) return Optional.empty();
        Position position = p.position();
        BigDecimal direction = position.direction();
        RiskTier tier = p.instrument().tier(position.size().multiply(p.markPrice()));
        BigDecimal leftToLose =
                p.entryValue()
                        .multiply(BigDecimal.ONE.subtract(over(direction, position.leverage())))
                        .subtract(tier.deduction().multiply(direction));
        BigDecimal perPrice =
                position.size()
                        .multiply(BigDecimal.ONE.subtract(tier.maintenance().multiply(direction)));
        return Optional.of(over(leftToLose, perPrice));
    }
}
