package io.plimsoll.ui.upgrade;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The page's own column, and beside it one of fixed width where the window is wide enough.
final class Columns extends HBox {

    /// Beside the main column at any width.
    static final double ALWAYS = 0;

    /// Beside it only where lines would grow too long otherwise.
    static final double WIDE = 1100;

    Columns(Region main, Region side, double sideFrom) {
        super(12, main, side);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        side.getStyleClass().add("upgrade-side");
        side.visibleProperty().bind(widthProperty().map(width -> width.doubleValue() >= sideFrom));
        side.managedProperty().bind(side.visibleProperty());
    }
}
