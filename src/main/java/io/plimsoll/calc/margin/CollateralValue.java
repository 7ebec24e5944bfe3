package io.plimsoll.calc.margin;

import io.plimsoll.account.CollateralTier;
import io.plimsoll.calc.Rounding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The tiered collateral value ratio: each part of a balance counts at the ratio of the tier it
/// lies in, as parts of an income are taxed. A negative balance counts in full, whatever the coin.
public final class CollateralValue {
    private CollateralValue() {}

    /// How much of the coin counts as margin. What lies above the last bound counts nothing.
    public static BigDecimal weighted(BigDecimal quantity, List<CollateralTier> tiers) {
        if (quantity.signum() <= 0) return quantity;
        BigDecimal weighted = BigDecimal.ZERO;
        for (CollateralTier tier : tiers) {
            if (quantity.compareTo(tier.minQty()) <= 0) break;
            weighted = weighted.add(within(tier, quantity).multiply(tier.collateralRatio()));
        }
        return weighted;
    }

    /// The smallest quantity that counts as much as this; empty when all tiers together count less.
    /// The way back from [#weighted].
    ///
    /// @param weighted in units of the coin, not negative
    public static Optional<BigDecimal> quantity(BigDecimal weighted, List<CollateralTier> tiers) {
        BigDecimal left = weighted;
        if (left.signum() == 0) return Optional.of(left);
        for (CollateralTier tier : tiers) {
            BigDecimal ratio = tier.collateralRatio();
            Optional<BigDecimal> room = tier.maxQty().map(top -> top.subtract(tier.minQty()));
            if (ratio.signum() > 0) {
                Optional<BigDecimal> most = room.map(ratio::multiply);
                if (most.isEmpty() || left.compareTo(most.get()) <= 0)
                    return Optional.of(tier.minQty().add(left.divide(ratio, Rounding.PRECISE)));
                left = left.subtract(most.get());
            }
        }
        return Optional.empty();
    }

    /// How much of a quantity lies in a tier.
    static BigDecimal within(CollateralTier tier, BigDecimal quantity) {
        BigDecimal top = tier.maxQty().map(quantity::min).orElse(quantity);
        return top.subtract(tier.minQty()).max(BigDecimal.ZERO);
    }
}
