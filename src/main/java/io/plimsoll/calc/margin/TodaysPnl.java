package io.plimsoll.calc.margin;

import java.math.BigDecimal;

/// What the account gained since 00:00 UTC, in USD: equity now − equity then − (inflow − outflow).
public final class TodaysPnl {
    private TodaysPnl() {}

    public static BigDecimal of(
            BigDecimal equityNow,
            BigDecimal equityAtMidnight,
            BigDecimal inflow,
            BigDecimal outflow) {
        return equityNow.subtract(equityAtMidnight).subtract(inflow.subtract(outflow));
    }
}
