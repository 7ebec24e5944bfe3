package io.plimsoll.ui.support;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A part of a page: a title, what belongs to it at the right of the title, and the content, which
/// takes the height that is left.
public final class Panel extends VBox {
    private final HBox header = new HBox();

    /// A panel without a header.
    public Panel(Node content) {
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        header.visibleProperty().bind(Bindings.isNotEmpty(header.getChildren()));
        header.managedProperty().bind(header.visibleProperty());
        getStyleClass().add("panel");
        getChildren().addAll(header, content);
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    /// A panel with actions or remarks at the right of its title.
    public Panel(String title, Node content, Node... beside) {
        this(content);
        var words = new Label(title);
        words.getStyleClass().add("section-title");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getChildren().addAll(words, gap);
        header.getChildren().addAll(beside);
    }
}
