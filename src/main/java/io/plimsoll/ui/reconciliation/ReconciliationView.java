package io.plimsoll.ui.reconciliation;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Verdict;
import io.plimsoll.ui.support.Age;
import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.EmptyState;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.RowColumn;
import io.plimsoll.ui.support.RowTable;
import io.plimsoll.ui.support.ScreenFrame;
import io.plimsoll.ui.support.Shown;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.VerdictChip;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The figures as calculated beside those of the exchange, and whether they agree.
public final class ReconciliationView extends VBox {
    private static final List<Verdict> CHIPS =
            List.of(
                    Verdict.DIFFERS,
                    Verdict.AGREES,
                    Verdict.NOT_CALCULATED,
                    Verdict.NOT_APPLICABLE,
                    Verdict.NOT_REPORTED);

    private final ReconciliationViewModel model;
    private final Label summary = new Label();
    private final StatusChip freshness = new StatusChip();
    private final Map<Verdict, ToggleButton> chips = new EnumMap<>(Verdict.class);
    private final RowTable<FigureRow, ReconciliationColumn> table;
    private final Subscription life;

    /// @param open the working of a figure, by its id in the account's book
    public ReconciliationView(ReconciliationViewModel model, Consumer<String> open) {
        this.model = model;
        table =
                new RowTable<>(
                        "reconcile-table",
                        text("reconcile.table"),
                        Stream.of(ReconciliationColumn.values())
                                .map(ReconciliationView::column)
                                .toList(),
                        model.rows(),
                        FigureRow::id);
        table.openRows(row -> open.accept(row.id()));
        table.sortBy(ReconciliationColumn.VERDICT, false, model::sortBy);
        Label noneFound = new Label(text("reconcile.noneFound"));
        noneFound.getStyleClass().add("muted");
        table.table().setPlaceholder(noneFound);
        VBox.setVgrow(table, Priority.ALWAYS);

        Panel panel = new Panel(new VBox(8, headLine(), tools(), table));
        panel.getStyleClass().add("table-panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        VBox page = new VBox(panel);
        page.getStyleClass().add("page");
        ScreenFrame frame =
                new ScreenFrame(model.stateProperty(), page, this::whenEmpty, model::refresh);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().add(frame);
        getStyleClass().add("reconciliation");
        life =
                Subscription.combine(
                        frame.life(),
                        table.life(),
                        model.countsProperty().subscribe(this::showCounts),
                        model.ageProperty().subscribe(this::showAge));
    }

    /// What has to be let go when the screen leaves the window.
    public Subscription life() {
        return life;
    }

    private HBox headLine() {
        summary.setId("reconcile-summary");
        summary.getStyleClass().add("section-title");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        Label tolerance = new Label(text("reconcile.tolerance"));
        tolerance.setId("reconcile-tolerance");
        tolerance.getStyleClass().add("caption");
        tolerance.setMinWidth(Region.USE_PREF_SIZE);
        freshness.setId("reconcile-age");
        freshness.setMinWidth(Region.USE_PREF_SIZE);
        CopyActions copy =
                new CopyActions("reconcile-copy", model::copyTable, model::copySelection);
        table.copyBy(copy);
        HBox line = new HBox(12, summary, tolerance, gap(), freshness, copy.button());
        line.getStyleClass().add("table-tools");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox tools() {
        TextField filter = new TextField();
        filter.setId("reconcile-filter");
        filter.setPromptText(text("reconcile.filter"));
        filter.setAccessibleText(text("reconcile.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox verdicts = new HBox();
        verdicts.getStyleClass().add("verdict-chips");
        verdicts.setAccessibleText(text("reconcile.verdicts"));
        for (Verdict verdict : CHIPS) verdicts.getChildren().add(chip(verdict));
        CheckBox all = new CheckBox(text("reconcile.all"));
        all.setId("reconcile-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.selectedProperty().bindBidirectional(model.allFiguresProperty());
        HBox tools = new HBox(12, filter, verdicts, all);
        tools.getStyleClass().add("table-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private ToggleButton chip(Verdict verdict) {
        FontIcon icon = new FontIcon(VerdictChip.icon(verdict));
        icon.getStyleClass().add("toned");
        VerdictChip.tone(verdict).on(icon);
        ToggleButton chip = new ToggleButton("", icon);
        chip.setId("reconcile-only-" + verdict.name());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.selectedProperty().bindBidirectional(model.chosenProperty(verdict));
        chip.managedProperty().bind(chip.visibleProperty());
        if (verdict == Verdict.NOT_REPORTED)
            chip.visibleProperty().bind(model.allFiguresProperty());
        chips.put(verdict, chip);
        return chip;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void showCounts(Map<Verdict, Integer> counts) {
        chips.forEach(
                (verdict, chip) ->
                        chip.setText(
                                text(
                                        "reconcile.chip",
                                        Messages.name(verdict),
                                        number(counts, verdict))));
        summary.setText(
                text(
                        "reconcile.summary",
                        number(counts, Verdict.AGREES),
                        number(counts, Verdict.DIFFERS),
                        number(counts, Verdict.NOT_CALCULATED),
                        number(counts, Verdict.NOT_APPLICABLE)));
    }

    private static String number(Map<Verdict, Integer> counts, Verdict verdict) {
        return Integer.toString(counts.getOrDefault(verdict, 0));
    }

    private void showAge(Optional<Age> age) {
        age.ifPresent(
                read -> {
                    freshness.show(read.freshness());
                    freshness.setText(
                            text(
                                    "reconcile.read",
                                    Messages.name(read.freshness()),
                                    Formats.age(read.since())));
                });
    }

    private Node whenEmpty() {
        return model.isUnified()
                ? EmptyState.calm(text("reconcile.empty"), text("reconcile.empty.meaning"))
                : EmptyState.calm(
                        Messages.name(Absence.NOT_UNIFIED), text("reconcile.notUnified.meaning"));
    }

    private static RowColumn<FigureRow, ReconciliationColumn> column(ReconciliationColumn column) {
        return switch (column) {
            case FIGURE, OWNER, UNIT -> words(column, 0);
            case VERDICT -> words(column, 0).with(VerdictPicture.column());
            case CALCULATED, EXCHANGE -> figures(column, 0);
            case DIFFERENCE -> figures(column, 1);
        };
    }

    private static RowColumn<FigureRow, ReconciliationColumn> words(
            ReconciliationColumn column, int rank) {
        return RowColumn.words(column, column.title(), rank, column::words);
    }

    private static RowColumn<FigureRow, ReconciliationColumn> figures(
            ReconciliationColumn column, int rank) {
        return RowColumn.amounts(
                column,
                column.title(),
                rank,
                row -> column.figure(row).orElseThrow(),
                figure -> Shown.of(figure, Formats::compact));
    }
}
