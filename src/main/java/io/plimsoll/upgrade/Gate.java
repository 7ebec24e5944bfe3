package io.plimsoll.upgrade;

import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.ClockQuality;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.rules.HourlyWindow;
import io.plimsoll.rules.UpgradeRules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// Whether the minute allows an upgrade, judged once for the checks, for the guard before the call
/// and for the screen's countdowns. All moments are on the exchange's clock and padded by its
/// uncertainty as it has grown since the measurement.
///
/// @param closes when the closed minutes begin next
/// @param opens when they end next; a second later on days with a leap second, see [#LEAP]
/// @param widened positions are held, or may be held, that keep it closed until minute 10
public record Gate(State state, Instant now, Instant closes, Instant opens, boolean widened) {
    /// A run is not begun when the closed minutes are nearer than this.
    static final Duration MARGIN = Duration.ofSeconds(60);

    /// On the first day of a month it opens later by this. Leap seconds come at the end of a month
    /// in UTC, and a server may follow hours later; one may take the exchange's clock back by as
    /// much, unseen until the clock is measured again.
    static final Duration LEAP = Duration.ofSeconds(1);

    public enum State {
        OPEN,
        /// Open, but closing too soon to begin a run.
        CLOSING,
        CLOSED,
        /// The exchange's clock is not known well enough to tell the minute.
        UNKNOWN
    }

    public static Gate at(ExchangeClock clock, boolean widened) {
        // Asked first: another thread may measure in between, which makes good only what follows.
        ClockQuality quality = clock.quality();
        Optional<ClockOffset> offset = clock.offset();
        Instant now = clock.now();
        Duration uncertainty =
                offset.map(measured -> measured.uncertaintyAt(now)).orElse(Duration.ZERO);
        HourlyWindow window = UpgradeRules.closedMinutes(widened).window();
        Duration leap = leapBy(now);
        Instant setBack = now.minus(leap);
        Instant closes = window.nextClosing(now, uncertainty);
        Instant opens = window.nextOpening(setBack, uncertainty).plus(leap);
        State state =
                switch (quality) {
                    case UNMEASURED, DOUBTFUL -> State.UNKNOWN;
                    case GOOD, PC_AHEAD ->
                            window.contains(now, uncertainty)
                                            || window.contains(setBack, uncertainty)
                                    ? State.CLOSED
                                    : closes.isBefore(now.plus(MARGIN))
                                            ? State.CLOSING
                                            : State.OPEN;
                };
        return new Gate(state, now, closes, opens, widened);
    }

    private static Duration leapBy(Instant now) {
        return now.atOffset(ZoneOffset.UTC).getDayOfMonth() == 1 ? LEAP : Duration.ZERO;
    }

    public boolean allowsSubmit() {
        return state == State.OPEN;
    }

    /// Whether a run can wait for the next opening.
    public boolean opensLater() {
        return state == State.CLOSING || state == State.CLOSED;
    }

    /// Time until it opens when it is closed, else until it closes.
    public Duration left() {
        return Duration.between(now, state == State.CLOSED ? opens : closes);
    }
}
