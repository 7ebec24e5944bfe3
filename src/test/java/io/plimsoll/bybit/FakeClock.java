package io.plimsoll.bybit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An exchange's clock that stands until a test moves it.
public final class FakeClock implements ExchangeClock {
    private volatile Instant now;
    private volatile Optional<Duration> uncertainty = Optional.of(Duration.ZERO);
    private volatile boolean doubtful;

    public FakeClock(String now) {
        this.now = Instant.parse(now);
    }

    public void set(String moment) {
        now = Instant.parse(moment);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void uncertainBy(Duration amount) {
        uncertainty = Optional.of(amount);
    }

    public void forgetMeasurement() {
        uncertainty = Optional.empty();
    }

    public void doubt() {
        doubtful = true;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Optional<ClockOffset> offset() {
        return uncertainty.map(amount -> new ClockOffset(Duration.ZERO, amount, now));
    }

    @Override
    public ClockQuality quality() {
        return doubtful ? ClockQuality.DOUBTFUL : ExchangeClock.super.quality();
    }
}
