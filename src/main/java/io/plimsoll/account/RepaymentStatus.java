package io.plimsoll.account;

/// `resultStatus` of a repayment.
public enum RepaymentStatus {
    /// `P`: taken, and carried out later. Only the balances tell how it ended.
    PROCESSING,
    /// `SU`: done.
    SUCCEEDED,
    /// `FA`: not done.
    FAILED
}
