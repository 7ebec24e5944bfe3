package io.plimsoll.bybit;

import java.time.Duration;
import java.time.Instant;

/// One measurement of the exchange's clock against the PC's.
///
/// @param offset what to add to the PC's clock to get the exchange's
/// @param uncertainty the true offset lies within this of `offset`
public record ClockOffset(Duration offset, Duration uncertainty, Instant measuredAt) {

    /// How far the PC is ahead of the exchange; negative when it is behind.
    public Duration lead() {
        return offset.negated();
    }
}
