package io.plimsoll.upgrade;

/// What is checked before an upgrade, in the order in which a person would want to know.
public enum CheckSubject {
    UPGRADE_PATH,
    VIP_LEVEL,
    KEY_MAY_WRITE,
    KEY_EXPIRY,
    NOT_BANNED,
    CLOCK,
    CLOSED_MINUTES,
    /// Open orders of every kind, conditional and take-profit or stop-loss ones included; the same
    /// holds for the other products.
    SPOT_ORDERS,
    /// Of perpetuals and futures that settle in USDT.
    USDT_ORDERS,
    /// Of perpetuals and futures that settle in USDC.
    USDC_ORDERS,
    INVERSE_ORDERS,
    OPTION_ORDERS,
    TP_SL_ORDERS,
    HEDGED_INVERSE,
    PORTFOLIO_WITH_INVERSE,
    INVERSE_MARGIN_MODE,
    /// Debt in the spot account of a classic account.
    SPOT_DEBT,
    USDT_POSITIONS,
    /// Of perpetuals and futures that settle in USDC, and of options.
    USDC_POSITIONS,
    /// Debt of a unified account.
    LIABILITIES,
    RISK_NOW,
    RISK_AFTER
}
