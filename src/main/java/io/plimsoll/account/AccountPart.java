package io.plimsoll.account;

/// The parts that an [AccountSnapshot] is put together from, each an answer of its own.
public enum AccountPart {
    INFO,
    WALLET,
    COLLATERAL,
    TIERS,
    PRICES,
    CONTRACT_PRICES,
    RISK_TIERS,
    LOAN_TIERS,
    POSITIONS,
    ORDERS,
    KEY,
    FEES,
    LEVERAGES,
    TRANSFERABLE,
    INTEREST
}
