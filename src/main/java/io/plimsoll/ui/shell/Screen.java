package io.plimsoll.ui.shell;

/// The screens of the rail, in its order.
public enum Screen {
    OVERVIEW(1),
    COLLATERAL(2),
    BORROWING(3),
    UPGRADE(4),
    RECONCILIATION(5),
    ACCOUNTS(6),
    SETTINGS(7);

    private final int digit;

    Screen(int digit) {
        this.digit = digit;
    }

    /// The key that opens it, together with Ctrl.
    public int digit() {
        return digit;
    }
}
