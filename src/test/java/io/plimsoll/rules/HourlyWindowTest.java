package io.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

class HourlyWindowTest {
    private static final HourlyWindow REGULAR =
            HourlyWindow.between(Duration.ofMinutes(50), Duration.ofMinutes(6));
    private static final HourlyWindow REPAYMENT =
            HourlyWindow.between(Duration.ofMinutes(4), Duration.ofSeconds(330));

    @ParameterizedTest
    @CsvSource({
        "12:49:59.999999999, false",
        "12:50:00, true",
        "12:59:59.999999999, true",
        "13:00:00, true",
        "13:05:59.999999999, true",
        "13:06:00, false",
        "13:30:00, false"
    })
    void isClosedFromTheFirstInstantOfMinute50ToTheLastOfMinute5(String time, boolean closed) {
        assertThat(REGULAR.contains(at(time))).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "12:03:59.999999999, false",
        "12:04:00, true",
        "12:05:29.999999999, true",
        "12:05:30, false"
    })
    void needsNoFullHourInside(String time, boolean closed) {
        assertThat(REPAYMENT.contains(at(time))).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "12:49:59.749999999, false",
        "12:49:59.750, true",
        "13:06:00.249999999, true",
        "13:06:00.250, false"
    })
    void growsByThePaddingOnBothSides(String time, boolean closed) {
        assertThat(REGULAR.contains(at(time), Duration.ofMillis(250))).isEqualTo(closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:00:00", "12:28:00", "12:49:59", "12:06:00"})
    void isAlwaysClosedWhenThePaddingCoversTheOpenMinutes(String time) {
        assertThat(REGULAR.contains(at(time), Duration.ofMinutes(22))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "12:30:00, 12:50:00",
        "12:49:59.999999999, 12:50:00",
        "12:50:00, 13:50:00",
        "13:05:00, 13:50:00"
    })
    void namesTheNextClosing(String time, String closing) {
        assertThat(REGULAR.nextClosing(at(time))).isEqualTo(at(closing));
    }

    @ParameterizedTest
    @CsvSource({
        "12:50:00, 13:06:00",
        "13:05:59.999999999, 13:06:00",
        "13:06:00, 14:06:00",
        "13:30:00, 14:06:00"
    })
    void namesTheNextOpening(String time, String opening) {
        assertThat(REGULAR.nextOpening(at(time))).isEqualTo(at(opening));
    }

    @Test
    void opensLaterByThePaddingAlsoWhenOnlyThePaddingIsLeft() {
        assertThat(REGULAR.nextOpening(at("13:06:00.100"), Duration.ofMillis(250)))
                .isEqualTo(at("13:06:00.250"));
    }

    @Test
    void closesEarlierByThePaddingAlsoWhenOnlyThePaddingHasBegun() {
        assertThat(REGULAR.nextClosing(at("12:49:59.800"), Duration.ofMillis(250)))
                .isEqualTo(at("13:49:59.750"));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata, 18:20, true",
        "Asia/Kolkata, 18:55, false",
        "Asia/Kathmandu, 18:37, true",
        "Asia/Kathmandu, 18:55, false",
        "Pacific/Chatham, 18:38, true",
        "Pacific/Chatham, 18:55, false",
        "America/St_Johns, 18:22, true",
        "America/St_Johns, 18:55, false"
    })
    void countsTheMinutesOfUtcWhateverTheClockOnTheWallShows(
            ZoneId zone, LocalTime wall, boolean closed) {
        Instant moment = LocalDate.of(2026, 1, 15).atTime(wall).atZone(zone).toInstant();

        assertThat(REGULAR.contains(moment)).isEqualTo(closed);
    }

    @Test
    void agreesWithTheMinuteHandOverEverySecondOfADay() {
        for (int second = 0; second < 86_400; second++) {
            int minute = second / 60 % 60;
            assertThat(REGULAR.contains(at("00:00:00").plusSeconds(second)))
                    .as("second %d", second)
                    .isEqualTo(minute >= 50 || minute <= 5);
        }
    }

    @Test
    void knowsItsMinutesAlsoBeforeTheEpoch() {
        assertThat(REGULAR.contains(Instant.parse("1969-12-31T23:52:00Z"))).isTrue();
    }

    @Test
    void refusesANegativePadding() {
        assertThatThrownBy(() -> REGULAR.contains(at("12:00:00"), Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + "Z");
    }
}
