package io.plimsoll.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A moment that comes back every hour, in UTC whatever the PC's zone: zones at :30 and :45 would
/// see other minutes.
///
/// @param offset since the full hour; at least zero, less than an hour
public record HourlyMark(Duration offset) {
    static final Duration HOUR = Duration.ofHours(1);

    public HourlyMark {
        if (offset.isNegative() || offset.compareTo(HOUR) >= 0)
            throw new IllegalArgumentException("not within an hour: " + offset);
    }

    public static HourlyMark at(int minute, int second) {
        return new HourlyMark(Duration.ofMinutes(minute).plusSeconds(second));
    }

    /// The first occurrence later than `moment`; the occurrence an hour on when `moment` is one.
    public Instant next(Instant moment) {
        Instant inThisHour = moment.truncatedTo(ChronoUnit.HOURS).plus(offset);
        return inThisHour.isAfter(moment) ? inThisHour : inThisHour.plus(HOUR);
    }

    /// The latest occurrence that is not later than `moment`.
    Instant last(Instant moment) {
        return next(moment).minus(HOUR);
    }
}
