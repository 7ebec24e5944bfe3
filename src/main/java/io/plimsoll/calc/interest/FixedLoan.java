package io.plimsoll.calc.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A loan at a fixed rate (fixed-rate borrowing of 2026-04-09).
public final class FixedLoan {
    private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);
    private static final int DECIMALS = 18;

    private FixedLoan() {}

    /// principal × annual rate × days ÷ 365, rounded up at 18 decimals. Charged at the start, and
    /// not given back when the loan is repaid early.
    ///
    /// @param annualRate a fraction
    public static BigDecimal interest(BigDecimal principal, BigDecimal annualRate, int days) {
        return principal
                .multiply(annualRate)
                .multiply(BigDecimal.valueOf(days))
                .divide(DAYS_A_YEAR, DECIMALS, RoundingMode.UP);
    }
}
