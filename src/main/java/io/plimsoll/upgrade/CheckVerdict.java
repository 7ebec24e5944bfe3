package io.plimsoll.upgrade;

public enum CheckVerdict {
    PASSED,
    BLOCKED,
    /// The facts are not readable or the rule is not published; the exchange decides.
    CANNOT_TELL,
    DOES_NOT_APPLY
}
