package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;

/// One contract or option of `GET /v5/market/tickers`. Prices in the contract's quote currency.
public record ContractTicker(
        Category category,
        String symbol,
        Optional<BigDecimal> lastPrice,
        Optional<BigDecimal> indexPrice,
        Optional<BigDecimal> markPrice) {}
