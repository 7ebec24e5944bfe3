package io.plimsoll.rules;

import java.math.BigDecimal;

/// How far a calculated figure may lie from the exchange's and still agree with it.
///
/// @param relative a fraction of the larger of the two
/// @param absolute in the unit of the figure: the last digit that the exchange writes down
public record Tolerance(BigDecimal relative, BigDecimal absolute) {

    /// Of amounts: six digits, and the eighth decimal.
    public static final Tolerance AMOUNT =
            new Tolerance(new BigDecimal("0.000001"), new BigDecimal("0.00000001"));

    /// Of a liquidation price in cross margin, which the exchange itself calls an estimate.
    public static final Tolerance ESTIMATE =
            new Tolerance(new BigDecimal("0.0001"), new BigDecimal("0.01"));

    public boolean covers(BigDecimal one, BigDecimal other) {
        BigDecimal difference = one.subtract(other).abs();
        return difference.compareTo(absolute) <= 0
                || difference.compareTo(one.abs().max(other.abs()).multiply(relative)) <= 0;
    }
}
