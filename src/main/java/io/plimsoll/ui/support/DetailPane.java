package io.plimsoll.ui.support;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One row of a table in full: its name and state above, and what there is to say of it below,
/// which scrolls where it does not fit.
public final class DetailPane extends VBox {
    private static final double LEAST_WIDTH = 304;
    private static final double SCROLL_BAR = 16;

    private final Label name = new Label();
    private final StatusChip state = new StatusChip();
    private final VBox column;

    /// @param id of the name; that of the state ends in `-state`
    /// @param accessible what the pane is called
    public DetailPane(String id, String accessible, Node... content) {
        name.setId(id);
        name.getStyleClass().add("section-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        state.setId(id + "-state");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var header = new HBox(8, name, gap, state);
        header.getStyleClass().add("detail-header");
        header.setAlignment(Pos.CENTER_LEFT);
        column = new VBox(content);
        column.getStyleClass().add("detail-content");
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(accessible);
        scroll.getStyleClass().add("focusable");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("detail");
        getChildren().addAll(header, scroll);
    }

    /// Says which row it is, and how it stands in a word.
    public StatusChip head(String rowName, String word) {
        name.setText(rowName);
        state.setText(word);
        return state;
    }

    /// As wide as its longest figure: what scrolls downwards is never cut at the side.
    @Override
    protected double computeMinWidth(double height) {
        return Math.max(LEAST_WIDTH, column.minWidth(USE_COMPUTED_SIZE)) + SCROLL_BAR;
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    /// A text that takes the width it is given instead of asking for one.
    public static Label paragraph(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
