package io.plimsoll.upgrade;

/// What is checked before an upgrade, in the order in which a person would want to know.
public enum CheckSubject {
    UPGRADE_PATH,
    VIP_LEVEL,
    KEY_MAY_WRITE,
    CLOCK,
    CLOSED_MINUTES,
    OPEN_ORDERS,
    TP_SL_ORDERS,
    HEDGED_INVERSE,
    INVERSE_MARGIN_MODE,
    SPOT_DEBT
}
