package io.plimsoll.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One open order of `GET /v5/order/realtime`. Texts are as the exchange spells them, empty when
/// absent.
public record Order(
        Category category,
        String orderId,
        String symbol,
        String side,
        String orderType,
        String orderStatus,
        String stopOrderType,
        Optional<BigDecimal> price,
        Optional<BigDecimal> qty,
        Optional<BigDecimal> leavesQty,
        Optional<BigDecimal> triggerPrice,
        Optional<BigDecimal> takeProfit,
        Optional<BigDecimal> stopLoss,
        boolean reduceOnly,
        Optional<Instant> createdAt) {

    /// The kind by which requests about spot orders tell them apart; empty for a plain order, and
    /// in every other category.
    public Optional<String> spotFilter() {
        if (category != Category.SPOT || stopOrderType.isEmpty()) return Optional.empty();
        return Optional.of(
                switch (stopOrderType) {
                    case "tpslOrder", "OcoOrder", "BidirectionalTpslOrder" -> stopOrderType;
                    default -> "StopOrder";
                });
    }

    /// Waits for a trigger before it reaches the book.
    public boolean isConditional() {
        return orderStatus.equals("Untriggered");
    }

    /// A take-profit or stop-loss, whether an order of its own or attached to this one.
    public boolean isTakeProfitOrStopLoss() {
        return switch (stopOrderType) {
            case "TakeProfit",
                    "StopLoss",
                    "PartialTakeProfit",
                    "PartialStopLoss",
                    "tpslOrder",
                    "BidirectionalTpslOrder" ->
                    true;
            default -> takeProfit.isPresent() || stopLoss.isPresent();
        };
    }
}
