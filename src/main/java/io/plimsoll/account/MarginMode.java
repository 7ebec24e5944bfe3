package io.plimsoll.account;

/// The account-wide margin mode. `REGULAR_MARGIN` is what the exchange calls cross margin.
public enum MarginMode {
    ISOLATED_MARGIN,
    REGULAR_MARGIN,
    PORTFOLIO_MARGIN,
    UNKNOWN;

    public static MarginMode of(String name) {
        for (MarginMode mode : values()) {
            if (mode.name().equals(name)) return mode;
        }
        return UNKNOWN;
    }

    /// Account-wide rates exist in cross and portfolio margin; in isolated margin they do not
    /// apply.
    public boolean hasAccountRates() {
        return this == REGULAR_MARGIN || this == PORTFOLIO_MARGIN;
    }
}
