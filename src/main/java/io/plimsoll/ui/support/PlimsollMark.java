package io.plimsoll.ui.support;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// The mark of the app: a circle crossed by the load line.
public final class PlimsollMark extends Region {
    private static final double RING = 0.30;
    private static final double STROKE = 0.085;

    private final Circle ring = new Circle();
    private final Line line = Polar.line("plimsoll-mark-line");

    /// A mark as wide and high as given, in pixels.
    public PlimsollMark(double size) {
        double middle = size / 2;
        ring.getStyleClass().add("plimsoll-mark-ring");
        ring.setCenterX(middle);
        ring.setCenterY(middle);
        ring.setRadius(size * RING);
        ring.setStrokeWidth(size * STROKE);
        line.setStartX(size * 0.06);
        line.setEndX(size * 0.94);
        line.setStartY(middle);
        line.setEndY(middle);
        line.setStrokeWidth(size * STROKE);
        getStyleClass().add("plimsoll-mark");
        getChildren().addAll(ring, line);
        getChildren().forEach(child -> child.setManaged(false));
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }
}
