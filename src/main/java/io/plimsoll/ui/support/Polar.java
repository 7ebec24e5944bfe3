package io.plimsoll.ui.support;

import javafx.geometry.Point2D;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Line;

/// Round things: angles in degrees, clockwise from twelve o'clock.
record Polar(double centerX, double centerY) {
    static Arc arc(String... styleClasses) {
        var arc = new Arc();
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().addAll(styleClasses);
        return arc;
    }

    static Line line(String... styleClasses) {
        var line = new Line();
        line.getStyleClass().addAll(styleClasses);
        return line;
    }

    Point2D at(double angle, double radius) {
        double radians = Math.toRadians(angle - 90);
        return new Point2D(
                centerX + radius * Math.cos(radians), centerY + radius * Math.sin(radians));
    }

    void place(Arc arc, double radius, double fromAngle, double sweep) {
        arc.setCenterX(centerX);
        arc.setCenterY(centerY);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setStartAngle(90 - fromAngle);
        arc.setLength(-sweep);
    }

    /// A line along the radius.
    void place(Line line, double angle, double fromRadius, double toRadius) {
        Point2D from = at(angle, fromRadius);
        Point2D to = at(angle, toRadius);
        line.setStartX(from.getX());
        line.setStartY(from.getY());
        line.setEndX(to.getX());
        line.setEndY(to.getY());
    }
}
