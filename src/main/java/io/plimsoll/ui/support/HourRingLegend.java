package io.plimsoll.ui.support;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the bands and marks of an [HourRing] mean, in the shapes they have on it.
public final class HourRingLegend extends VBox {
    private static final double SWATCH = 28;
    private static final double BAND = 20;

    public HourRingLegend() {
        getStyleClass().add("ring-legend");
    }

    public HourRingLegend with(HourRing.Closure closure, String words) {
        String kind = HourRing.styleClass(closure);
        var bed = Polar.line("ring-bed", kind);
        var hatching = Polar.line("ring-hatching", kind);
        bed.setEndX(BAND);
        hatching.setEndX(BAND);
        return row(new Group(bed, hatching), words);
    }

    public HourRingLegend with(HourRing.Event event, String words) {
        return row(HourRing.shape(event), words);
    }

    private HourRingLegend row(Node picture, String words) {
        var swatch = new StackPane(picture);
        swatch.getStyleClass().addAll("hour-ring", "large");
        swatch.setMinWidth(SWATCH);
        var text = new Label(words);
        text.setWrapText(true);
        var row = new HBox(8, swatch, text);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        return this;
    }
}
