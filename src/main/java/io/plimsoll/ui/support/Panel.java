package io.plimsoll.ui.support;

import javafx.beans.property.StringProperty;
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
    private final Label title = new Label();
    private final HBox header = new HBox();

    public Panel(String title, Node content) {
        this.title.setText(title);
        this.title.getStyleClass().add("section-title");
        this.title.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getChildren().addAll(this.title, gap);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        getStyleClass().add("panel");
        getChildren().addAll(header, content);
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    /// The same with actions or remarks at the right of the title.
    public Panel(String title, Node content, Node... beside) {
        this(title, content);
        header.getChildren().addAll(beside);
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }
}
