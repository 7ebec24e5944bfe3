package io.plimsoll.ui.support;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.math.BigDecimal;
import java.util.ArrayList;
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
    private static final double AT_LEFT = 270;
    private static final double TO_LINE = 180;
    private static final double PAST_LINE = 42;
    private static final double TITLE_HEIGHT = 28;
    private static final double BELOW_LINE = 60;
    private static final double SIDE = 36;
    private static final double BAND = 10;
    private static final double MIN_RADIUS = 56;
    private static final double MAX_RADIUS = 112;

    private final Dial dial;
    private final ObjectProperty<@Nullable BigDecimal> rate = new SimpleObjectProperty<>();
    private final StringProperty figure = new SimpleStringProperty("");

    private final Label title = label("gauge-title");
    private final Label number = label("gauge-figure");
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
        getChildren().addAll(title, number, word, note);
        getChildren().forEach(child -> child.setManaged(false));
        setAccessibleRole(AccessibleRole.TEXT);
        rate.subscribe(this::show);
        Stream.<ObservableValue<?>>of(figure, title.textProperty(), note.textProperty())
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

    /// The rate as it is read, with its unit.
    public StringProperty figureProperty() {
        return figure;
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
                Stream.of(title.getText(), number.getText(), word.getText(), note.getText())
                        .filter(text -> text != null && !text.isEmpty())
                        .collect(Collectors.joining(", ")));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double radius =
                Math.clamp(
                        Math.min(width / 2 - SIDE, getHeight() - TITLE_HEIGHT - BELOW_LINE - 8),
                        MIN_RADIUS,
                        MAX_RADIUS);
        var face = new Polar(snapPositionX(width / 2), TITLE_HEIGHT + 8 + radius);
        face.place(track, radius, AT_LEFT, TO_LINE);
        face.place(overTrack, radius, AT_LEFT + TO_LINE, PAST_LINE);
        for (var band : bands) {
            double from = angle(band.zone().from());
            face.place(band.arc(), radius + BAND, from, angle(dial.endOf(band.zone())) - from);
        }
        layOutReading(face, radius);
        face.place(loadLine, 90, -radius - BAND - 10, radius + BAND + 10);
        layOutTicks(face, radius);
        double left = 0;
        center(title, left, 0, width);
        center(number, left, face.centerY() - 12 - number.prefHeight(-1), width);
        center(word, left, face.centerY() + 8, width);
        center(note, left, face.centerY() + (word.isVisible() ? 30 : 12), width);
    }

    private void layOutReading(Polar face, double radius) {
        var now = rate.get();
        if (now == null) return;
        double angle = angle(now.doubleValue());
        face.place(reading, radius, AT_LEFT, angle - AT_LEFT);
        face.place(needle, angle, radius - BAND, radius + BAND + 2);
    }

    private void layOutTicks(Polar face, double radius) {
        for (var mark : ticks) {
            double angle = angle(mark.tick().at());
            face.place(mark.line(), angle, radius + BAND - 3, radius + BAND + 4);
            Point2D at = face.at(angle, radius + BAND + 8);
            double height = mark.label().prefHeight(-1);
            double width = mark.label().prefWidth(-1);
            boolean atLine = mark.tick().at() == dial.limit();
            double x = at.getX() + (atLine ? 6 : 0);
            mark.label().resizeRelocate(snapPositionX(x), at.getY() - height / 2, width, height);
        }
    }

    private void center(Label label, double x, double y, double width) {
        double height = label.prefHeight(width);
        double own = Math.min(width, label.prefWidth(-1));
        label.resizeRelocate(snapPositionX(x + (width - own) / 2), snapPositionY(y), own, height);
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
        return 200;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 184;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * (MIN_RADIUS + SIDE);
    }

    @Override
    protected double computeMinHeight(double width) {
        return MIN_RADIUS + TITLE_HEIGHT + BELOW_LINE + 8;
    }

    List<Arc> arcs() {
        var arcs = new ArrayList<>(List.of(track, reading));
        bands.forEach(band -> arcs.add(band.arc()));
        return arcs;
    }
}
