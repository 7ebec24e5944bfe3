package io.plimsoll.rules;

/// How the exchange limits what may leave the account, beside what the available balance allows.
public enum TransferRule {
    /// The coin's free balance.
    AVAILABLE_AND_BALANCE,
    /// The free balance, in portfolio margin without what hedges derivatives.
    LESS_SPOT_HEDGE,
    /// The balance less everything that has a claim on it: losses, orders, options, bonus.
    LESS_ALL_CLAIMS
}
