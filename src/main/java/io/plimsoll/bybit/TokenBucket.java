package io.plimsoll.bybit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// A limit of so many calls in a rolling period. Each token comes back one period after its use and
/// not gradually: a bucket that drips would let nearly twice the limit through a rolling window.
final class TokenBucket {
    private final int tokens;
    private final long periodNanos;
    private final TimeSource time;
    private final Deque<Long> uses = new ArrayDeque<>();
    private long heldUntil;

    TokenBucket(int tokens, Duration period, TimeSource time) {
        this.tokens = tokens;
        this.periodNanos = period.toNanos();
        this.time = time;
        this.heldUntil = time.nanoTime();
    }

    /// Takes a token, now or in advance.
    ///
    /// @return how long to wait before using it
    synchronized Duration take() {
        long now = time.nanoTime();
        long use = later(now, heldUntil);
        if (uses.size() == tokens) use = later(use, uses.removeFirst() + periodNanos);
        uses.addLast(use);
        return Duration.ofNanos(use - now);
    }

    /// How many tokens were used within the last period.
    synchronized int usedOfLate() {
        long begin = time.nanoTime() - periodNanos;
        return (int) uses.stream().filter(use -> use - begin > 0).count();
    }

    /// Gives no token for a while: the exchange counted more than this bucket did.
    synchronized void hold(Duration duration) {
        heldUntil = later(heldUntil, time.nanoTime() + duration.toNanos());
    }

    /// As [System#nanoTime()] demands, by difference.
    private static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }
}
