package io.plimsoll.ui.support;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// One number that matters: caption above, the number with its unit, a note below. Style class
/// `large` for the first of a screen, `right` to align numbers that stand under each other.
public final class Figure extends VBox {
    /// Stands where there is no number.
    public static final String ABSENT = "—";

    private static final PseudoClass ABSENT_STATE = PseudoClass.getPseudoClass("absent");

    private final Label caption = new Label();
    private final Label number = new Label();
    private final Label unit = new Label();
    private final Label note = new Label();
    private final ObjectProperty<@Nullable String> text = new SimpleObjectProperty<>();
    private final StringProperty unitText = new SimpleStringProperty("");
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);

    public Figure(String caption) {
        this.caption.setText(caption);
        this.caption.getStyleClass().add("figure-caption");
        number.getStyleClass().add("figure-number");
        number.setMinWidth(USE_PREF_SIZE);
        unit.getStyleClass().add("figure-unit");
        note.getStyleClass().addAll("figure-note", "toned");
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
        text.subscribe(this::show);
        unitText.subscribe(this::show);
        note.textProperty().subscribe(this::show);
    }

    private void show() {
        var now = text.get();
        pseudoClassStateChanged(ABSENT_STATE, now == null);
        number.setText(now == null ? ABSENT : now);
        unit.setText(now == null ? "" : unitText.get());
        setAccessibleText(
                String.join(
                                " ",
                                caption.getText(),
                                number.getText(),
                                unit.getText(),
                                note.getText())
                        .strip());
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
