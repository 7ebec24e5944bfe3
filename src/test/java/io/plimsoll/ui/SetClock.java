package io.plimsoll.ui;

import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.ExchangeClock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An exchange's clock that stands until a test moves it.
public final class SetClock implements ExchangeClock {
    private Instant now;

    public SetClock(String now) {
        this.now = Instant.parse(now);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Optional<ClockOffset> offset() {
        return Optional.empty();
    }
}
