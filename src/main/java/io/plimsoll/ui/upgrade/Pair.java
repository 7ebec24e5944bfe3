package io.plimsoll.ui.upgrade;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two parts of a page: one above the other, or side by side where lines would grow too long
/// otherwise.
final class Pair extends Region {
    private static final double WIDE = 900;
    private static final double GAP = 12;

    private final Region first;
    private final Region second;

    Pair(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().setAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double above = first.prefHeight(partWidth(width));
        double below = second.prefHeight(partWidth(width));
        return isWide(width) ? Math.max(above, below) : above + GAP + below;
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 ? 0 : computePrefHeight(width); // unknown width, unknown arrangement
    }

    @Override
    protected void layoutChildren() {
        double part = partWidth(getWidth());
        if (isWide(getWidth())) {
            first.resizeRelocate(0, 0, part, getHeight());
            second.resizeRelocate(getWidth() - part, 0, part, getHeight());
        } else {
            double above = first.prefHeight(part);
            first.resizeRelocate(0, 0, part, above);
            second.resizeRelocate(0, above + GAP, part, getHeight() - above - GAP);
        }
    }

    private static boolean isWide(double width) {
        return width >= WIDE;
    }

    private static double partWidth(double width) {
        return isWide(width) ? Math.floor((width - GAP) / 2) : width;
    }
}
