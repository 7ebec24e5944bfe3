package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A short list of things to know: a picture, a word or two, and a sentence each.
final class Points extends GridPane {

    Points() {
        getStyleClass().add("points");
        ColumnConstraints picture = new ColumnConstraints();
        ColumnConstraints word = new ColumnConstraints();
        word.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints sentence = new ColumnConstraints();
        sentence.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(picture, word, sentence);
    }

    /// Adds the point of that key: its word, and its sentence under `.meaning`.
    Points with(Ikon icon, String key) {
        Label word = new Label(text(key));
        word.getStyleClass().add("medium");
        Label sentence = StepPage.wrapped(text(key + ".meaning"), "muted");
        FontIcon picture = new FontIcon(icon);
        addRow(getRowCount(), picture, word, sentence);
        getChildren().forEach(node -> GridPane.setValignment(node, VPos.TOP));
        return this;
    }
}
