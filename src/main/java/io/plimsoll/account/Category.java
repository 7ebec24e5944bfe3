package io.plimsoll.account;

import java.util.Locale;

/// The exchange's product categories.
public enum Category {
    SPOT,
    LINEAR,
    INVERSE,
    OPTION;

    /// The spelling of the `category` parameter.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
