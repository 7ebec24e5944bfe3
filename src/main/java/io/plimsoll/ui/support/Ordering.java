package io.plimsoll.ui.support;

import io.plimsoll.calc.Figure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/// The order of rows by one of their figures: by value, not by text.
public final class Ordering {
    private Ordering() {}

    /// Rows whose figure is absent stand last, whichever way the others are ordered.
    public static <R> Comparator<R> by(Function<R, Figure> figure, boolean descending) {
        Comparator<BigDecimal> values =
                descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Optional<BigDecimal>> absentLast =
                Comparator.comparing(value -> value.orElse(null), Comparator.nullsLast(values));
        return Comparator.comparing(row -> figure.apply(row).value(), absentLast);
    }
}
