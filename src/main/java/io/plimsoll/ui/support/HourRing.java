package io.plimsoll.ui.support;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The hour as one clock face: sixty minutes, a hand for now, hatched bands for the minutes in
/// which something is closed, and marks for what happens at an instant. While the hand is in a band
/// there is a padlock in the middle. The caller gives the accessible text, and in the large size
/// what the middle says.
public final class HourRing extends Region {
    /// For the top bar, or for a page.
    public enum Size {
        SMALL(28, 9.5),
        LARGE(220, 82);

        private final double side;
        private final double radius;

        Size(double side, double radius) {
            this.side = side;
            this.radius = radius;
        }
    }

    /// What is closed in a band. Repayment has a ring of its own, further in.
    public enum Closure {
        UPGRADE,
        REPAYMENT
    }

    /// What happens at a mark.
    public enum Event {
        INTEREST,
        AUTO_REPAY
    }

    /// Closed from one second of the hour up to another, which may lie in the next hour: 3000 to
    /// 360 is :50 to :06.
    public record Band(double fromSecond, double toSecond, Closure closure) {
        boolean covers(double second) {
            return fromSecond <= toSecond
                    ? fromSecond <= second && second < toSecond
                    : fromSecond <= second || second < toSecond;
        }

        double seconds() {
            return (toSecond - fromSecond + HOUR) % HOUR;
        }
    }

    public record Mark(double second, Event event) {}

    private static final double HOUR = 3600;
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Size size;
    private final DoubleProperty second = new SimpleDoubleProperty();
    private final Circle track = new Circle();
    private final Line hand = Polar.line("ring-hand");
    private final Circle hub = new Circle();
    private final FontIcon padlock = new FontIcon(CarbonIcons.LOCKED);
    private final Label caption = new Label();
    private final Label figure = new Label();
    private final List<Line> ticks;
    private final List<Label> numerals;
    private List<DrawnBand> bands = List.of();
    private List<DrawnMark> marks = List.of();

    private record DrawnBand(Band band, Arc bed, Arc hatching) {}

    private record DrawnMark(Mark mark, Shape shape) {}

    public HourRing(Size size) {
        this.size = size;
        boolean large = size == Size.LARGE;
        getStyleClass().addAll("hour-ring", size.name().toLowerCase(Locale.ROOT));
        track.getStyleClass().setAll("ring-track");
        hub.getStyleClass().setAll("ring-hub");
        padlock.getStyleClass().add("ring-padlock");
        caption.getStyleClass().add("ring-caption");
        figure.getStyleClass().add("ring-figure");
        ticks =
                IntStream.range(0, large ? 60 : 0)
                        .mapToObj(i -> Polar.line(i % 5 == 0 ? "ring-five" : "ring-minute"))
                        .toList();
        numerals =
                (large ? List.of("00", "15", "30", "45") : List.<String>of())
                        .stream().map(HourRing::numeral).toList();
        caption.setVisible(large);
        figure.setVisible(large);
        hub.setVisible(!large);
        setAccessibleRole(AccessibleRole.TEXT);
        arrange();
        second.subscribe(this::move);
    }

    private static Label numeral(String minute) {
        var label = new Label(minute);
        label.getStyleClass().add("ring-numeral");
        return label;
    }

    /// The second of the hour, with its fraction, on the exchange's clock.
    public DoubleProperty secondProperty() {
        return second;
    }

    public StringProperty captionProperty() {
        return caption.textProperty();
    }

    public StringProperty figureProperty() {
        return figure.textProperty();
    }

    /// What this hour holds, in place of what it held before.
    public void setHour(List<Band> closed, List<Mark> events) {
        bands = closed.stream().map(HourRing::drawn).toList();
        marks = events.stream().map(mark -> new DrawnMark(mark, shape(mark.event()))).toList();
        arrange();
        move();
    }

    private static DrawnBand drawn(Band band) {
        String kind = styleClass(band.closure());
        return new DrawnBand(band, Polar.arc("ring-bed", kind), Polar.arc("ring-hatching", kind));
    }

    static String styleClass(Closure closure) {
        return closure.name().toLowerCase(Locale.ROOT);
    }

    /// The shape a kind of event has on the ring, for a legend.
    static Shape shape(Event event) {
        Shape shape =
                switch (event) {
                    case INTEREST -> new Polygon(0, -5, 4, 0, 0, 5, -4, 0);
                    case AUTO_REPAY -> new Circle(3);
                };
        shape.getStyleClass()
                .setAll("ring-mark", event.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return shape;
    }

    private void arrange() {
        getChildren().setAll(ticks);
        getChildren().add(track);
        bands.forEach(band -> getChildren().addAll(band.bed(), band.hatching()));
        getChildren().add(hand);
        marks.forEach(mark -> getChildren().add(mark.shape()));
        getChildren().addAll(numerals);
        getChildren().addAll(hub, padlock, caption, figure);
        getChildren().forEach(child -> child.setManaged(false));
    }

    private void move() {
        boolean closed = false;
        for (var band : bands) {
            boolean active = band.band().covers(second.get());
            band.hatching().pseudoClassStateChanged(ACTIVE, active);
            closed |= active;
        }
        pseudoClassStateChanged(CLOSED, closed);
        padlock.setVisible(closed);
        hub.setVisible(!closed && size == Size.SMALL);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean large = size == Size.LARGE;
        double radius = size.radius;
        var face = new Polar(getWidth() / 2, getHeight() / 2);
        center(track, face);
        center(hub, face);
        track.setRadius(radius);
        hub.setRadius(2);
        for (int i = 0; i < ticks.size(); i++) {
            face.place(ticks.get(i), 6.0 * i, radius - (i % 5 == 0 ? 6 : 4), radius);
        }
        for (var drawn : bands) {
            var band = drawn.band();
            boolean inside = large && band.closure() == Closure.REPAYMENT;
            double at = inside ? radius - 16 : radius;
            face.place(drawn.bed(), at, angle(band.fromSecond()), angle(band.seconds()));
            face.place(drawn.hatching(), at, angle(band.fromSecond()), angle(band.seconds()));
        }
        for (var mark : marks) {
            Point2D at = face.at(angle(mark.mark().second()), radius + (large ? 12 : 3.5));
            mark.shape().setTranslateX(at.getX());
            mark.shape().setTranslateY(at.getY());
        }
        double inner = large ? radius - 24 : padlock.isVisible() ? radius - 3 : 0;
        face.place(hand, angle(second.get()), inner, radius + (large ? 7 : 1));
        for (int i = 0; i < numerals.size(); i++) {
            putAt(numerals.get(i), face.at(90.0 * i, radius + 22));
        }
        double middle = face.centerX();
        double lift = large ? face.centerY() - 26 : face.centerY();
        putAt(padlock, new Point2D(middle, lift));
        putAt(figure, new Point2D(middle, face.centerY() + 2));
        putAt(caption, new Point2D(middle, face.centerY() + 24));
    }

    private static void center(Circle circle, Polar face) {
        circle.setCenterX(face.centerX());
        circle.setCenterY(face.centerY());
    }

    private void putAt(Node node, Point2D at) {
        node.autosize();
        var bounds = node.getLayoutBounds();
        node.relocate(at.getX() - bounds.getWidth() / 2, at.getY() - bounds.getHeight() / 2);
    }

    private static double angle(double seconds) {
        return seconds * 360 / HOUR;
    }

    @Override
    protected double computePrefWidth(double height) {
        return size.side;
    }

    @Override
    protected double computePrefHeight(double width) {
        return size.side;
    }

    @Override
    protected double computeMinWidth(double height) {
        return size.side;
    }

    @Override
    protected double computeMinHeight(double width) {
        return size.side;
    }
}
