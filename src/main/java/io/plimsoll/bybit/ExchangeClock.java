package io.plimsoll.bybit;

import java.time.Instant;
import java.util.Optional;

/// The exchange's clock as seen from here.
public interface ExchangeClock {

    /// Now on the exchange's clock; the PC's own time as long as nothing was measured.
    Instant now();

    /// The last good measurement; empty before the first one.
    Optional<ClockOffset> offset();

    /// Whether to believe [#now()].
    default ClockQuality quality() {
        return offset().map(ClockOffset::quality).orElse(ClockQuality.UNMEASURED);
    }
}
