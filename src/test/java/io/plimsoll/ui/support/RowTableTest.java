package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class RowTableTest {
    private static final Comparator<Row> BY_NAME = Comparator.comparing(Row::name);

    private final TableRows<Row> rows = new TableRows<>(Row::name, BY_NAME);
    private final List<String> sorts = new ArrayList<>();
    private RowTable<Row, String> table = FxToolkit.onFxThread(this::make);

    record Row(String name, Figure amount) {}

    private static Row row(String name, String amount) {
        return new Row(name, Figure.of(new BigDecimal(amount), Unit.USD));
    }

    private RowTable<Row, String> make() {
        Theme.DARK.apply();
        List<RowColumn<Row, String>> columns =
                List.of(
                        RowColumn.words("name", "Name", 0, Row::name),
                        RowColumn.amounts("amount", "Amount", 0, Row::amount, Shown::money),
                        RowColumn.amounts("again", "Again", 1, Row::amount, Shown::money));
        var made = new RowTable<>("test-table", "Rows", columns, rows, Row::name);
        made.getStyleClass().add("panel");
        made.sortBy("name", false, (column, descending) -> sorts.add(column + " " + descending));
        return made;
    }

    @BeforeEach
    void show() {
        FxToolkit.onFxThread(
                () -> {
                    rows.replace(List.of(row("A", "1"), row("B", "22.5"), row("C", "0")));
                    return layOut(400);
                });
    }

    private Scene layOut(double width) {
        if (table.getScene() != null) table.getScene().setRoot(new Label());
        var scene = new Scene(table, width, 300);
        scene.snapshot(null);
        return scene;
    }

    private List<String> visibleColumns() {
        return table.table().getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }

    @Test
    void tellsTheSelectedRowsTheLastOneLast() {
        FxToolkit.onFxThread(
                () -> {
                    table.table().getSelectionModel().select(2);
                    table.table().getSelectionModel().select(0);
                    return true;
                });

        assertThat(rows.selected()).extracting(Row::name).containsExactly("A", "C");
        assertThat(rows.currentProperty().get().orElseThrow().name()).isEqualTo("A");
    }

    @Test
    void keepsTheSelectionByNameWhenRowsAreReplaced() {
        List<String> selected =
                FxToolkit.onFxThread(
                        () -> {
                            table.table().getSelectionModel().select(1);
                            rows.replace(List.of(row("0", "7"), row("A", "8"), row("B", "9")));
                            return table.table().getSelectionModel().getSelectedItems().stream()
                                    .map(Row::name)
                                    .toList();
                        });

        assertThat(selected).containsExactly("B");
        assertThat(rows.currentProperty().get()).contains(row("B", "9"));
    }

    @Test
    void staysWhereItWasScrolledToWhenRowsAreReplaced() {
        int[] first =
                FxToolkit.onFxThread(
                        () -> {
                            rows.replace(many("1"));
                            table.table().scrollTo(20);
                            layOut(400);
                            int before = firstVisible();
                            rows.replace(many("2"));
                            layOut(400);
                            return new int[] {before, firstVisible()};
                        });

        assertThat(first[0]).isGreaterThan(10);
        assertThat(first[1]).isEqualTo(first[0]);
    }

    private static List<Row> many(String amount) {
        return IntStream.range(100, 140).mapToObj(i -> row("R" + i, amount)).toList();
    }

    private int firstVisible() {
        return ((VirtualFlow<?>) table.lookup(".virtual-flow")).getFirstVisibleCell().getIndex();
    }

    @Test
    void leavesAColumnOutBeforeItCutsANumber() {
        FxToolkit.onFxThread(() -> layOut(180));
        assertThat(visibleColumns()).containsExactly("Name", "Amount");

        FxToolkit.onFxThread(() -> layOut(400));
        assertThat(visibleColumns()).containsExactly("Name", "Amount", "Again");
    }

    @Test
    void makesRoomForLongerNumbers() {
        double before = table.table().getColumns().get(1).getWidth();
        FxToolkit.onFxThread(
                () -> {
                    rows.replace(List.of(row("A", "-123456789012345678.25")));
                    return true;
                });

        assertThat(table.table().getColumns().get(1).getWidth()).isGreaterThan(before);
    }

    @Test
    void putsTotalsUnderTheirColumns() {
        double[] ends =
                FxToolkit.onFxThread(
                        () -> {
                            table.showTotals(
                                    "All",
                                    Map.of(
                                            "amount",
                                            new RowTable.Total(
                                                    "test-total",
                                                    Shown.money(row("", "23.5").amount()),
                                                    () -> {})));
                            layOut(400);
                            var total = table.lookup("#test-total");
                            var cell =
                                    table.lookupAll(".table-cell").stream()
                                            .map(TableCell.class::cast)
                                            .filter(each -> "22.50".equals(each.getText()))
                                            .findFirst()
                                            .orElseThrow();
                            return new double[] {
                                total.localToScene(total.getLayoutBounds()).getMaxX(),
                                cell.localToScene(cell.getLayoutBounds()).getMaxX() - 8
                            };
                        });

        assertThat(ends[0]).isCloseTo(ends[1], within(1.0));
    }

    @Test
    void showsADashWithItsReason() {
        TableCell<?, ?> dash =
                FxToolkit.onFxThread(
                        () -> {
                            rows.replace(
                                    List.of(
                                            new Row(
                                                    "A",
                                                    Figure.absent(Absence.NO_PRICE, Unit.USD))));
                            layOut(400);
                            return table.lookupAll(".table-cell").stream()
                                    .map(TableCell.class::cast)
                                    .filter(cell -> Formats.DASH.equals(cell.getText()))
                                    .findFirst()
                                    .orElseThrow();
                        });

        assertThat(dash.getTooltip().getText()).isEqualTo(Messages.name(Absence.NO_PRICE));
        assertThat(dash.getAccessibleText()).contains(Messages.name(Absence.NO_PRICE));
    }

    @Test
    void sortsFromItsMenuAndTurnsTheOrderTheSecondTime() {
        FxToolkit.onFxThread(
                () -> {
                    sorts.clear();
                    table.copyBy(new CopyActions("test-copy", () -> "all", () -> "some"));
                    MenuItem amount = sortMenu().getItems().get(1);
                    amount.fire();
                    amount.fire();
                    return true;
                });

        assertThat(sorts).startsWith("amount true").endsWith("amount false");
    }

    private Menu sortMenu() {
        return (Menu) table.table().getContextMenu().getItems().getLast();
    }

    @Test
    void copiesTheSelectionByItsKey() {
        String copied =
                FxToolkit.onFxThread(
                        () -> {
                            table.copyBy(new CopyActions("test-copy", () -> "all", () -> "some"));
                            table.table()
                                    .fireEvent(
                                            new KeyEvent(
                                                    KeyEvent.KEY_PRESSED,
                                                    "",
                                                    "",
                                                    KeyCode.C,
                                                    false,
                                                    true,
                                                    false,
                                                    false));
                            return Clipboard.getSystemClipboard().getString();
                        });

        assertThat(copied).isEqualTo("some");
    }
}
