package io.plimsoll.bybit;

import java.time.Duration;
import java.time.Instant;

/// One measurement of the exchange's clock against the PC's.
///
/// @param offset what to add to the PC's clock to get the exchange's
/// @param uncertainty the true offset lies within this of `offset`
/// @param measuredAt on the exchange's clock
public record ClockOffset(Duration offset, Duration uncertainty, Instant measuredAt) {
    private static final Duration WARN = Duration.ofMillis(300);

    /// How far the PC is ahead of the exchange; negative when it is behind.
    public Duration lead() {
        return offset.negated();
    }

    /// Whether the PC is so far ahead that the user should be told.
    ClockQuality quality() {
        return lead().compareTo(WARN) > 0 ? ClockQuality.PC_AHEAD : ClockQuality.GOOD;
    }
}
