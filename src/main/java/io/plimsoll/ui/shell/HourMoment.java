package io.plimsoll.ui.shell;

/// What the hour brings, in the order of preference when two fall together.
public enum HourMoment {
    UPGRADE_CLOSES,
    UPGRADE_OPENS,
    INTEREST,
    REPAYMENT_CLOSES,
    REPAYMENT_OPENS,
    AUTO_REPAY
}
