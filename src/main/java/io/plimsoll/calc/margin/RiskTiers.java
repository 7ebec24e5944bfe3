package io.plimsoll.calc.margin;

import io.plimsoll.account.RiskTier;

import java.math.BigDecimal;
import java.util.List;

/// Which risk tier a value falls into, and what is deducted there (maintenance margin page of
/// 2026-04-16).
public final class RiskTiers {
    private RiskTiers() {}

    /// The place of the first tier whose limit covers the value; of the last tier beyond all
    /// limits.
    ///
    /// @param tiers ascending, at least one
    public static int indexOf(List<RiskTier> tiers, BigDecimal value) {
        int last = tiers.size() - 1;
        for (int i = 0; i < last; i++) {
            if (value.compareTo(tiers.get(i).riskLimitValue()) <= 0) return i;
        }
        return last;
    }

    /// What makes the maintenance margin continuous at the tier's lower bound: as sent, else by
    /// D(n) = limit(n−1) × (MMR(n) − MMR(n−1)) + D(n−1), with nothing in the first tier.
    public static BigDecimal deduction(List<RiskTier> tiers, int index) {
        RiskTier tier = tiers.get(index);
        if (tier.mmDeduction().isPresent()) return tier.mmDeduction().get();
        if (index == 0) return BigDecimal.ZERO;
        RiskTier below = tiers.get(index - 1);
        return below.riskLimitValue()
                .multiply(tier.maintenanceMargin().subtract(below.maintenanceMargin()))
                .add(deduction(tiers, index - 1));
    }
}
