package io.plimsoll.sandbox.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The roundings of the exchange's books.
final class Decimals {
    private static final int BOOK_SCALE = 8;
    private static final int MARGIN_SCALE = 12;

    private Decimals() {}

    /// To eight decimals, as all other booked amounts are kept.
    static BigDecimal book(BigDecimal value) {
        return value.setScale(BOOK_SCALE, RoundingMode.HALF_UP);
    }

    /// To twelve decimals, as the margin of contracts is kept: eight decimals of a bitcoin are a
    /// tenth of a cent.
    static BigDecimal margin(BigDecimal value) {
        return value.setScale(MARGIN_SCALE, RoundingMode.HALF_UP);
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
