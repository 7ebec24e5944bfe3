package io.plimsoll.account;

import java.time.Instant;
import java.util.Optional;

/// `GET /v5/account/info`.
///
/// @param statusCode `unifiedMarginStatus` as sent, also when this version does not know it
public record AccountInfo(
        int statusCode,
        MarginMode marginMode,
        boolean masterTrader,
        boolean spotHedging,
        Optional<Instant> updatedAt) {

    public AccountStatus status() {
        return AccountStatus.of(statusCode);
    }
}
