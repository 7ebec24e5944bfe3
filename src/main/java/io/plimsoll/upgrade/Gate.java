package io.plimsoll.upgrade;

import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.rules.HourlyWindow;
import io.plimsoll.rules.UpgradeRules;

import java.time.Duration;
import java.time.Instant;

/// Whether the minute allows an upgrade, judged once for the checks, for the guard before the call
/// and for the screen's countdowns. All moments are on the exchange's clock and padded by its
/// uncertainty.
///
/// @param closes when the closed minutes begin next
/// @param opens when they end next
/// @param widened positions are held, or may be held, that keep it closed until minute 10
public record Gate(State state, Instant now, Instant closes, Instant opens, boolean widened) {
    /// A run is not begun when the closed minutes are nearer than this.
    static final Duration MARGIN = Duration.ofSeconds(60);

    public enum State {
        OPEN,
        /// Open, but closing too soon to begin a run.
        CLOSING,
        CLOSED,
        /// The exchange's clock is not known well enough to tell the minute.
        UNKNOWN
    }

    public static Gate at(ExchangeClock clock, boolean widened) {
        Instant now = clock.now();
        Duration uncertainty = clock.offset().map(ClockOffset::uncertainty).orElse(Duration.ZERO);
        HourlyWindow window = UpgradeRules.closedMinutes(widened).window();
        Instant closes = window.nextClosing(now, uncertainty);
        Instant opens = window.nextOpening(now, uncertainty);
        State state =
                switch (clock.quality()) {
                    case UNMEASURED, DOUBTFUL -> State.UNKNOWN;
                    case GOOD, PC_AHEAD ->
                            window.contains(now, uncertainty)
                                    ? State.CLOSED
                                    : closes.isBefore(now.plus(MARGIN))
                                            ? State.CLOSING
                                            : State.OPEN;
                };
        return new Gate(state, now, closes, opens, widened);
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
