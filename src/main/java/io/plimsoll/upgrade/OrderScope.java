package io.plimsoll.upgrade;

/// Orders that are cancelled together.
public enum OrderScope {
    /// Spot orders that stand in the book.
    SPOT_PLAIN,
    /// Spot orders that wait for a trigger, take-profit, stop-loss and one-cancels-the-other ones.
    SPOT_OTHERS,
    USDT,
    USDC,
    INVERSE,
    OPTION
}
