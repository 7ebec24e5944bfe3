package io.plimsoll;

import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table's rows as they are drawn: what the cells say, under the titles of their columns.
record TableOnScreen(Hands hands, String selector) {
    List<Map<String, String>> rows() {
        return hands.ask(selector, TableView.class, TableOnScreen::drawn);
    }

    /// The row that says this in its first column.
    Map<String, String> row(String name) {
        return rows().stream()
                .filter(row -> row.values().iterator().next().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + name + " in " + rows()));
    }

    /// What the first column says, from top to bottom.
    List<String> names() {
        return rows().stream().map(row -> row.values().iterator().next()).toList();
    }

    /// Clicks the cell of a row, found by its first column, under a column's title.
    void click(String name, String column) {
        Node cell = hands.ask(selector, TableView.class, table -> cell(table, name, column));
        hands.click(cell);
    }

    private static Node cell(Node table, String name, String column) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(
                        row ->
                                cells(row).values().stream()
                                        .findFirst()
                                        .filter(name::equals)
                                        .isPresent())
                .flatMap(row -> row.lookupAll(".table-cell").stream())
                .filter(cell -> ((TableCell<?, ?>) cell).getTableColumn().getText().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> drawn(Node table) {
        return table.lookupAll(".table-row-cell").stream()
                .<IndexedCell<?>>map(row -> (IndexedCell<?>) row)
                .filter(row -> !row.isEmpty())
                .sorted(Comparator.<IndexedCell<?>>comparingInt(IndexedCell::getIndex))
                .map(TableOnScreen::cells)
                .toList();
    }

    private static Map<String, String> cells(Node row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.lookupAll(".table-cell").stream()
                .<TableCell<?, ?>>map(cell -> (TableCell<?, ?>) cell)
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .forEach(cell -> cells.put(cell.getTableColumn().getText(), text(cell)));
        return cells;
    }

    private static String text(Labeled cell) {
        return cell.getText() == null ? "" : cell.getText();
    }
}
