package io.plimsoll.sandbox.engine;

/// How the exchange goes about upgrades.
public enum UpgradeConduct {
    /// By its rules and the scenario.
    USUAL,
    /// A request fails with the messages of the exchange's own page, whatever the account is like.
    REFUSES,
    /// A request is accepted, and nothing comes of it until this is over.
    STALLS,
    /// While an upgrade runs, the account information tells the old and the new status in turn.
    FLAPS
}
