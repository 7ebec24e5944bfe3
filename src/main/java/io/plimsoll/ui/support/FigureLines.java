package io.plimsoll.ui.support;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// Figures under each other: what each is at the left, its value and unit at the right.
public final class FigureLines extends GridPane {
    private List<Line> shown = List.of();

    /// One figure.
    ///
    /// @param id of the label with the value
    /// @param unit stands behind the value; empty for none
    /// @param amount whether it is covered with the other amounts
    public record Line(String id, String caption, Shown value, String unit, boolean amount) {
        String text() {
            return value.reason().isPresent() || unit.isEmpty()
                    ? value.number()
                    : value.number() + " " + unit;
        }
    }

    public FigureLines() {
        getStyleClass().add("figure-lines");
        var captions = new ColumnConstraints();
        captions.setHgrow(Priority.ALWAYS);
        var values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(captions, values);
    }

    public void show(List<Line> lines) {
        if (lines.equals(shown)) return;
        shown = List.copyOf(lines);
        getChildren().clear();
        for (int row = 0; row < lines.size(); row++) {
            addRow(row, caption(lines.get(row)), value(lines.get(row)));
        }
    }

    private static Label caption(Line line) {
        var label = new Label(line.caption());
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// The reason of a dash stands in its place: there is room for it here.
    private static Label value(Line line) {
        var label = new Label(line.value().reason().orElse(line.text()));
        label.setId(line.id());
        label.setAccessibleText(line.caption() + " " + line.value().spoken() + " " + line.unit());
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
