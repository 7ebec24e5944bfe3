package io.plimsoll.calc;

/// What comes of holding a calculated figure against the exchange's.
public enum Verdict {
    AGREES,
    DIFFERS,
    /// The exchange does not report this figure.
    NOT_REPORTED,
    /// The figure does not exist for this kind of account, or the comparison would prove nothing.
    NOT_APPLICABLE,
    /// The exchange reports it, and it cannot be calculated from what was read.
    NOT_CALCULATED
}
