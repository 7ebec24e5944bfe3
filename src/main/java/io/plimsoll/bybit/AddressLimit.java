package io.plimsoll.bybit;

import java.time.Duration;
import java.util.Optional;

/// The exchange's limit for this computer's address, shared by all accounts: 600 calls in 5 s over
/// all its hosts. Going over it is answered with HTTP 403, and lifted only after ten minutes of
/// silence.
final class AddressLimit {
    private static final int CALLS = 600;
    private static final Duration PERIOD = Duration.ofSeconds(5);
    static final Duration SILENCE = Duration.ofMinutes(10);

    private final TimeSource time;
    private final TokenBucket bucket;
    private long silentSince;
    private boolean silent;

    AddressLimit(TimeSource time) {
        this.time = time;
        this.bucket = newBucket(time);
    }

    static TokenBucket newBucket(TimeSource time) {
        return new TokenBucket(CALLS, PERIOD, time);
    }

    TokenBucket bucket() {
        return bucket;
    }

    synchronized void block() {
        silent = true;
        silentSince = time.nanoTime();
    }

    /// What is left of the silence; empty when calls are allowed.
    synchronized Optional<Duration> blockedFor() {
        if (!silent) return Optional.empty();
        Duration left = SILENCE.minusNanos(time.nanoTime() - silentSince);
        silent = left.isPositive();
        return silent ? Optional.of(left) : Optional.empty();
    }
}
