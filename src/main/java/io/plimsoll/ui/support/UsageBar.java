package io.plimsoll.ui.support;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// How much of a limit is used, as a bar over an even scale. The load line stands at the limit;
/// what is over it is hatched. Without labels it fits a table cell. The caller gives the accessible
/// text.
public final class UsageBar extends Region {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final double BAR = 8;
    private static final double OVERHANG = 4;

    private final Dial dial;
    private final ObjectProperty<@Nullable BigDecimal> rate = new SimpleObjectProperty<>();
    private final Region track = region("usage-track");
    private final Region within = region("usage-within");
    private final Region over = region("usage-over");
    private final List<TickMark> ticks;
    private final boolean labelled;

    private record TickMark(Dial.Tick tick, Line line, Label label) {}

    /// @param labelled whether the ticks carry their labels
    public UsageBar(Dial dial, boolean labelled) {
        this.dial = dial;
        this.labelled = labelled;
        ticks = dial.ticks().stream().map(this::mark).toList();
        getStyleClass().add("usage-bar");
        getChildren().addAll(track, within, over);
        ticks.forEach(tick -> getChildren().addAll(tick.line(), tick.label()));
        getChildren().forEach(child -> child.setManaged(false));
        setAccessibleRole(AccessibleRole.TEXT);
        rate.subscribe(this::show);
    }

    private TickMark mark(Dial.Tick tick) {
        boolean limit = tick.at() == dial.limit();
        var line = Polar.line(limit ? "usage-load-line" : "usage-tick");
        var label = new Label(tick.label());
        label.getStyleClass().add("usage-tick-label");
        label.setVisible(labelled);
        return new TickMark(tick, line, label);
    }

    private static Region region(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }

    /// The used fraction of the limit; null when there is none to show.
    public ObjectProperty<@Nullable BigDecimal> rateProperty() {
        return rate;
    }

    private void show(@Nullable BigDecimal now) {
        pseudoClassStateChanged(ABSENT, now == null);
        Tone tone = now == null ? Tone.NEUTRAL : dial.zoneAt(now.doubleValue()).tone();
        tone.on(this);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        var now = rate.get();
        double scale = width / dial.max();
        double end = now == null ? 0 : dial.onScale(now.doubleValue()) * scale;
        double limit = Math.min(end, dial.limit() * scale);
        track.resizeRelocate(0, OVERHANG, width, BAR);
        within.resizeRelocate(0, OVERHANG, limit, BAR);
        over.resizeRelocate(limit, OVERHANG, end - limit, BAR);
        for (var mark : ticks) {
            layOut(mark, Math.clamp(snapPositionX(mark.tick().at() * scale), 1, width - 1));
        }
        if (labelled) {
            ticks.forEach(mark -> mark.label().setVisible(isLimit(mark) || !isCrowded(mark)));
        }
    }

    private void layOut(TickMark mark, double x) {
        double overhang = isLimit(mark) ? OVERHANG : 0;
        mark.line().setStartX(x);
        mark.line().setEndX(x);
        mark.line().setStartY(OVERHANG - overhang);
        mark.line().setEndY(OVERHANG + BAR + overhang);
        var label = mark.label();
        label.autosize();
        double most = Math.max(0, getWidth() - label.getWidth());
        double left = Math.clamp(snapPositionX(x - label.getWidth() / 2), 0, most);
        label.relocate(left, 2 * OVERHANG + BAR);
    }

    private boolean isLimit(TickMark mark) {
        return mark.tick().at() == dial.limit();
    }

    /// A label gives way to that of the limit.
    private boolean isCrowded(TickMark mark) {
        return ticks.stream()
                .filter(this::isLimit)
                .anyMatch(
                        limit ->
                                limit.label()
                                        .getBoundsInParent()
                                        .intersects(mark.label().getBoundsInParent()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return BAR + 2 * OVERHANG + (labelled ? 16 : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 160;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 48;
    }
}
