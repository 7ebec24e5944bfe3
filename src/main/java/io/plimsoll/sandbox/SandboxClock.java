package io.plimsoll.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// The embedded exchange's clock: it can be set, and run faster or slower than real time.
///
/// Like a PC it has two hands: [#instant()], which [#set] moves, and [#nanoTime()], which only ever
/// goes forward. Both run at [#speed()] times the underlying time. Safe for use by several threads.
public final class SandboxClock implements InstantSource {
    /// The highest speed factor.
    public static final double FASTEST = 100_000;

    private final LongSupplier underlyingNanos;
    private Instant instant;
    private long nanos;
    private long readAt;
    private double speed = 1;
    private volatile Runnable onChange = () -> {};

    private SandboxClock(Instant at, LongSupplier underlyingNanos) {
        this.underlyingNanos = underlyingNanos;
        this.instant = at;
        this.readAt = underlyingNanos.getAsLong();
        this.nanos = readAt;
    }

    /// A clock that runs by itself from `at` on.
    public static SandboxClock runningFrom(Instant at) {
        return new SandboxClock(at, System::nanoTime);
    }

    /// A clock that stands at `at` until [#advance] or [#set] moves it.
    public static SandboxClock standingAt(Instant at) {
        return new SandboxClock(at, () -> 0);
    }

    /// A clock over a time base of the caller's.
    ///
    /// @param underlyingNanos nanoseconds since some fixed moment, never going back
    public static SandboxClock over(AtomicLong underlyingNanos, Instant at) {
        return new SandboxClock(at, underlyingNanos::get);
    }

    @Override
    public synchronized Instant instant() {
        catchUp();
        return instant;
    }

    /// Nanoseconds on a scale that [#set] does not touch.
    public synchronized long nanoTime() {
        catchUp();
        return nanos;
    }

    public synchronized double speed() {
        return speed;
    }

    /// Moves the wall clock, as a user sets a clock; no time passes by it.
    public void set(Instant to) {
        synchronized (this) {
            catchUp();
            instant = to;
        }
        onChange.run();
    }

    /// Lets time pass at once, on both hands.
    public void advance(Duration by) {
        if (by.isNegative()) throw new IllegalArgumentException("time does not go back: " + by);
        synchronized (this) {
            catchUp();
            instant = instant.plus(by);
            nanos += by.toNanos();
        }
        onChange.run();
    }

    /// Runs both hands faster or slower from now on.
    ///
    /// @param factor 1 for real time, 60 for a minute a second, 0 to stand still
    public void setSpeed(double factor) {
        if (!(factor >= 0 && factor <= FASTEST))
            throw new IllegalArgumentException("speed must be from 0 to 100000: " + factor);
        synchronized (this) {
            catchUp();
            speed = factor;
        }
        onChange.run();
    }

    /// Calls back after each change of time or speed, in place of an earlier listener. No lock is
    /// held then.
    void onChange(Runnable listener) {
        onChange = listener;
    }

    private void catchUp() {
        long now = underlyingNanos.getAsLong();
        long passed = (long) ((now - readAt) * speed);
        readAt = now;
        nanos += passed;
        instant = instant.plusNanos(passed);
    }
}
