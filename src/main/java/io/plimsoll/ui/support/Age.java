package io.plimsoll.ui.support;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.monitor.Freshness;
import io.plimsoll.monitor.Reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How current the figures of an account are.
///
/// @param readAt on the exchange's clock
public record Age(Freshness freshness, Duration since, Instant readAt) {

    /// Empty until the account has been read.
    ///
    /// @param now on the exchange's clock
    public static Optional<Age> of(Reading reading, Instant now) {
        return reading.snapshot()
                .map(AccountSnapshot::takenAt)
                .map(taken -> new Age(reading.freshness(), since(taken, now), taken));
    }

    private static Duration since(Instant taken, Instant now) {
        Duration since = Duration.between(taken, now);
        return since.isNegative() ? Duration.ZERO : since;
    }
}
