package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.over;

import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Market.Tier;

import java.math.BigDecimal;
import java.util.Optional;

/// What a balance counts as collateral.
final class Collateral {
    private Collateral() {}

    /// In units of the coin. A debt counts in full; a balance tier by tier, and only when the
    /// platform accepts the coin and the user switched it on.
    static BigDecimal weighted(Coin coin, BigDecimal balance, boolean switchedOn) {
        if (balance.signum() <= 0) return balance;
        if (!coin.collateral() || !switchedOn) return BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Tier tier : coin.tiers()) {
            if (balance.compareTo(tier.from()) <= 0) break;
            BigDecimal upTo = tier.to().map(balance::min).orElse(balance);
            sum = sum.add(upTo.subtract(tier.from()).multiply(tier.ratio()));
        }
        return sum;
    }

    /// The smallest balance that counts as `weighted` coins, tier by tier; empty when none does.
    static Optional<BigDecimal> quantity(Coin coin, BigDecimal weighted) {
        BigDecimal left = weighted;
        if (left.signum() == 0) return Optional.of(left);
        for (Tier tier : coin.tiers()) {
            if (tier.ratio().signum() == 0) continue;
            BigDecimal within = over(left, tier.ratio());
            Optional<BigDecimal> width = tier.to().map(to -> to.subtract(tier.from()));
            if (width.filter(w -> within.compareTo(w) > 0).isEmpty())
                return Optional.of(tier.from().add(within));
            left = left.subtract(width.orElse(within).multiply(tier.ratio()));
        }
        return Optional.empty();
    }

    /// The ratio of the coin's first tier, which stands for the coin where tiers do not apply.
    static BigDecimal firstRatio(Coin coin) {
        return coin.tiers().isEmpty() ? BigDecimal.ZERO : coin.tiers().getFirst().ratio();
    }
}
