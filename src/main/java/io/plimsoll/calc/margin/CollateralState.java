package io.plimsoll.calc.margin;

import io.plimsoll.account.CoinBalance;

/// Whether a positive balance of a coin counts as margin. A negative one always does.
public enum CollateralState {
    /// USDT and USDC: cannot be switched off.
    ALWAYS,
    ON,
    OFF_BY_USER,
    /// The exchange does not take the coin, whatever the user's switch says.
    NOT_ACCEPTED;

    static CollateralState of(CoinBalance balance) {
        if (balance.coin().equals("USDT") || balance.coin().equals("USDC")) return ALWAYS;
        if (!balance.marginCollateral()) return NOT_ACCEPTED;
        return balance.collateralSwitch() ? ON : OFF_BY_USER;
    }

    public boolean counts() {
        return this == ALWAYS || this == ON;
    }
}
