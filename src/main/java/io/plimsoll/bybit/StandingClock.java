package io.plimsoll.bybit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The clock of a recording: it stands at the moment that was recorded, and nothing is uncertain
/// about it.
record StandingClock(Instant now) implements ExchangeClock {

    @Override
    public Optional<ClockOffset> offset() {
        return Optional.of(new ClockOffset(Duration.ZERO, Duration.ZERO, now));
    }
}
