package io.plimsoll.calc;

/// One quantity twice: as calculated here and as the exchange reports it. Neither mends the other.
public record Compared(Figure computed, Figure reported) {

    /// The calculated figure, or the exchange's where it cannot be calculated.
    public Figure best() {
        return computed.or(reported);
    }

    /// The exchange's figure, or the calculated one where it reports none: for what the exchange
    /// acts on.
    public Figure official() {
        return reported.or(computed);
    }

    /// Calculated minus reported; absent unless both are known.
    public Figure difference() {
        return computed.minus(reported);
    }
}
