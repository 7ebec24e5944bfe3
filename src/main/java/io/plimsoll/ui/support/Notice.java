package io.plimsoll.ui.support;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/// One sentence that needs to be read, and what can be done about it.
public final class Notice extends HBox {
    private final Label sentence = new Label();

    public Notice(Tone tone, String text) {
        var icon = new FontIcon(tone.icon());
        icon.getStyleClass().add("toned");
        sentence.setText(text);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getStyleClass().add("notice");
        tone.on(this);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(icon, sentence);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(sentence.textProperty());
    }

    /// The same with a button that carries the verb.
    public Notice(Tone tone, String text, String verb, Runnable action) {
        this(tone, text);
        var button = new Button(verb);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
    }

    public StringProperty textProperty() {
        return sentence.textProperty();
    }
}
