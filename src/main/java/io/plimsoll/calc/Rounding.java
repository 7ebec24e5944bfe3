package io.plimsoll.calc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How the exchange rounds, seen in its own answers: always towards zero, trailing zeros dropped.
public final class Rounding {
    /// For quotients on the way to a rounded figure: 34 digits.
    public static final MathContext PRECISE = MathContext.DECIMAL128;

    private Rounding() {}

    /// Account IM and MM rates: 4 decimals (0.52158 is 0.5215).
    public static BigDecimal accountRate(BigDecimal exact) {
        return truncated(exact, 4);
    }

    /// Use of a borrow limit: 6 decimals.
    public static BigDecimal borrowUsage(BigDecimal exact) {
        return truncated(exact, 6);
    }

    /// An interest charge in units of the coin: 8 decimals.
    public static BigDecimal interest(BigDecimal exact) {
        return truncated(exact, 8);
    }

    /// A margin rate of a loan tier: 8 decimals (1 ÷ 3 is 0.33333333).
    public static BigDecimal loanRate(BigDecimal exact) {
        return truncated(exact, 8);
    }

    /// An amount that may leave the account, in units of the coin: 8 decimals.
    public static BigDecimal transferable(BigDecimal exact) {
        return truncated(exact, 8);
    }

    private static BigDecimal truncated(BigDecimal exact, int decimals) {
        BigDecimal stripped = exact.setScale(decimals, RoundingMode.DOWN).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
