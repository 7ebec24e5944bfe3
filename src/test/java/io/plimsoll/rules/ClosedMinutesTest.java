package io.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Walks every second of a day by the wall clocks of zones whose minutes are not those of UTC. What
/// is expected is read off the minute hand in UTC. Each second is asked for its first and its last
/// nanosecond, so that every boundary is met from both sides.
class ClosedMinutesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
    private static final int HOURS = 24;
    private static final int SECONDS = HOURS * 3600;
    private static final int LAST_NANO = 999_999_999;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "+05:30",
                "+05:45",
                "+12:45",
                "-03:30",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Pacific/Chatham",
                "America/St_Johns"
            })
    void areMinutes50To5OfUtcInEverySecondOfADay(ZoneId zone) {
        assertThat(closedSeconds(ClosedMinutes.REGULAR, 5, zone)).isEqualTo(HOURS * 16 * 60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "+05:30",
                "+05:45",
                "+12:45",
                "-03:30",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Pacific/Chatham",
                "America/St_Johns"
            })
    void areMinutes50To10OfUtcInEverySecondOfADayWhenWidened(ZoneId zone) {
        assertThat(closedSeconds(ClosedMinutes.WIDENED, 10, zone)).isEqualTo(HOURS * 21 * 60);
    }

    /// How many seconds of the day are closed, after each was compared with the minute hand.
    private static int closedSeconds(ClosedMinutes minutes, int lastClosed, ZoneId zone) {
        ZonedDateTime midnight = DAY.atStartOfDay(zone);
        int closed = 0;
        for (int second = 0; second < SECONDS; second++) {
            Instant first = midnight.plusSeconds(second).toInstant();
            int minute = first.atOffset(ZoneOffset.UTC).getMinute();
            boolean expected = minute >= 50 || minute <= lastClosed;
            boolean atFirst = minutes.window().contains(first);
            boolean atLast = minutes.window().contains(first.plusNanos(LAST_NANO));
            if (atFirst != expected || atLast != expected) {
                throw new AssertionError("wrong in the second from " + first + " in " + zone);
            }
            if (expected) closed++;
        }
        return closed;
    }
}
