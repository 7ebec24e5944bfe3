package io.plimsoll.sandbox.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The roundings of the exchange's books.
final class Decimals {
    private static final int BOOK_SCALE = 8;

    private Decimals() {}

    /// To eight decimals, as all booked amounts are kept.
    static BigDecimal book(BigDecimal value) {
        return value.setScale(BOOK_SCALE, RoundingMode.HALF_UP);
    }

    static BigDecimal truncated(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.DOWN);
    }

    static BigDecimal over(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128);
    }

    static BigDecimal atLeastZero(BigDecimal value) {
        return value.max(BigDecimal.ZERO);
    }
}
