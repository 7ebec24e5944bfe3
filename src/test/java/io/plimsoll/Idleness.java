package io.plimsoll;

import java.time.Duration;
import java.util.function.LongSupplier;

/// A computer's uptime, which flies while nobody touches it: every look is later than the one
/// before by less than what the app takes for a sleep of the computer.
final class Idleness implements LongSupplier {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(25);

    private boolean begun;
    private long flown;

    synchronized void begin() {
        begun = true;
    }

    @Override
    public synchronized long getAsLong() {
        if (begun) flown += BETWEEN_LOOKS.toNanos();
        return System.nanoTime() + flown;
    }
}
