package io.plimsoll.ui.upgrade;

import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.rules.HourlyWindow;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.upgrade.Upgrader;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether the minute allows an upgrade now, for the screen's buttons and countdowns.
///
/// @param left until the next change; zero when the clock is unknown
/// @param widened positions are held that keep it closed until minute 10
public record Gate(State state, Duration left, Instant changesAt, boolean widened) {

    public enum State {
        OPEN,
        /// Open, but closing too soon to begin a run.
        CLOSING,
        CLOSED,
        /// The exchange's clock has not been measured, so the minute is not known.
        UNKNOWN
    }

    static Gate at(ExchangeClock clock, boolean widened) {
        Instant now = clock.now();
        Optional<ClockOffset> offset = clock.offset();
        if (offset.isEmpty()) return new Gate(State.UNKNOWN, Duration.ZERO, now, widened);
        Duration uncertainty = offset.get().uncertainty();
        HourlyWindow window = UpgradeRules.closedMinutes(widened).window();
        boolean closed = window.contains(now, uncertainty);
        boolean heldBack = Upgrader.heldBackUntil(widened, now, uncertainty).isPresent();
        Instant changes =
                closed
                        ? window.nextOpening(now, uncertainty)
                        : window.nextClosing(now, uncertainty);
        State state = closed ? State.CLOSED : heldBack ? State.CLOSING : State.OPEN;
        return new Gate(state, Duration.between(now, changes), changes, widened);
    }

    public boolean allowsSubmit() {
        return state == State.OPEN;
    }
}
