package io.plimsoll.bybit;

import java.time.Instant;
import java.time.InstantSource;

/// The PC's two clocks: the wall clock, which the user or the system may set, and one that only
/// goes forward. Together they show a jump or a sleep.
public interface TimeSource extends InstantSource {

    TimeSource SYSTEM =
            new TimeSource() {
                @Override
                public Instant instant() {
                    return Instant.now();
                }

                @Override
                public long nanoTime() {
                    return System.nanoTime();
                }
            };

    /// Nanoseconds since some fixed moment, as [System#nanoTime()].
    long nanoTime();
}
