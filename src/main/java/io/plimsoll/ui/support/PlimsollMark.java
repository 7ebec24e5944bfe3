package io.plimsoll.ui.support;

import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// The mark of the app: a circle crossed by the load line, afloat with its lower half under water.
public final class PlimsollMark extends Region {
    private static final double RING = 0.32;
    private static final double STROKE = 0.07;

    private final Circle ring = new Circle();
    private final Arc water = Polar.arc("plimsoll-mark-water");
    private final Line line = Polar.line("plimsoll-mark-line");

    /// A mark as wide and high as given, in pixels.
    public PlimsollMark(double size) {
        double middle = size / 2;
        ring.getStyleClass().add("plimsoll-mark-ring");
        ring.setCenterX(middle);
        ring.setCenterY(middle);
        ring.setRadius(size * RING);
        ring.setStrokeWidth(size * STROKE);
        water.setType(ArcType.CHORD);
        new Polar(middle, middle).place(water, size * RING, 90, 180);
        line.setStartX(size * 0.06);
        line.setEndX(size * 0.94);
        line.setStartY(middle);
        line.setEndY(middle);
        line.setStrokeWidth(size * STROKE);
        getStyleClass().add("plimsoll-mark");
        getChildren().addAll(water, ring, line);
        getChildren().forEach(child -> child.setManaged(false));
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }
}
