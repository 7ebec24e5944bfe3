package io.plimsoll.ui.support;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Consumer;

/// Figures under each other: what each is at the left, its value and unit at the right. A value
/// opens its working.
public final class FigureLines extends GridPane {
    private final Consumer<String> open;
    private List<Line> shown = List.of();

    /// One figure.
    ///
    /// @param id of the label with the value
    /// @param unit stands behind the value; empty for none
    /// @param amount whether it is covered with the other amounts
    /// @param figure its id in the account's book
    public record Line(
            String id, String caption, Shown value, String unit, boolean amount, String figure) {
        String text() {
            return value.reason().isPresent() || unit.isEmpty()
                    ? value.number()
                    : value.number() + " " + unit;
        }

        /// Lines of the same kind differ in what they say alone.
        boolean isLike(Line other) {
            return id.equals(other.id)
                    && amount == other.amount
                    && value.reason().isPresent() == other.value.reason().isPresent();
        }
    }

    /// @param open the working of a figure, by its id in the account's book
    public FigureLines(Consumer<String> open) {
        this.open = open;
        getStyleClass().add("figure-lines");
        var captions = new ColumnConstraints();
        captions.setHgrow(Priority.ALWAYS);
        var values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(captions, values);
    }

    /// The labels stay while the lines are of the same kind, so that the focus stays with them.
    public void show(List<Line> lines) {
        if (lines.equals(shown)) return;
        if (!isLike(lines)) {
            getChildren().clear();
            for (int row = 0; row < lines.size(); row++) {
                addRow(row, caption(), value(lines.get(row)));
            }
        }
        shown = List.copyOf(lines);
        for (int row = 0; row < lines.size(); row++) fill(row, lines.get(row));
    }

    private boolean isLike(List<Line> lines) {
        if (lines.size() != shown.size()) return false;
        for (int row = 0; row < lines.size(); row++) {
            if (!lines.get(row).isLike(shown.get(row))) return false;
        }
        return true;
    }

    private void fill(int row, Line line) {
        ((Label) getChildren().get(2 * row)).setText(line.caption());
        var value = (FigureLabel) getChildren().get(2 * row + 1);
        value.setText(line.value().reason().orElse(line.text()));
        value.opens(() -> open.accept(line.figure()));
        value.say(line.caption() + " " + line.value().spoken() + " " + line.unit());
    }

    private static Label caption() {
        var label = new Label();
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// The reason of a dash stands in its place: there is room for it here.
    private static FigureLabel value(Line line) {
        var label = new FigureLabel();
        label.setId(line.id());
        if (line.value().reason().isPresent()) {
            label.getStyleClass().addAll("fine", "muted");
            label.setWrapText(true);
        } else {
            label.setMinWidth(Region.USE_PREF_SIZE);
            if (line.amount()) label.getStyleClass().add("amount");
        }
        return label;
    }
}
