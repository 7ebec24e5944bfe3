package io.plimsoll.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Locks after a while without use, and after sleep.
///
/// Something calls [#pulse()] about once a second. The machine has slept when the wall clock has
/// gone further than the monotonic one, which stands still meanwhile on some systems, or when the
/// pulses have had a gap, which shows it on the others. A wall clock that is set forward looks the
/// same, and locks once too often.
///
/// What must not lose its key holds the lock back: it comes as soon as that is over, after sleep in
/// any case, after idleness unless there was use meanwhile. Used from one thread.
public final class AutoLock {
    private static final Duration APART = Duration.ofSeconds(10);
    private static final Duration GAP = Duration.ofSeconds(30);

    private final BooleanSupplier mayLock;
    private final Runnable lock;
    private final LongSupplier monotonicNanos;
    private final InstantSource wall;

    private Duration idleAfter;
    private long usedAt;
    private long pulsedAt;
    private Instant pulsedWhen;
    private boolean slept;

    /// @param idleAfter without use
    /// @param mayLock whether nothing needs the key just now
    /// @param lock may be called when it is locked already
    /// @param monotonicNanos as of [System#nanoTime()]
    public AutoLock(
            Duration idleAfter,
            BooleanSupplier mayLock,
            Runnable lock,
            LongSupplier monotonicNanos,
            InstantSource wall) {
        this.idleAfter = idleAfter;
        this.mayLock = mayLock;
        this.lock = lock;
        this.monotonicNanos = monotonicNanos;
        this.wall = wall;
        usedAt = monotonicNanos.getAsLong();
        pulsedAt = usedAt;
        pulsedWhen = wall.instant();
    }

    /// The user did something.
    public void touch() {
        usedAt = monotonicNanos.getAsLong();
    }

    /// How long without use, from now on.
    public void setIdleAfter(Duration idle) {
        idleAfter = idle;
    }

    /// Looks at the clocks, and locks when it is time.
    public void pulse() {
        long now = monotonicNanos.getAsLong();
        Instant when = wall.instant();
        Duration passed = Duration.ofNanos(now - pulsedAt);
        Duration byTheWall = Duration.between(pulsedWhen, when);
        if (passed.compareTo(GAP) > 0 || byTheWall.minus(passed).compareTo(APART) > 0) slept = true;
        pulsedAt = now;
        pulsedWhen = when;

        boolean idle = Duration.ofNanos(now - usedAt).compareTo(idleAfter) >= 0;
        if ((!slept && !idle) || !mayLock.getAsBoolean()) return;
        slept = false;
        usedAt = now;
        lock.run();
    }
}
