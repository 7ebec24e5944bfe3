package io.plimsoll.ui.upgrade;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Two parts of a page: one above the other, or side by side where lines would grow too long otherwise.
final class Pair extends GridPane {
    private static final double WIDE = 900;
    private static final double GAP = 12;

    private final Node first;
    private final Node second;

    Pair(Node first, Node second) {
        this.first = first;
        this.second = second;
        setHgap(GAP);
        setVgap(GAP);
        for (Node part : new Node[] {first, second}) {
            GridPane.setHgrow(part, Priority.ALWAYS);
            GridPane.setVgrow(part, Priority.SOMETIMES);
        }
        addColumn(0, first, second);
        widthProperty().map(width -> width.doubleValue() >= WIDE).subscribe(this::arrange);
    }

    private void arrange(boolean wide) {
        GridPane.setConstraints(first, 0, 0);
        GridPane.setConstraints(second, wide ? 1 : 0, wide ? 0 : 1);
    }
}
