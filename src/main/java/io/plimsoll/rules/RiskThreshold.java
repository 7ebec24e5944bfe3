package io.plimsoll.rules;

import java.math.BigDecimal;

/// A rate from which the exchange does something.
public enum RiskThreshold {
    /// MMR > 85 %: liquidation warning, when derivative positions are held.
    LIQUIDATION_WARNING("0.85", true, RiskLevel.WATCH),
    /// MMR at 90 %: auto-repayment warning, when something is borrowed.
    AUTO_REPAYMENT_WARNING("0.90", false, RiskLevel.DANGER),
    /// MMR at 100 %: all debt is repaid from the other coins, then positions are liquidated.
    LIQUIDATION("1", false, RiskLevel.CRITICAL),

    /// IMR at 100 %: no order that needs margin, no transfer out.
    NO_NEW_ORDERS("1", false, RiskLevel.DANGER),

    /// 90 % of a borrow limit: warning.
    BORROW_LIMIT_NEAR("0.90", false, RiskLevel.WATCH),
    /// 100 % of a borrow limit: auto-repayment within 24 hours, penalty interest above it.
    BORROW_LIMIT_REACHED("1", false, RiskLevel.DANGER),
    /// 200 % of a borrow limit: auto-repayment at once.
    BORROW_LIMIT_DOUBLED("2", false, RiskLevel.CRITICAL);

    private final BigDecimal rate;
    private final boolean strict;
    private final RiskLevel level;

    RiskThreshold(String rate, boolean strict, RiskLevel level) {
        this.rate = new BigDecimal(rate);
        this.strict = strict;
        this.level = level;
    }

    public BigDecimal rate() {
        return rate;
    }

    /// Whether the rate has to be passed; else reaching it is enough.
    public boolean isStrict() {
        return strict;
    }

    public RiskLevel level() {
        return level;
    }

    public boolean appliesTo(BigDecimal actual) {
        int comparison = actual.compareTo(rate);
        return strict ? comparison > 0 : comparison >= 0;
    }
}
