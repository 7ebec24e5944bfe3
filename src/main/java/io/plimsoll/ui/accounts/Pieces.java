package io.plimsoll.ui.accounts;

import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The small parts that the pages of accounts are made of.
final class Pieces {
    private Pieces() {}

    static Button button(String id, String label, Runnable action) {
        Button button = new Button(label);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Label wrapped(String words, String... styleClasses) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// A sentence with the answers to it.
    static Notice asking(Tone tone, String sentence, Node... answers) {
        Notice notice = new Notice(tone, sentence);
        notice.getChildren().addAll(answers);
        return notice;
    }

    /// Takes no room while it is not shown.
    static <N extends Node> N collapsing(N node) {
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
