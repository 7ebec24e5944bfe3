package io.plimsoll.ui.working;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Working;
import io.plimsoll.calc.Working.Formula;
import io.plimsoll.ui.support.Age;
import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.EntryText;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Shown;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.VerdictChip;
import io.plimsoll.ui.working.WorkingViewModel.Sheet;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/// One figure in full: its value, the exchange's own, the formula in words, and the inputs as a
/// tree down to the fields that were read.
public final class WorkingView extends VBox {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final WorkingViewModel model;
    private final Label title = label("working-title", "section-title");
    private final Label owner = label("working-owner", "caption");
    private final Label number = label("working-number", "working-figure", "amount");
    private final Label unit = label("working-unit", "muted");
    private final Label percent = label("working-percent", "muted");
    private final Label absence = paragraph("working-absence", "muted");
    private final Label exchange = label("working-exchange", "amount");
    private final Label difference = label("working-difference", "amount");
    private final Label field = label("working-field", "fine", "path");
    private final StatusChip verdict = new StatusChip();
    private final Label reason = paragraph("working-reason", "caption");
    private final StatusChip freshness = new StatusChip();
    private final Label readAt = label("working-read-at", "caption");
    private final Label formula = paragraph("working-formula", "medium");
    private final Label rule = paragraph("working-rule", "fine");
    private final Label remark = paragraph("working-remark", "caption");
    private final Label inputsTitle = label("working-inputs-title", "caption");
    private final InputList inputs;
    private final Subscription life;

    public WorkingView(WorkingViewModel model) {
        this.model = model;
        inputs = new InputList(model);
        setId("working");
        getStyleClass().addAll("working");
        verdict.setId("working-verdict");
        freshness.setId("working-freshness");
        inputsTitle.setText(text("working.inputs"));

        CopyActions copy =
                new CopyActions(
                        "working-copy", text("working.copy"), model::copyText, model::copyText);
        Button close = new Button("", new FontIcon(CarbonIcons.CLOSE));
        close.setId("working-close");
        close.getStyleClass().addAll("icon-only", "quiet");
        close.setAccessibleText(text("working.close"));
        close.setTooltip(new Tooltip(text("working.close.tip")));
        close.setOnAction(_ -> model.shut());
        VBox names = new VBox(title, owner);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox header = new HBox(8, names, copy.button(), close);
        header.setAlignment(Pos.TOP_LEFT);
        HBox value = new HBox(8, number, unit, percent);
        value.setAlignment(Pos.BASELINE_LEFT);
        HBox read = new HBox(12, freshness, readAt);
        read.setAlignment(Pos.CENTER_LEFT);
        VBox how = new VBox(4, formula, rule, remark);
        how.getStyleClass().add("working-how");
        VBox.setVgrow(inputs, Priority.ALWAYS);
        getChildren()
                .addAll(
                        header,
                        value,
                        absence,
                        read,
                        comparison(),
                        reason,
                        how,
                        inputsTitle,
                        inputs);
        setOnKeyPressed(
                key -> {
                    if (!COPY.match(key)) return;
                    copy.copyTable();
                    key.consume();
                });
        life =
                Subscription.combine(
                        inputs.life(),
                        model.sheetProperty().subscribe(sheet -> sheet.ifPresent(this::show)),
                        model.ageProperty().subscribe(this::show));
    }

    /// What has to be let go when the panel leaves the window.
    public Subscription life() {
        return life;
    }

    /// Takes the keyboard to the inputs, or to the way out where there are none.
    public void takeFocus() {
        if (inputs.isVisible()) inputs.requestFocus();
        else lookup("#working-close").requestFocus();
    }

    private GridPane comparison() {
        GridPane grid = new GridPane(12, 4);
        grid.getStyleClass().add("working-comparison");
        ColumnConstraints captions = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(captions, values);
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(0, caption("working.exchange"), exchange);
        grid.addRow(1, caption("working.difference"), difference);
        grid.addRow(2, verdict, field);
        for (Label value : List.of(exchange, difference)) {
            value.managedProperty().bind(value.visibleProperty());
            Node caption = grid.getChildren().get(grid.getChildren().indexOf(value) - 1);
            caption.visibleProperty().bind(value.visibleProperty());
            caption.managedProperty().bind(value.visibleProperty());
        }
        return grid;
    }

    private static Label caption(String key) {
        Label label = new Label(text(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(Sheet sheet) {
        title.setText(EntryText.name(sheet.entry()));
        owner.setText(EntryText.owner(sheet.entry()));
        Figure figure = sheet.figure();
        Shown shown = WorkingText.exact(figure);
        number.setText(shown.number());
        cover(number, figure);
        unit.setText(figure.isKnown() ? WorkingText.unit(figure.unit()) : "");
        percent.setText(WorkingText.percent(figure).orElse(""));
        fill(absence, sheet.gone() ? Optional.of(text("working.gone")) : shown.reason());
        showComparison(sheet);
        showWorking(sheet.working());
    }

    private void showComparison(Sheet sheet) {
        Compared figure = sheet.entry().figure();
        show(exchange, figure.reported());
        show(difference, figure.difference());
        exchange.setVisible(figure.reported().isKnown());
        difference.setVisible(figure.difference().isKnown());
        VerdictChip.show(verdict, figure.verdict());
        String from =
                figure.reported().origin().working() instanceof Working.Field source
                        ? WorkingText.source(source)
                        : "";
        field.setText(from);
        fill(reason, sheet.reason().map(Messages::name).or(() -> notCalculated(figure)));
    }

    /// Where only the exchange's figure is there, the dash of the other one has its reason.
    private static Optional<String> notCalculated(Compared figure) {
        return figure.reported().isKnown()
                ? figure.computed().absence().map(Messages::name)
                : Optional.empty();
    }

    private void showWorking(Working working) {
        Optional<Formula> made =
                working instanceof Formula found ? Optional.of(found) : Optional.empty();
        String words = WorkingText.source(working);
        fill(formula, Optional.of(words).filter(line -> !line.isEmpty()));
        fill(rule, made.flatMap(Formula::rule).map(WorkingText::rule));
        fill(remark, made.flatMap(Formula::remark).map(Messages::name));
        boolean any = !model.rows().isEmpty() || made.filter(f -> !f.terms().isEmpty()).isPresent();
        inputs.setVisible(any);
        inputsTitle.setVisible(any);
    }

    private static void show(Label label, Figure figure) {
        Shown shown = WorkingText.exact(figure);
        String unit = figure.isKnown() ? WorkingText.unit(figure.unit()) : "";
        label.setText((shown.number() + " " + unit).strip());
        label.setAccessibleText(shown.spoken() + " " + unit);
        label.setTooltip(shown.reason().map(Tooltip::new).orElse(null));
        cover(label, figure);
    }

    private void show(Optional<Age> age) {
        age.ifPresent(
                read -> {
                    freshness.show(read.freshness());
                    freshness.setText(
                            text(
                                    "working.age",
                                    Messages.name(read.freshness()),
                                    Formats.age(read.since())));
                    readAt.setText(text("working.readAt", Formats.clock(read.readAt())));
                });
    }

    /// Ratios stay readable while amounts are hidden.
    static void cover(Label label, Figure figure) {
        label.getStyleClass().remove("amount");
        if (figure.isKnown() && WorkingText.isAmount(figure)) label.getStyleClass().add("amount");
    }

    private static void fill(Label label, Optional<String> words) {
        label.setText(words.orElse(""));
        label.setVisible(words.isPresent());
    }

    private static Label paragraph(String id, String styleClass) {
        Label label = label(id, styleClass);
        label.setWrapText(true);
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Label label(String id, String... styleClasses) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styleClasses);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
