package io.plimsoll.calc.book;

/// Why a calculated figure may differ from the exchange's without either being wrong.
public enum Reason {
    /// The wallet was valued at other prices than those that were read beside it.
    PRICES_MOVED
}
