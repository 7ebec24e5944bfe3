package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Market.Tier;

import java.math.BigDecimal;

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

    /// The ratio of the coin's first tier, which stands for the coin where tiers do not apply.
    static BigDecimal firstRatio(Coin coin) {
        return coin.tiers().isEmpty() ? BigDecimal.ZERO : coin.tiers().getFirst().ratio();
    }
}
