package io.plimsoll.ui.support;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Stands in the place of content that is not there: still loading, empty, failed or not permitted.
/// Says what is the case in one sentence, what it means in a second one, and offers the way out.
public final class EmptyState extends VBox {
    private static final double WIDEST = 420;

    private EmptyState(Node picture, String sentence, String meaning) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        getChildren().add(picture);
        getChildren().add(text(sentence, "empty-sentence"));
        if (!meaning.isEmpty()) {
            getChildren().add(text(meaning, "empty-meaning"));
        }
        accessibleTextProperty().set((sentence + " " + meaning).strip());
    }

    /// Under the mark of the app: nothing is wrong, there is only nothing to show yet.
    public static EmptyState calm(String sentence, String meaning) {
        return new EmptyState(new PlimsollMark(48), sentence, meaning);
    }

    /// Under an icon that says what kind of trouble it is.
    public static EmptyState trouble(Ikon icon, Tone tone, String sentence, String meaning) {
        var picture = new FontIcon(icon);
        picture.getStyleClass().addAll("empty-icon", "toned");
        tone.on(picture);
        return new EmptyState(picture, sentence, meaning);
    }

    /// Adds the button that leads on.
    public EmptyState withAction(String verb, Runnable action) {
        var button = new Button(verb);
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
        return this;
    }

    private static Label text(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.setMaxWidth(WIDEST);
        return label;
    }
}
