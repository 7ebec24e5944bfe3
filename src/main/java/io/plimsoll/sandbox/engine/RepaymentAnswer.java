package io.plimsoll.sandbox.engine;

/// What the exchange says to a request for a repayment.
public sealed interface RepaymentAnswer {
    /// Done, as the balances show from now on.
    record Done() implements RepaymentAnswer {}

    /// Refused with an error code; nothing has changed.
    record Refused(int code, String message) implements RepaymentAnswer {}
}
