package io.plimsoll.sandbox.rest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Counts calls: per endpoint over a rolling second, and per address over five. Times are
/// nanoseconds on the exchange's steady clock. Safe for use by several threads.
final class RateLimits {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int ADDRESS_CALLS = 600;
    private static final long ADDRESS_WINDOW = Duration.ofSeconds(5).toNanos();
    private static final long ADDRESS_BLOCK = Duration.ofMinutes(10).toNanos();

    /// @param delay until calls are accepted again; zero when this one was
    record Verdict(int limit, int remaining, Duration delay) {
        boolean accepted() {
            return delay.isZero();
        }
    }

    private final Map<String, Deque<Long>> callsByEndpoint = new HashMap<>();
    private final Deque<Long> callsOfAddress = new ArrayDeque<>();
    private long blockedFrom;
    private boolean blocked;

    synchronized Verdict take(String endpoint, int perSecond, long now) {
        Deque<Long> calls = callsByEndpoint.computeIfAbsent(endpoint, _ -> new ArrayDeque<>());
        forget(calls, now - SECOND);
        if (calls.size() >= perSecond)
            return new Verdict(perSecond, 0, Duration.ofNanos(calls.getFirst() + SECOND - now));
        calls.addLast(now);
        return new Verdict(perSecond, perSecond - calls.size(), Duration.ZERO);
    }

    /// Whether one more call from the address is too many. The block lifts by itself.
    synchronized boolean addressBlocked(long now) {
        if (blocked && now - blockedFrom < ADDRESS_BLOCK) return true;
        blocked = false;
        forget(callsOfAddress, now - ADDRESS_WINDOW);
        callsOfAddress.addLast(now);
        if (callsOfAddress.size() <= ADDRESS_CALLS) return false;
        blocked = true;
        blockedFrom = now;
        callsOfAddress.clear();
        return true;
    }

    private static void forget(Deque<Long> calls, long upTo) {
        while (!calls.isEmpty() && calls.getFirst() - upTo <= 0) calls.removeFirst();
    }
}
