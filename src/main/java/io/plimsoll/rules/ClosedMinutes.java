package io.plimsoll.rules;

import java.time.Duration;

/// The minutes of each hour in which an account must not be upgraded. Both minutes that the
/// exchange names are closed to their last nanosecond.
///
/// @param widened opens five minutes later because of the positions held, see [UpgradeRules#widens]
/// @param source where the exchange says so
public record ClosedMinutes(HourlyWindow window, boolean widened, String source) {

    /// Minute 50 to minute 5 of the next hour, for every account.
    static final ClosedMinutes REGULAR =
            new ClosedMinutes(
                    untilMinute(6),
                    false,
                    "upgrade page of 2024-10-01: avoid minute 50 to minute 5 of the next hour");

    /// Minute 50 to minute 10 of the next hour, for holders of certain positions.
    static final ClosedMinutes WIDENED =
            new ClosedMinutes(
                    untilMinute(11),
                    true,
                    "error codes 3400209 and 3400212: closed for ten minutes before and after each"
                            + " full hour while such positions are held");

    /// The same source with its date, as far as there is one.
    public Citation citation() {
        return widened ? Citation.undated(source) : Citation.of("2024-10-01", source);
    }

    private static HourlyWindow untilMinute(int opens) {
        return HourlyWindow.between(Duration.ofMinutes(50), Duration.ofMinutes(opens));
    }
}
