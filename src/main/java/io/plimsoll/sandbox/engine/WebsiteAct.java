package io.plimsoll.sandbox.engine;

/// What a user does on the exchange's website, because the API offers no call for it.
public enum WebsiteAct {
    /// Pays back what a classic account's spot wallet borrowed.
    REPAY_SPOT_DEBT,
    /// Makes a unified account 2.0 of an older one.
    UPGRADE_TO_UTA2,
    /// Closes the inverse positions that are held in hedge mode.
    CLOSE_HEDGED_INVERSE,
    /// Closes every position.
    CLOSE_POSITIONS,
    /// Reaches the lowest VIP level.
    GET_VIP
}
