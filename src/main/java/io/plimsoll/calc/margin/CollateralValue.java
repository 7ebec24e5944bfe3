package io.plimsoll.calc.margin;

import io.plimsoll.account.CollateralTier;

import java.math.BigDecimal;
import java.util.List;

/// The tiered collateral value ratio: each part of a balance counts at the ratio of the tier it
/// lies in, as parts of an income are taxed. A negative balance counts in full, whatever the coin.
public final class CollateralValue {
    private CollateralValue() {}

    /// How much of the coin counts as margin. What lies above the last bound counts nothing.
    public static BigDecimal weighted(BigDecimal quantity, List<CollateralTier> tiers) {
        if (quantity.signum() <= 0) return quantity;
        BigDecimal weighted = BigDecimal.ZERO;
        for (CollateralTier tier : tiers) {
            weighted = weighted.add(within(tier, quantity).multiply(tier.collateralRatio()));
        }
        return weighted;
    }

    /// How much of a quantity lies in a tier.
    static BigDecimal within(CollateralTier tier, BigDecimal quantity) {
        BigDecimal top = tier.maxQty().map(quantity::min).orElse(quantity);
        return top.subtract(tier.minQty()).max(BigDecimal.ZERO);
    }
}
