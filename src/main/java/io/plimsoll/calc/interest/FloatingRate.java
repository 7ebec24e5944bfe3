package io.plimsoll.calc.interest;

import static io.plimsoll.calc.Rounding.PRECISE;

import java.math.BigDecimal;

/// How a pool's use makes the borrow rate of a coin (floating interest rate system): gently up to a
/// threshold, steeply beyond it. Rates are fractions a year.
///
/// @param base at an empty pool
/// @param gentle what is added up to the threshold
/// @param steep what is added from the threshold to a pool that is lent out
/// @param threshold a fraction of the pool, between 0 and 1
public record FloatingRate(
        BigDecimal base, BigDecimal gentle, BigDecimal steep, BigDecimal threshold) {
    private static final BigDecimal HOURS_A_YEAR = BigDecimal.valueOf(8760);

    /// The rate at this use of the pool, 34 digits.
    ///
    /// @param use lent ÷ all assets of the pool
    public BigDecimal yearly(BigDecimal use) {
        if (use.compareTo(threshold) < 0)
            return base.add(use.multiply(gentle).divide(threshold, PRECISE));
        return base.add(gentle)
                .add(
                        use.subtract(threshold)
                                .multiply(steep)
                                .divide(BigDecimal.ONE.subtract(threshold), PRECISE));
    }

    /// The yearly rate ÷ 8,760.
    public BigDecimal hourly(BigDecimal use) {
        return yearly(use).divide(HOURS_A_YEAR, PRECISE);
    }
}
