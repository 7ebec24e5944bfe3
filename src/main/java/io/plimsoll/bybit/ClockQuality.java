package io.plimsoll.bybit;

/// How far the exchange's clock, as seen from here, can be believed.
public enum ClockQuality {
    /// Never measured: the PC's own time is shown.
    UNMEASURED,
    GOOD,
    /// Measured and corrected, but the PC is more than 300 ms ahead: programs without a correction
    /// of their own will be refused, so the user should know.
    PC_AHEAD,
    /// The PC was set or slept, or the exchange refused a timestamp; measured again before the next
    /// signed call.
    DOUBTFUL
}
