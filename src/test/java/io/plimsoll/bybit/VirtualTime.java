package io.plimsoll.bybit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A PC whose clocks move only when told to, and whose pauses pass at once.
final class VirtualTime implements TimeSource, Pause {
    static final Instant START = Instant.parse("2026-11-23T12:12:40Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Instant wall = START;
    private long nanos = -1_000_000_000; // as a real one, it may be negative

    @Override
    public synchronized Instant instant() {
        return wall;
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public synchronized void pause(Duration duration) {
        pauses.add(duration);
        advance(duration);
    }

    synchronized void advance(Duration duration) {
        wall = wall.plus(duration);
        nanos += duration.toNanos();
    }

    /// The user sets the clock, or the PC wakes up on a system whose monotonic clock sleeps too.
    synchronized void setWallForward(Duration duration) {
        wall = wall.plus(duration);
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    synchronized Duration paused() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
