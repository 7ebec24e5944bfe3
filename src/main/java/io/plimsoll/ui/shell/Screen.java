package io.plimsoll.ui.shell;

/// The screens of the rail, in its order.
public enum Screen {
    OVERVIEW,
    COLLATERAL,
    BORROWING,
    UPGRADE
}
