package io.plimsoll.ui.borrowing;

import io.plimsoll.calc.Figure;
import io.plimsoll.ui.support.Shown;

/// How interest rates are shown: an hour's rate is so small that it needs more digits.
final class Rates {
    private static final int HOURLY_DECIMALS = 6;
    private static final int YEARLY_DECIMALS = 2;

    private Rates() {}

    static Shown hourly(Figure rate) {
        return Shown.percent(rate, HOURLY_DECIMALS);
    }

    static Shown yearly(Figure rate) {
        return Shown.percent(rate, YEARLY_DECIMALS);
    }
}
