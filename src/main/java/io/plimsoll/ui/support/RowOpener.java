package io.plimsoll.ui.support;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.List;
import java.util.function.BiConsumer;

/// Opens what the cells of a [RowTable] show. The first click on a row selects it, the next one on
/// one of its cells opens that cell's figure; Enter opens the row that has the focus.
final class RowOpener<R, C> {
    private final TableView<R> table;
    private final List<RowColumn<R, C>> columns;
    private final BiConsumer<R, C> open;
    private boolean wasSelected;

    /// @param columns that can be opened
    /// @param asks whether Enter asks for the column
    RowOpener(
            TableView<R> table,
            List<RowColumn<R, C>> columns,
            BiConsumer<R, C> open,
            boolean asks) {
        this.table = table;
        this.columns = columns;
        this.open = open;
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    R row = table.getFocusModel().getFocusedItem();
                    if (key.getCode() != KeyCode.ENTER || row == null) return;
                    if (asks) ask(row);
                    else open.accept(row, columns.getFirst().name());
                    key.consume();
                });
    }

    void watch(TableCell<R, R> cell, RowColumn<R, C> column) {
        if (!columns.contains(column)) return;
        cell.getStyleClass().add("opens");
        cell.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                press ->
                        wasSelected =
                                press.getButton() == MouseButton.PRIMARY
                                        && !press.isShortcutDown()
                                        && !press.isShiftDown()
                                        && isSelected(cell.getTableRow()));
        cell.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                _ -> {
                    R row = cell.getItem();
                    if (wasSelected && row != null) open.accept(row, column.name());
                    wasSelected = false;
                });
    }

    private boolean isSelected(TableRow<R> row) {
        return row != null
                && table.getSelectionModel().getSelectedIndices().contains(row.getIndex());
    }

    /// Offers the row's figures below it.
    private void ask(R row) {
        ContextMenu menu = new ContextMenu();
        for (RowColumn<R, C> column : columns) {
            MenuItem item = new MenuItem(column.title());
            item.setOnAction(_ -> open.accept(row, column.name()));
            menu.getItems().add(item);
        }
        int index = table.getItems().indexOf(row);
        Node anchor =
                table.lookupAll(".table-row-cell").stream()
                        .filter(node -> node instanceof TableRow<?> r && r.getIndex() == index)
                        .findFirst()
                        .orElse(table);
        menu.show(anchor, Side.BOTTOM, 0, 0);
    }
}
