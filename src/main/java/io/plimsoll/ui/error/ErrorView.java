package io.plimsoll.ui.error;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.CopyActions;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Says calmly that something failed, what it means, and what can be handed on.
public final class ErrorView extends StackPane {
    private static final double CARD = 640;
    private static final int LINES = 9;

    private final Button goOn = new Button(text("error.goOn"));

    public ErrorView(ErrorViewModel model, Failure failure) {
        setId("error");
        getStyleClass().add("cover");
        Label title = wrapped(text("error.title"), "page-title");
        title.setId("error-title");
        Label code = wrapped(text("error.code", failure.code()), "medium");
        code.setId("error-code");
        TextArea details = new TextArea(model.copy());
        details.setId("error-details");
        details.setEditable(false);
        details.setPrefRowCount(LINES);
        details.setAccessibleText(text("error.details"));
        details.getStyleClass().add("error-details");
        VBox.setVgrow(details, Priority.ALWAYS);
        CopyActions copy =
                new CopyActions("error-copy", text("error.copy"), model::copy, model::copy);
        goOn.setId("error-go-on");
        goOn.getStyleClass().add("accent");
        goOn.setMinWidth(Region.USE_PREF_SIZE);
        goOn.setOnAction(_ -> model.goOn());
        HBox actions = new HBox(12, goOn, copy.button());
        actions.setAlignment(Pos.CENTER_LEFT);
        VBox card =
                new VBox(
                        title,
                        wrapped(text("error.meaning")),
                        wrapped(text("error.exchange")),
                        code,
                        wrapped(text("error.redacted"), "caption"),
                        details,
                        actions);
        card.getStyleClass().addAll("panel", "cover-card");
        card.setMaxWidth(CARD);
        card.setMaxHeight(USE_PREF_SIZE);
        StackPane middle = new StackPane(card);
        middle.getStyleClass().add("cover-middle");
        getChildren().add(middle);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (press.getCode() != KeyCode.ESCAPE) return;
                    press.consume();
                    model.goOn();
                });
    }

    /// Puts the focus where the user goes on from.
    public void takeFocus() {
        goOn.requestFocus();
    }

    private static Label wrapped(String words, String... styleClasses) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
