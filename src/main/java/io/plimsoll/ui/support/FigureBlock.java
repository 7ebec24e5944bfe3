package io.plimsoll.ui.support;

import io.plimsoll.calc.Unit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// One number that matters: caption above, the number with its unit, a note below. Style class
/// `large` for the first of a screen, `right` to align numbers that stand under each other.
public final class FigureBlock extends VBox {
    private static final PseudoClass ABSENT_STATE = PseudoClass.getPseudoClass("absent");

    private final Opening opening = new Opening(this);
    private final Label caption = new Label();
    private final Label number = new Label();
    private final Label unit = new Label();
    private final Label note = new Label();
    private final ObjectProperty<@Nullable String> text = new SimpleObjectProperty<>();
    private final StringProperty unitText = new SimpleStringProperty("");
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);

    public FigureBlock(String caption) {
        this.caption.setText(caption);
        this.caption.getStyleClass().add("figure-caption");
        number.getStyleClass().addAll("figure-number", "amount");
        number.setMinWidth(USE_PREF_SIZE);
        unit.getStyleClass().add("figure-unit");
        unit.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().addAll("figure-note", "toned");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        var line = new HBox(number, unit);
        line.getStyleClass().add("figure-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        line.alignmentProperty()
                .bind(
                        alignmentProperty()
                                .map(
                                        own ->
                                                own == Pos.TOP_RIGHT
                                                        ? Pos.BASELINE_RIGHT
                                                        : Pos.BASELINE_LEFT));
        getStyleClass().add("figure");
        getChildren().addAll(this.caption, line, note);
        setAccessibleRole(AccessibleRole.TEXT);
        tone.subscribe(now -> now.on(this));
        text.subscribe(this::redraw);
        unitText.subscribe(this::redraw);
        note.textProperty().subscribe(this::redraw);
    }

    private void redraw() {
        var now = text.get();
        pseudoClassStateChanged(ABSENT_STATE, now == null);
        number.setText(now == null ? Formats.DASH : now);
        unit.setText(now == null ? "" : unitText.get());
        setAccessibleText(
                opening.spoken(
                        String.join(
                                        " ",
                                        caption.getText(),
                                        number.getText(),
                                        unit.getText(),
                                        note.getText())
                                .strip()));
    }

    /// Opens the figure's working when it is clicked, or by Enter and Space.
    public void opens(Runnable open) {
        opening.to(open);
        redraw();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) opening.fire();
        else super.executeAccessibleAction(action, parameters);
    }

    /// Shows a figure with its unit; where there is a dash its reason becomes the note.
    public void show(Shown figure, Unit in) {
        text.set(figure.reason().isPresent() ? null : figure.number());
        unitText.set(Shown.unit(in));
        note.setText(figure.reason().orElse(""));
    }

    public StringProperty captionProperty() {
        return caption.textProperty();
    }

    /// The formatted number; null shows a dash.
    public ObjectProperty<@Nullable String> textProperty() {
        return text;
    }

    public StringProperty unitProperty() {
        return unitText;
    }

    public StringProperty noteProperty() {
        return note.textProperty();
    }

    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }
}
