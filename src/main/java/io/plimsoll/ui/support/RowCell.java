package io.plimsoll.ui.support;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/// A cell of a [RowTable]: the figure of its column, or a dash that gives its reason when pointed
/// at.
final class RowCell<R> extends TableCell<R, R> {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    private final RowColumn<R, ?> column;
    private final Tooltip reason = new Tooltip();
    private final RowColumn.@Nullable Painter<R> painter;

    RowCell(RowColumn<R, ?> column) {
        this.column = column;
        painter = column.picture().map(picture -> picture.painters().get()).orElse(null);
        if (column.amount()) getStyleClass().add("amount");
        if (column.numeric()) setContentDisplay(ContentDisplay.RIGHT);
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            clear();
            return;
        }
        Shown shown = column.shown().apply(row);
        setText(shown.number());
        setAccessibleText(shown.spoken());
        pseudoClassStateChanged(ABSENT, shown.reason().isPresent());
        pseudoClassStateChanged(ZERO, column.zero().test(row));
        shown.reason().ifPresent(reason::setText);
        setTooltip(shown.reason().isPresent() ? reason : null);
        if (painter != null) {
            painter.show(row);
            setGraphic(painter.node());
        }
    }

    private void clear() {
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        pseudoClassStateChanged(ABSENT, false);
        pseudoClassStateChanged(ZERO, false);
    }
}
