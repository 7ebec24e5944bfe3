package io.plimsoll.ui.upgrade;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The page's own column, and one of fixed width beside it.
final class Columns extends HBox {
    /// From this width on lines would grow too long without a second column.
    private static final double WIDE = 1100;

    Columns(Region main, Region side) {
        super(12, main, side);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        side.getStyleClass().add("upgrade-side");
    }

    /// The same, where the second column is only there in a wide window.
    static Columns whenWide(Region main, Region side) {
        Columns columns = new Columns(main, side);
        side.visibleProperty().bind(columns.widthProperty().greaterThanOrEqualTo(WIDE));
        side.managedProperty().bind(side.visibleProperty());
        return columns;
    }
}
