package io.plimsoll.rules;

/// At which price a position is valued for its margin.
public enum MarginPrice {
    ENTRY,
    MARK
}
