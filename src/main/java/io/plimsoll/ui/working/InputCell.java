package io.plimsoll.ui.working;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Working;
import io.plimsoll.ui.support.Shown;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// An input: its name and value, and below them where it comes from.
final class InputCell extends ListCell<WorkingRow> {
    static final double HEIGHT = 44;
    private static final double INDENT = 16;
    private static final double ON_FIRST_LINE = -9;
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final WorkingViewModel model;
    private final Region indent = new Region();
    private final FontIcon arrow = new FontIcon(CarbonIcons.CHEVRON_RIGHT);
    private final Label name = new Label();
    private final Label number = new Label();
    private final Label unit = new Label();
    private final Label source = new Label();
    private final Tooltip nameTip = new Tooltip();
    private final Tooltip sourceTip = new Tooltip();
    private final HBox row;

    InputCell(WorkingViewModel model) {
        this.model = model;
        StackPane arrowPlace = new StackPane(arrow);
        arrowPlace.getStyleClass().add("input-arrow");
        arrow.setTranslateY(ON_FIRST_LINE);
        name.getStyleClass().add("may-shorten");
        name.setTooltip(nameTip);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.getStyleClass().add("input-number");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().addAll("input-unit", "muted");
        source.getStyleClass().addAll("fine", "may-shorten");
        source.setTooltip(sourceTip);
        source.setMinWidth(0);
        HBox figure = new HBox(8, name, number, unit);
        figure.setAlignment(Pos.BASELINE_LEFT);
        VBox lines = new VBox(figure, source);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(indent, arrowPlace, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        getStyleClass().add("input-cell");
        setOnMouseClicked(
                click -> {
                    WorkingRow shown = getItem();
                    if (click.getButton() == MouseButton.PRIMARY && shown != null)
                        model.toggle(shown);
                });
    }

    @Override
    protected void updateItem(@Nullable WorkingRow shown, boolean empty) {
        super.updateItem(shown, empty);
        if (empty || shown == null) {
            setGraphic(null);
            setAccessibleText(null);
            setId(null);
            return;
        }
        setGraphic(row);
        setId("working-input-" + getIndex());
        indent.setMinWidth(INDENT * shown.depth());
        arrow.setVisible(shown.isExpandable());
        arrow.setIconCode(shown.expanded() ? CarbonIcons.CHEVRON_DOWN : CarbonIcons.CHEVRON_RIGHT);
        Shown value = WorkingText.exact(shown.figure());
        name.setText(WorkingText.label(shown));
        nameTip.setText(name.getText());
        number.setText(value.number());
        WorkingView.cover(number, shown.figure());
        unit.setText(shown.figure().isKnown() ? WorkingText.unit(shown.figure().unit()) : "");
        source.setText(
                value.reason().orElseGet(() -> WorkingText.sourceAndRemark(shown.working())));
        sourceTip.setText(source.getText());
        boolean field = shown.working() instanceof Working.Field && value.reason().isEmpty();
        source.getStyleClass().remove("path");
        if (field) source.getStyleClass().add("path");
        // Of a path, its end says the most.
        source.setTextOverrun(field ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS);
        pseudoClassStateChanged(ABSENT, value.reason().isPresent());
        setAccessibleText(spoken(shown, value));
    }

    private String spoken(WorkingRow shown, Shown value) {
        String figure =
                text(
                        "working.input",
                        Integer.toString(shown.depth() + 1),
                        name.getText(),
                        (value.spoken() + " " + unit.getText()).strip(),
                        source.getText());
        if (!shown.isExpandable()) return figure;
        return text(shown.expanded() ? "working.input.open" : "working.input.closed", figure);
    }

    /// The row takes the width of the list, not that of its texts: numbers stand at the right edge
    /// and names give way.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() == null) return;
        row.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        WorkingRow shown = getItem();
        if (action == AccessibleAction.FIRE && shown != null) model.toggle(shown);
        else super.executeAccessibleAction(action, parameters);
    }
}
