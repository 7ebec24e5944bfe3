package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;

/// What trading costs this account, as fractions of the value (`GET /v5/account/fee-rate`).
///
/// @param symbol empty for options, whose rate is by base coin
public record FeeRate(
        String symbol,
        String baseCoin,
        Optional<BigDecimal> takerFeeRate,
        Optional<BigDecimal> makerFeeRate) {}
