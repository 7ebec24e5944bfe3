package io.plimsoll.account;

/// The parts that an [AccountSnapshot] is put together from, each an answer of its own.
public enum AccountPart {
    INFO,
    WALLET,
    COLLATERAL,
    TIERS,
    PRICES,
    POSITIONS,
    ORDERS,
    KEY
}
