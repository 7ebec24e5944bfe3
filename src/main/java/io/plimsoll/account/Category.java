package io.plimsoll.account;

import java.util.Locale;

/// The exchange's product categories.
public enum Category {
    SPOT,
    LINEAR,
    INVERSE,
    OPTION;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /// The spelling of the `category` parameter.
    public String wireName() {
        return wireName;
    }
}
