package io.plimsoll.ui.support;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

import java.util.Arrays;

/// A figure over time, without axes, from its lowest to its highest value; the dot is now. For some
/// hundred points at most. The caller gives the accessible text.
public final class Sparkline extends Region {
    private static final double MARGIN = 4;
    private static final double TALLEST = 128;

    private final Polyline line = new Polyline();
    private final Polygon area = new Polygon();
    private final Circle last = new Circle(2.5);
    private final Line start = Polar.line("sparkline-start");
    private double[] values = {};

    public Sparkline() {
        line.getStyleClass().setAll("sparkline-line");
        area.getStyleClass().setAll("sparkline-area");
        last.getStyleClass().setAll("sparkline-last");
        getStyleClass().add("sparkline");
        getChildren().addAll(area, start, line, last);
        getChildren().forEach(child -> child.setManaged(false));
    }

    /// Evenly spaced in time, the oldest first; fewer than two draw nothing.
    public void setValues(double... points) {
        values = points.clone();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean drawn = values.length > 1;
        getChildren().forEach(child -> child.setVisible(drawn));
        if (!drawn) return;
        double low = Arrays.stream(values).min().orElseThrow();
        double range = Arrays.stream(values).max().orElseThrow() - low;
        double width = getWidth() - 2 * MARGIN;
        double height = getHeight() - 2 * MARGIN;
        var points = new Double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            double part = range == 0 ? 0.5 : (values[i] - low) / range;
            points[2 * i] = MARGIN + width * i / (values.length - 1);
            points[2 * i + 1] = MARGIN + height * (1 - part);
        }
        line.getPoints().setAll(points);
        area.getPoints().setAll(points);
        area.getPoints().addAll(MARGIN + width, getHeight(), MARGIN, getHeight());
        last.setCenterX(points[points.length - 2]);
        last.setCenterY(points[points.length - 1]);
        start.setStartX(MARGIN);
        start.setEndX(MARGIN + width);
        start.setStartY(points[1]);
        start.setEndY(points[1]);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 160;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 48;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return TALLEST;
    }
}
