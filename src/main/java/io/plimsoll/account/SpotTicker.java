package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;

/// One pair of `GET /v5/market/tickers?category=spot`.
///
/// @param usdIndexPrice the price that values the base coin in a unified account; empty for coins
///   that are not collateral and on pairs not quoted in USDT or USDC
public record SpotTicker(
        String symbol, Optional<BigDecimal> lastPrice, Optional<BigDecimal> usdIndexPrice) {}
