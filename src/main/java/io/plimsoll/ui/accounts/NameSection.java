package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the account is called here, and what the app may do with it.
final class NameSection extends VBox {
    private static final double WIDTH = 360;

    private final CheckBox changes = new CheckBox(text("accounts.changes"));
    private final Subscription life;

    NameSection(AccountFormViewModel form) {
        super(8);
        getStyleClass().add("form");
        TextField name = new TextField();
        name.setId("form-name");
        name.setMaxWidth(WIDTH);
        name.setAccessibleText(text("accounts.name"));
        name.textProperty().bindBidirectional(form.nameProperty());
        Label caption = new Label(text("accounts.name"));
        caption.getStyleClass().add("field-label");
        caption.setLabelFor(name);
        changes.setId("form-changes");
        changes.selectedProperty().bindBidirectional(form.allowsChangesProperty());
        Label meaning = Pieces.wrapped("", "caption", "beside-radio");
        meaning.setId("form-changes-meaning");
        getChildren().addAll(new VBox(4, caption, name), changes, meaning);
        life =
                Subscription.combine(
                        form.allowsChangesProperty()
                                .subscribe(
                                        allowed ->
                                                meaning.setText(
                                                        text(
                                                                allowed
                                                                        ? "accounts.changes.on"
                                                                        : "accounts.changes.off"))),
                        () -> name.textProperty().unbindBidirectional(form.nameProperty()),
                        () ->
                                changes.selectedProperty()
                                        .unbindBidirectional(form.allowsChangesProperty()));
    }

    /// The focus begins at what the app may do, as soon as that can have it.
    void beginAtChanges() {
        changes.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) changes.requestFocus();
                        });
    }

    Subscription life() {
        return life;
    }
}
