package io.plimsoll.ui.support;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The totals of a [RowTable], each under its column.
final class TotalsRow<C> extends Region {
    private static final double HEIGHT = 32;
    private static final double PADDING = 8;

    /// Where a column ends.
    record Place<C>(C column, double right) {}

    private final Label word = new Label();
    private final Map<C, FigureLabel> sums = new HashMap<>();
    private List<Place<C>> places = List.of();

    TotalsRow() {
        getStyleClass().add("totals");
        word.getStyleClass().addAll("medium", "muted");
        getChildren().add(word);
    }

    void show(String named, Map<C, RowTable.Total> totals) {
        word.setText(named);
        totals.forEach(this::show);
        requestLayout();
    }

    Optional<String> textOf(C column) {
        return Optional.ofNullable(sums.get(column)).map(Label::getText);
    }

    void place(List<Place<C>> ends) {
        places = List.copyOf(ends);
        requestLayout();
    }

    private void show(C column, RowTable.Total total) {
        FigureLabel label = sums.computeIfAbsent(column, _ -> label(total.id()));
        label.setText(total.sum().number());
        label.setTooltip(total.sum().reason().map(Tooltip::new).orElse(null));
        label.opens(total.open());
        label.say(total.sum().spoken());
    }

    private FigureLabel label(String id) {
        FigureLabel label = new FigureLabel();
        label.setId(id);
        label.getStyleClass().addAll("medium", "amount");
        getChildren().add(label);
        return label;
    }

    @Override
    protected void layoutChildren() {
        word.resizeRelocate(PADDING, top(word), word.prefWidth(-1), word.prefHeight(-1));
        sums.values().forEach(label -> label.setVisible(false));
        for (Place<C> place : places) {
            Label label = sums.get(place.column());
            if (label == null) continue;
            double width = label.prefWidth(-1);
            label.setVisible(true);
            label.resizeRelocate(
                    snapPositionX(place.right() - PADDING - width),
                    top(label),
                    width,
                    label.prefHeight(-1));
        }
    }

    private double top(Label label) {
        return snapPositionY((HEIGHT - label.prefHeight(-1)) / 2);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }
}
