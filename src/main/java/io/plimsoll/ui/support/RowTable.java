package io.plimsoll.ui.support;

import static io.plimsoll.ui.support.Messages.text;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Rows of figures with their totals pinned below. Every column is as wide as its longest text
/// needs; where they do not all fit, the least important ones are left out, so that no number is
/// ever cut.
///
/// @param <R> a row
/// @param <C> what names a column
public final class RowTable<R, C> extends VBox {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final Font BODY = Font.font("IBM Plex Sans", 13);
    private static final Font STRONG = Font.font("IBM Plex Sans Medm", 13);
    private static final Font HEADER = Font.font("IBM Plex Sans Medm", 11);
    private static final double ROW = 28;
    private static final double PADDING = 18;
    private static final double SORT_ARROW = 18;

    /// Digits are of one width: of numbers, only those of about the greatest length are measured.
    private static final int NEARLY = 4;

    /// Of very many texts, only the longest are measured: to measure takes longer than to show.
    private static final int MEASURED = 500;

    private static final double SCROLL_BAR = 14;

    /// The sum of a column.
    ///
    /// @param id of its label
    /// @param open shows its working
    public record Total(String id, Shown sum, Runnable open) {}

    private final TableView<R> table = new TableView<>();
    private final List<RowColumn<R, C>> columns;
    private final TotalsRow<C> totals = new TotalsRow<>();
    private final TableRows<R> rows;
    private final Function<R, String> nameOf;
    private final Text ruler = new Text();
    private final Subscription life;
    private @Nullable RowOpener<R, C> opener;
    private double[] needed = {};
    private boolean replacing;

    /// @param id of the table itself
    /// @param accessible what the table is called
    /// @param nameOf tells rows apart, as in `rows`
    public RowTable(
            String id,
            String accessible,
            List<RowColumn<R, C>> columns,
            TableRows<R> rows,
            Function<R, String> nameOf) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.nameOf = nameOf;
        table.setId(id);
        table.setAccessibleText(accessible);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        columns.forEach(column -> table.getColumns().add(tableColumn(column)));
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add("row-table");
        getChildren().addAll(table, totals);
        totals.managedProperty().bind(totals.visibleProperty());
        totals.setVisible(false);
        life =
                Subscription.combine(
                        rows.shown().subscribe(this::replace),
                        table.widthProperty().subscribe(this::fit),
                        table.heightProperty().subscribe(this::fit));
        table.getSelectionModel().getSelectedItems().subscribe(this::tellSelection);
        table.getSelectionModel().selectedItemProperty().subscribe(this::tellSelection);
        replace();
    }

    /// What has to be let go when the screen leaves the window.
    public Subscription life() {
        return life;
    }

    public TableView<R> table() {
        return table;
    }

    /// Sorts by a column now and by what the headers are told later; without any, as at first.
    public void sortBy(C first, boolean descending, BiConsumer<C, Boolean> sorter) {
        TableColumn<R, ?> column = columnOf(first);
        table.setSortPolicy(
                _ -> {
                    Optional<TableColumn<R, ?>> chosen = table.getSortOrder().stream().findFirst();
                    sorter.accept(
                            chosen.map(this::nameOf).orElse(first),
                            chosen.map(by -> by.getSortType() == TableColumn.SortType.DESCENDING)
                                    .orElse(descending));
                    return true;
                });
        column.setSortType(
                descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        table.getSortOrder().add(column);
    }

    /// Copies by Ctrl+C and by the menu of the table, which also sorts, for those without a mouse.
    public void copyBy(CopyActions copy) {
        table.setContextMenu(
                new ContextMenu(
                        item(text("copy.selection"), copy::copySelection),
                        item(text("copy.table"), copy::copyTable),
                        new SeparatorMenuItem(),
                        sortMenu()));
        table.setOnKeyPressed(
                key -> {
                    if (COPY.match(key)) {
                        copy.copySelection();
                        key.consume();
                    }
                });
    }

    /// Opens the working of a figure by a click on a cell of a row that is selected already, and by
    /// Enter, which asks for the column.
    public void openFigures(BiConsumer<R, C> open) {
        List<RowColumn<R, C>> figures = columns.stream().filter(RowColumn::numeric).toList();
        opener = new RowOpener<>(table, figures, open, true);
    }

    /// Opens a row as a whole by Enter and by a click when it is selected already.
    public void openRows(Consumer<R> open) {
        opener = new RowOpener<>(table, columns, (row, _) -> open.accept(row), false);
    }

    /// Shows totals below their columns and says at the left what they are of.
    public void showTotals(String word, Map<C, Total> sums) {
        totals.show(word, sums);
        totals.setVisible(true);
        measure();
    }

    private Menu sortMenu() {
        Menu menu = new Menu(text("table.sortBy"));
        for (RowColumn<R, C> column : columns) {
            menu.getItems().add(item(column.title(), () -> sortOrTurn(column)));
        }
        return menu;
    }

    /// Figures the greatest first, words from A; the other way round when it is sorted by already.
    private void sortOrTurn(RowColumn<R, C> by) {
        TableColumn<R, ?> column = columnOf(by.name());
        boolean sorted = table.getSortOrder().contains(column);
        boolean descending =
                sorted ? column.getSortType() == TableColumn.SortType.ASCENDING : by.numeric();
        column.setSortType(
                descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private TableColumn<R, R> tableColumn(RowColumn<R, C> column) {
        TableColumn<R, R> made = new TableColumn<>(column.title());
        made.setReorderable(false);
        made.setResizable(false);
        if (column.numeric()) made.getStyleClass().add("numeric");
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(
                _ -> {
                    RowCell<R> cell = new RowCell<>(column);
                    if (opener != null) opener.watch(cell, column);
                    return cell;
                });
        return made;
    }

    private TableColumn<R, ?> columnOf(C name) {
        return table.getColumns().get(columns.stream().map(RowColumn::name).toList().indexOf(name));
    }

    private C nameOf(TableColumn<R, ?> column) {
        return columns.get(table.getColumns().indexOf(column)).name();
    }

    /// Selection and focus stay with their rows; the row of the details is selected last, so that
    /// the keyboard goes on from there.
    private void replace() {
        R focused = table.getFocusModel().getFocusedItem();
        List<R> selected = rows.selected();
        replacing = true;
        table.getItems().setAll(rows.shown());
        table.getSelectionModel().clearSelection();
        selected.forEach(table.getSelectionModel()::select);
        rows.currentProperty()
                .get()
                .filter(selected::contains)
                .ifPresent(table.getSelectionModel()::select);
        if (focused != null && selected.isEmpty()) focus(nameOf.apply(focused));
        replacing = false;
        measure();
    }

    private void focus(String name) {
        table.getFocusModel().focus(rows.shown().stream().map(nameOf).toList().indexOf(name));
    }

    /// The row selected last comes last.
    private void tellSelection() {
        if (replacing) return;
        R last = table.getSelectionModel().getSelectedItem();
        rows.select(
                table.getSelectionModel().getSelectedItems().stream()
                        .sorted(Comparator.comparing(row -> row.equals(last)))
                        .map(nameOf)
                        .toList());
    }

    private void measure() {
        needed = columns.stream().mapToDouble(this::needed).toArray();
        fit();
    }

    private void fit() {
        if (table.getWidth() <= 0) return;
        boolean scrolls = ROW * (table.getItems().size() + 1) > table.getHeight();
        double room = Math.floor(table.getWidth()) - (scrolls ? SCROLL_BAR : 0);
        double[] widths =
                ColumnFit.widths(
                        needed, columns.stream().mapToInt(RowColumn::rank).toArray(), room);
        List<TotalsRow.Place<C>> places = new ArrayList<>();
        double right = 0;
        for (int i = 0; i < widths.length; i++) {
            TableColumn<R, ?> column = table.getColumns().get(i);
            column.setVisible(widths[i] > 0);
            if (widths[i] == 0) continue;
            column.setMinWidth(widths[i]);
            column.setMaxWidth(widths[i]);
            column.setPrefWidth(widths[i]);
            right += widths[i];
            places.add(new TotalsRow.Place<>(columns.get(i).name(), right));
        }
        totals.place(places);
    }

    private double needed(RowColumn<R, C> column) {
        double picture = column.picture().map(RowColumn.Picture::width).orElse(0.0);
        List<String> texts =
                table.getItems().stream()
                        .map(row -> column.shown().apply(row).number())
                        .distinct()
                        .toList();
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        double cells =
                texts.stream()
                        .filter(text -> !column.numeric() || text.length() > longest - NEARLY)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .limit(MEASURED)
                        .mapToDouble(text -> picture + width(text, BODY))
                        .max()
                        .orElse(0);
        double total = totals.textOf(column.name()).map(text -> width(text, STRONG)).orElse(0.0);
        double header = width(column.title(), HEADER) + SORT_ARROW;
        return Math.ceil(PADDING + Math.max(header, Math.max(cells, total)));
    }

    private double width(String text, Font font) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
