package io.plimsoll.bybit;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// What a client takes from its surroundings.
///
/// @param random spreads the waits between attempts
/// @param timeout for connecting, and for one call as a whole
public record ClientSettings(
        TimeSource time, Pause pause, RandomGenerator random, Duration timeout) {

    /// The PC's own clocks and ten seconds.
    public static ClientSettings standard() {
        return new ClientSettings(
                TimeSource.SYSTEM,
                Pause.SYSTEM,
                RandomGenerator.getDefault(),
                Duration.ofSeconds(10));
    }
}
