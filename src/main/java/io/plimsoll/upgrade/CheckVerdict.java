package io.plimsoll.upgrade;

/// What a check came to, in the order in which it matters to the user.
public enum CheckVerdict {
    BLOCKED,
    /// The facts are not readable or the rule is not published; the exchange decides.
    CANNOT_TELL,
    PASSED,
    DOES_NOT_APPLY
}
