package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;

/// One row of `GET /v5/position/list`.
///
/// @param positionIdx 0 one-way, 1 the buy and 2 the sell side of hedge mode
/// @param side `Buy`, `Sell`, or empty when flat
/// @param size always positive; in USD for inverse contracts
/// @param sessionAvgPrice of USDC perpetuals, what the profit and loss of the running session
///   counts from: each session is settled, and the entry price stays
public record Position(
        Category category,
        String symbol,
        int positionIdx,
        String side,
        BigDecimal size,
        Optional<BigDecimal> avgPrice,
        Optional<BigDecimal> sessionAvgPrice,
        Optional<BigDecimal> positionValue,
        Optional<BigDecimal> leverage,
        Optional<BigDecimal> markPrice,
        Optional<BigDecimal> unrealisedPnl,
        Optional<BigDecimal> positionIm,
        Optional<BigDecimal> positionMm,
        Optional<BigDecimal> liqPrice,
        Optional<BigDecimal> takeProfit,
        Optional<BigDecimal> stopLoss,
        String positionStatus) {

    public boolean isHedgeMode() {
        return positionIdx != 0;
    }
}
