package io.plimsoll.ui.reconciliation;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Verdict;
import io.plimsoll.ui.support.EntryText;
import io.plimsoll.ui.support.Ordering;
import io.plimsoll.ui.support.Shown;
import io.plimsoll.ui.support.TabSeparated;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the table says of each figure, in the order of its columns.
public enum ReconciliationColumn {
    FIGURE,
    OWNER,
    CALCULATED,
    EXCHANGE,
    /// Calculated minus the exchange's.
    DIFFERENCE,
    UNIT,
    VERDICT;

    /// What needs a look stands first.
    private static final List<Verdict> URGENCY =
            List.of(
                    Verdict.DIFFERS,
                    Verdict.NOT_CALCULATED,
                    Verdict.AGREES,
                    Verdict.NOT_APPLICABLE,
                    Verdict.NOT_REPORTED);

    private static final Comparator<FigureRow> BY_PLACE = Comparator.comparingInt(FigureRow::place);

    /// The figure in this column; empty for the columns of words.
    public Optional<Figure> figure(FigureRow row) {
        return switch (this) {
            case FIGURE, OWNER, UNIT, VERDICT -> Optional.empty();
            case CALCULATED -> Optional.of(row.entry().figure().computed());
            case EXCHANGE -> Optional.of(row.entry().figure().reported());
            case DIFFERENCE -> Optional.of(row.entry().figure().difference());
        };
    }

    /// What the columns of words say.
    String words(FigureRow row) {
        return switch (this) {
            case FIGURE -> EntryText.name(row.entry());
            case OWNER -> EntryText.ownersName(row.entry());
            case UNIT -> Shown.unit(row.entry().figure().computed().unit());
            case VERDICT -> row.verdictWords();
            case CALCULATED, EXCHANGE, DIFFERENCE -> "";
        };
    }

    public String title() {
        return text("reconcile.column." + name().toLowerCase(Locale.ROOT));
    }

    /// Rows that are equal in this column stand as in the book.
    Comparator<FigureRow> order(boolean descending) {
        Comparator<FigureRow> order =
                switch (this) {
                    case FIGURE, OWNER, UNIT -> Comparator.comparing(this::words);
                    case VERDICT -> Comparator.comparingInt(row -> URGENCY.indexOf(row.verdict()));
                    case CALCULATED, EXCHANGE, DIFFERENCE -> Ordering.by(this::size, descending);
                };
        return (descending && !isFigure() ? order.reversed() : order).thenComparing(BY_PLACE);
    }

    boolean isFigure() {
        return this == CALCULATED || this == EXCHANGE || this == DIFFERENCE;
    }

    /// Differences are ordered by their size, whatever their sign.
    private Figure size(FigureRow row) {
        Figure figure = figure(row).orElseThrow();
        return this == DIFFERENCE ? figure.map(BigDecimal::abs) : figure;
    }

    /// The plain text for the clipboard.
    String field(FigureRow row) {
        return figure(row).map(TabSeparated::field).orElseGet(() -> words(row));
    }
}
