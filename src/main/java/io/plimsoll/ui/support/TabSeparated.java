package io.plimsoll.ui.support;

import io.plimsoll.calc.Figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as text for the clipboard: a line a row, fields apart by tabs, as spreadsheets take it.
public final class TabSeparated {
    private TabSeparated() {}

    /// The first line holds the headers.
    public static <C, R> String of(
            List<C> columns,
            Function<C, String> header,
            List<R> rows,
            BiFunction<C, R, String> field) {
        return Stream.concat(
                        Stream.of(line(columns, header)),
                        rows.stream().map(row -> line(columns, column -> field.apply(column, row))))
                .collect(Collectors.joining());
    }

    /// Every digit, no grouping; nothing for a figure that is absent.
    public static String field(Figure figure) {
        return figure.value().map(BigDecimal::toPlainString).orElse("");
    }

    private static <C> String line(List<C> columns, Function<C, String> field) {
        return columns.stream().map(field).collect(Collectors.joining("\t", "", "\n"));
    }
}
