package io.plimsoll.doctor;

/// How a step came out.
public enum StepVerdict {
    /// Being looked at.
    RUNNING,
    GOOD,
    /// Good, and worth knowing.
    NOTE,
    /// Works, but should be changed.
    CAUTION,
    /// Does not work: the diagnosis says what to do.
    BAD,
    /// An earlier step failed, so this one says nothing.
    NOT_REACHED,
    /// There is nothing to look at here.
    NOT_APPLICABLE
}
