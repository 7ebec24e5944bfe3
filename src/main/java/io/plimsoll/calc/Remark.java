package io.plimsoll.calc;

/// Why a figure follows one formula and not another. Each is a sentence on screen.
public enum Remark {
    /// Negative balances count at 100 %, whatever the coin.
    NEGATIVE_COUNTS_IN_FULL,
    /// The user switched the coin off as collateral.
    SWITCHED_OFF,
    /// The exchange does not take the coin as collateral.
    NOT_ACCEPTED,
    /// No order is open that could take any.
    NO_ORDERS,
    /// Options held long need no margin: their value is part of the equity.
    LONG_OPTION,
    /// An order that only reduces a position, or waits for its trigger, holds no margin.
    HOLDS_NO_MARGIN,
    /// Told by what the exchange's own totals leave over.
    FROM_THE_TOTALS,
    /// The coins of the wallet are not listed, so the exchange's own totals are added up.
    COINS_NOT_LISTED,
    /// No USD index price is published: what the wallet's own USD value implies.
    IMPLIED_BY_THE_WALLET,
    /// There is no USDT perpetual: the last traded price on spot.
    LAST_TRADED,
    /// Only USDT and USDC have an interest-free amount.
    NO_FREE_AMOUNT,
    /// No part of the debt comes from unrealised loss.
    NO_LOSS_BORROWED,
    /// Within the free amount, the whole of it is free.
    WITHIN_FREE_AMOUNT,
    /// Above the free amount, the whole borrowing bears interest.
    OVER_FREE_AMOUNT,
    /// The limit is not exceeded.
    WITHIN_LIMIT,
    /// The coin takes no collateral value away when it leaves.
    NOT_COLLATERAL,
    /// All tiers of the coin together are worth less than what is available.
    MORE_THAN_ALL_TIERS,
    /// Nothing leaves while the initial margin rate is at 100 % or above.
    NO_TRANSFER
}
