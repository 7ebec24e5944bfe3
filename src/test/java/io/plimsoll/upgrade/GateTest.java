package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.ClockQuality;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.bybit.FakeClock;
import io.plimsoll.upgrade.Gate.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class GateTest {

    @ParameterizedTest
    @CsvSource({
        "12:49:00,             false, OPEN",
        "12:49:00.000000001,   false, CLOSING",
        "12:49:59.999999999,   false, CLOSING",
        "12:50:00,             false, CLOSED",
        "13:05:59.999999999,   false, CLOSED",
        "13:06:00,             false, OPEN",
        "13:06:00,             true,  CLOSED",
        "13:10:59.999999999,   true,  CLOSED",
        "13:11:00,             true,  OPEN"
    })
    void opensAndClosesToTheNanosecond(String time, boolean widened, State state) {
        assertThat(Gate.at(clock(time), widened).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "12:48:59.5,         OPEN",
        "12:48:59.500000001, CLOSING",
        "12:49:59.5,         CLOSED",
        "13:06:00.499999999, CLOSED",
        "13:06:00.5,         OPEN"
    })
    void widensByTheUncertaintyOfTheClockOnBothSides(String time, State state) {
        FakeClock clock = clock(time);
        clock.uncertainBy(Duration.ofMillis(500));

        assertThat(Gate.at(clock, false).state()).isEqualTo(state);
    }

    /// A leap second back may have come since the clock was measured.
    @ParameterizedTest
    @CsvSource({
        "2026-12-01T00:06:00.999999999Z, CLOSED",
        "2026-12-01T00:06:01Z,           OPEN",
        "2026-12-01T23:06:00Z,           CLOSED",
        "2026-12-02T00:06:00Z,           OPEN"
    })
    void opensASecondLaterOnTheFirstDayOfAMonth(Instant time, State state) {
        assertThat(Gate.at(new FakeClock(time.toString()), false).state()).isEqualTo(state);
    }

    @Test
    void widensAsThePcsQuartzMayHaveStrayedSinceTheMeasurement() {
        Instant now = Instant.parse("2026-11-23T13:06:00.05Z");
        Instant later = now.plusMillis(10);
        Instant tenMinutesAgo = later.minus(Duration.ofMinutes(10));

        assertThat(Gate.at(measured(now, tenMinutesAgo), false).state()).isEqualTo(State.CLOSED);
        assertThat(Gate.at(measured(later, tenMinutesAgo), false).state()).isEqualTo(State.OPEN);
    }

    /// A PC that slept until minute 55 and whose clock another thread measures as soon as it was
    /// asked the first thing.
    @Test
    void isNotMisledByAMeasurementThatComesBetween() {
        ExchangeClock waking =
                new ExchangeClock() {
                    private boolean measured;

                    @Override
                    public Instant now() {
                        Instant now = measured ? at("12:55:00") : at("12:40:00");
                        measured = true;
                        return now;
                    }

                    @Override
                    public Optional<ClockOffset> offset() {
                        Instant at = measured ? at("12:55:00") : at("12:30:00");
                        measured = true;
                        return Optional.of(new ClockOffset(Duration.ZERO, Duration.ZERO, at));
                    }

                    @Override
                    public ClockQuality quality() {
                        ClockQuality quality = measured ? ClockQuality.GOOD : ClockQuality.DOUBTFUL;
                        measured = true;
                        return quality;
                    }
                };

        assertThat(Gate.at(waking, false).allowsSubmit()).isFalse();
    }

    @Test
    void isUnknownBeforeTheClockIsMeasured() {
        FakeClock clock = clock("12:30:00");
        clock.forgetMeasurement();

        assertThat(Gate.at(clock, false).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void isUnknownWhileTheClockIsDoubted() {
        FakeClock clock = clock("12:30:00");
        clock.doubt();

        assertThat(Gate.at(clock, false).state()).isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"12:30:00, PT20M", "12:49:30, PT30S", "12:55:00, PT11M", "13:00:00, PT6M"})
    void countsDownToTheNextChange(String time, Duration left) {
        assertThat(Gate.at(clock(time), false).left()).isEqualTo(left);
    }

    @Test
    void saysWhenItOpensAgainWhileItIsClosing() {
        assertThat(Gate.at(clock("12:49:30"), true).opens())
                .isEqualTo(Instant.parse("2026-11-23T13:11:00Z"));
    }

    private static ExchangeClock measured(Instant now, Instant measuredAt) {
        return new ExchangeClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public Optional<ClockOffset> offset() {
                return Optional.of(new ClockOffset(Duration.ZERO, Duration.ZERO, measuredAt));
            }
        };
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + "Z");
    }

    private static FakeClock clock(String time) {
        return new FakeClock("2026-11-23T" + time + "Z");
    }
}
