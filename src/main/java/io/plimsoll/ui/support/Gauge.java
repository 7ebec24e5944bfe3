package io.plimsoll.ui.support;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A risk rate as an instrument: a circle crossed by the load line, like the mark on a hull. The
/// arc rises from the left over the top and meets the line on the right at the limit; what is above
/// the limit goes under the line, on a scale of its own that is drawn apart.
///
/// The caller gives the rate for the arc and, formatted, the figure to read. Without a rate there
/// is a dash, and the note says why.
public final class Gauge extends Region {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final double AT_LEFT = 270;
    private static final double TO_LINE = 180;
    private static final double PAST_LINE = 24;
    private static final double BAND = 10;
    private static final double OVERHANG = 14;
    private static final double ON_LINE = 0.01;
    private static final double ABOVE_DIAL = 34;
    private static final double BELOW_LINE = 60;
    private static final double LEFT_OF_DIAL = 20;
    private static final double RIGHT_OF_DIAL = 44;
    private static final double LEAST_RADIUS = 60;
    private static final double WIDE_RADIUS = 88;
    private static final double MOST_RADIUS = 116;

    private final Opening opening = new Opening(this);
    private final Dial dial;
    private final ObjectProperty<@Nullable BigDecimal> rate = new SimpleObjectProperty<>();
    private final StringProperty figure = new SimpleStringProperty("");
    private final StringProperty unitText = new SimpleStringProperty("");

    private final Label title = label("gauge-title");
    private final Label number = label("gauge-figure");
    private final Label unit = label("gauge-unit");
    private final Label word = label("gauge-word", "toned");
    private final Label note = label("gauge-note");
    private final FontIcon icon = new FontIcon(Tone.NEUTRAL.icon());

    private final Arc track = Polar.arc("gauge-track");
    private final Arc overTrack = Polar.arc("gauge-track", "gauge-over");
    private final Arc reading = Polar.arc("gauge-reading");
    private final Line loadLine = Polar.line("gauge-load-line");
    private final Line needle = Polar.line("gauge-needle");
    private final List<ZoneBand> bands;
    private final List<TickMark> ticks;

    private record ZoneBand(Dial.Zone zone, Arc arc) {}

    private record TickMark(Dial.Tick tick, Line line, Label label) {}

    public Gauge(Dial dial) {
        this.dial = dial;
        bands = dial.zones().stream().map(Gauge::band).toList();
        ticks = dial.ticks().stream().map(Gauge::mark).toList();
        getStyleClass().add("gauge");
        word.setGraphic(icon);
        overTrack.setVisible(dial.max() > dial.limit());
        getChildren().addAll(track, overTrack);
        bands.forEach(band -> getChildren().add(band.arc()));
        getChildren().addAll(reading, loadLine, needle);
        ticks.forEach(tick -> getChildren().addAll(tick.line(), tick.label()));
        getChildren().addAll(title, number, unit, word, note);
        getChildren().forEach(child -> child.setManaged(false));
        setAccessibleRole(AccessibleRole.TEXT);
        rate.subscribe(this::show);
        Stream.<ObservableValue<?>>of(figure, unitText, title.textProperty(), note.textProperty())
                .forEach(text -> text.subscribe(this::show));
    }

    private static ZoneBand band(Dial.Zone zone) {
        var arc = Polar.arc("gauge-zone");
        zone.tone().on(arc);
        return new ZoneBand(zone, arc);
    }

    private static TickMark mark(Dial.Tick tick) {
        var label = label("gauge-tick-label");
        label.setText(tick.label());
        return new TickMark(tick, Polar.line("gauge-tick"), label);
    }

    private static Label label(String... styleClasses) {
        var label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// The fraction the arc stands at; null when the exchange gives none.
    public ObjectProperty<@Nullable BigDecimal> rateProperty() {
        return rate;
    }

    /// The rate as it is read, without its unit.
    public StringProperty figureProperty() {
        return figure;
    }

    public StringProperty unitProperty() {
        return unitText;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /// One short line under the word; without a rate, the reason.
    public StringProperty noteProperty() {
        return note.textProperty();
    }

    private void show() {
        var now = rate.get();
        boolean absent = now == null;
        pseudoClassStateChanged(ABSENT, absent);
        reading.setVisible(!absent);
        needle.setVisible(!absent);
        word.setVisible(!absent);
        number.setText(absent ? Formats.DASH : figure.get());
        unit.setText(absent ? "" : unitText.get());
        if (now != null) {
            var zone = dial.zoneAt(now.doubleValue());
            zone.tone().on(this);
            icon.setIconCode(zone.tone().icon());
            word.setText(zone.word());
        } else {
            Tone.NEUTRAL.on(this);
            word.setText("");
        }
        setAccessibleText(
                opening.spoken(
                        Stream.of(
                                        title.getText(),
                                        (number.getText() + " " + unit.getText()).strip(),
                                        word.getText(),
                                        note.getText())
                                .filter(text -> text != null && !text.isEmpty())
                                .collect(Collectors.joining(", "))));
        requestLayout();
    }

    /// Opens the rate's working when it is clicked, or by Enter and Space.
    public void opens(Runnable open) {
        opening.to(open);
        show();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) opening.fire();
        else super.executeAccessibleAction(action, parameters);
    }

    @Override
    protected void layoutChildren() {
        double radius = radius();
        pseudoClassStateChanged(WIDE, radius >= WIDE_RADIUS);
        applyCss(); // the figure is measured below, in the size this state gives it
        double spareWidth = getWidth() - LEFT_OF_DIAL - 2 * radius - RIGHT_OF_DIAL;
        double spareHeight = getHeight() - ABOVE_DIAL - radius - BELOW_LINE;
        var face =
                new Polar(
                        snapPositionX(LEFT_OF_DIAL + radius + spareWidth / 2),
                        snapPositionY(ABOVE_DIAL + radius + Math.max(0, spareHeight / 2)));
        face.place(track, radius, AT_LEFT, TO_LINE);
        face.place(overTrack, radius, AT_LEFT + TO_LINE, PAST_LINE);
        for (var band : bands) {
            double from = angle(band.zone().from());
            face.place(band.arc(), radius + BAND, from, angle(dial.endOf(band.zone())) - from);
        }
        layOutReading(face, radius);
        face.place(loadLine, 90, -radius - OVERHANG, radius + OVERHANG);
        ticks.forEach(mark -> layOutTick(mark, face, radius, angle(mark.tick().at())));
        layOutFigure(face, radius);
        center(title, face, -radius - ABOVE_DIAL);
        center(word, face, 8);
        center(note, face, word.isVisible() ? 34 : 10);
    }

    /// As large as width and height allow, in even steps, so that gauges in a row are of one size.
    private double radius() {
        double wide = (getWidth() - LEFT_OF_DIAL - RIGHT_OF_DIAL) / 2;
        double high = getHeight() - ABOVE_DIAL - BELOW_LINE;
        double room = 2 * Math.floor(Math.min(wide, high) / 2);
        return Math.clamp(room, LEAST_RADIUS, MOST_RADIUS);
    }

    /// The number stands on the load line, its unit behind it on the same baseline.
    private void layOutFigure(Polar face, double radius) {
        number.autosize();
        unit.autosize();
        double gap = unit.getText().isEmpty() ? 0 : 4;
        double left = face.centerX() - (number.getWidth() + gap + unit.getWidth()) / 2;
        double base = face.centerY() - radius * 0.16;
        number.relocate(snapPositionX(left), snapPositionY(base - number.getBaselineOffset()));
        unit.relocate(
                snapPositionX(left + number.getWidth() + gap),
                snapPositionY(base - unit.getBaselineOffset()));
    }

    private void layOutReading(Polar face, double radius) {
        var now = rate.get();
        if (now == null) return;
        double angle = angle(now.doubleValue());
        face.place(reading, radius, AT_LEFT, angle - AT_LEFT);
        face.place(needle, angle, radius - BAND, radius + BAND + 2);
    }

    private static void layOutTick(TickMark mark, Polar face, double radius, double angle) {
        face.place(mark.line(), angle, radius + BAND - 3, radius + BAND + 4);
        var label = mark.label();
        label.autosize();
        Point2D outward = face.at(angle, 1).subtract(face.centerX(), face.centerY());
        boolean onLine = Math.abs(outward.getY()) < ON_LINE;
        Point2D at = face.at(angle, radius + BAND + (onLine ? 10 : 8));
        label.relocate(
                Math.rint(at.getX() - label.getWidth() * (1 - outward.getX()) / 2),
                at.getY() - label.getHeight() / 2);
    }

    private void center(Label label, Polar face, double fromLine) {
        double own = Math.min(getWidth(), label.prefWidth(-1));
        double left = Math.clamp(face.centerX() - own / 2, 0, getWidth() - own);
        label.resizeRelocate(
                snapPositionX(left),
                snapPositionY(face.centerY() + fromLine),
                own,
                label.prefHeight(own));
    }

    private double angle(double rate) {
        double shown = dial.onScale(rate);
        double limit = dial.limit();
        return shown <= limit
                ? AT_LEFT + TO_LINE * shown / limit
                : AT_LEFT + TO_LINE + PAST_LINE * (shown - limit) / (dial.max() - limit);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * LEAST_RADIUS + LEFT_OF_DIAL + RIGHT_OF_DIAL + 16;
    }

    @Override
    protected double computePrefHeight(double width) {
        return LEAST_RADIUS + ABOVE_DIAL + BELOW_LINE + 8;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * LEAST_RADIUS + LEFT_OF_DIAL + RIGHT_OF_DIAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_RADIUS + ABOVE_DIAL + BELOW_LINE;
    }
}
