package io.plimsoll.bybit;

import java.time.Duration;
import java.time.Instant;

/// One measurement of the exchange's clock against the PC's.
///
/// @param offset what to add to the PC's clock to get the exchange's
/// @param uncertainty the true offset lay within this of `offset` when it was measured
/// @param measuredAt on the exchange's clock
public record ClockOffset(Duration offset, Duration uncertainty, Instant measuredAt) {
    private static final Duration WARN = Duration.ofMillis(300);

    /// A quartz clock strays by less than 100 parts in a million.
    private static final int DRIFT_DIVISOR = 10_000;

    /// How far the PC is ahead of the exchange; negative when it is behind.
    public Duration lead() {
        return offset.negated();
    }

    /// How far the exchange's clock may be from what the PC carried forward to `now`, on the
    /// exchange's clock: the uncertainty of the measurement, and how far the PC's quartz may have
    /// strayed since.
    public Duration uncertaintyAt(Instant now) {
        return uncertainty.plus(Duration.between(measuredAt, now).abs().dividedBy(DRIFT_DIVISOR));
    }

    /// Whether the PC is so far ahead that the user should be told.
    public ClockQuality quality() {
        return lead().compareTo(WARN) > 0 ? ClockQuality.PC_AHEAD : ClockQuality.GOOD;
    }
}
