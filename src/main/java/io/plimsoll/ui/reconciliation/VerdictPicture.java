package io.plimsoll.ui.reconciliation;

import io.plimsoll.ui.support.RowColumn;
import io.plimsoll.ui.support.VerdictChip;

import javafx.scene.Node;

import org.kordamp.ikonli.javafx.FontIcon;

/// The icon of a figure's verdict.
final class VerdictPicture implements RowColumn.Painter<FigureRow> {
    private static final double WIDTH = 20;

    private final FontIcon icon = new FontIcon();

    private VerdictPicture() {
        icon.getStyleClass().addAll("toned", "verdict-icon");
    }

    static RowColumn.Picture<FigureRow> column() {
        return new RowColumn.Picture<>(WIDTH, VerdictPicture::new);
    }

    @Override
    public Node node() {
        return icon;
    }

    @Override
    public void show(FigureRow row) {
        icon.setIconCode(VerdictChip.icon(row.verdict()));
        VerdictChip.tone(row.verdict()).on(icon);
    }
}
