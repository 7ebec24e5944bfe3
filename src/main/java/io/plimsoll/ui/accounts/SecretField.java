package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Arrays;
import java.util.Optional;

/// A field whose content is covered, and a button that uncovers it for a look. A text of JavaFX is
/// a `String`, which cannot be wiped: it goes to the key's own array with each change, and out of
/// the field as soon as it is not needed there.
final class SecretField extends VBox {
    private final KeyEntry key;
    private final Field field = new Field();
    private final ToggleButton look = new ToggleButton("", new FontIcon(CarbonIcons.VIEW));
    private final Label uncovered = Pieces.collapsing(Pieces.wrapped("", "secret-look"));
    private final Subscription typing;

    /// Keeps the line breaks of what is pasted until they have been told of.
    private final class Field extends PasswordField {
        @Override
        public void paste() {
            Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                    .ifPresent(SecretField.this::pasted);
        }
    }

    /// @param name what belongs in it
    /// @param enter goes on with what was typed
    SecretField(KeyEntry key, String name, Runnable enter) {
        super(4);
        this.key = key;
        field.setId("form-secret");
        field.setAccessibleText(name);
        field.setOnAction(_ -> enter.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        look.setId("form-look");
        look.getStyleClass().add("icon-only");
        look.setAccessibleText(text("accounts.secret.look"));
        uncovered.setVisible(false);
        uncovered.setId("form-uncovered");
        Label caption = new Label(name);
        caption.getStyleClass().add("field-label");
        caption.setLabelFor(field);
        getChildren().addAll(caption, new HBox(4, field, look), uncovered);
        refill();
        typing =
                field.textProperty()
                        .subscribe((_, typed) -> tell(typed))
                        .and(key.dropsProperty().subscribe((_, _) -> refill()));
        look.selectedProperty().subscribe(this::uncover);
        // A look ends with the next thing that is done.
        look.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) look.setSelected(false);
                        });
    }

    private void pasted(String text) {
        char[] chars = text.toCharArray();
        key.secretPasted(chars);
        Arrays.fill(chars, '\0');
        refill();
        field.end();
    }

    private void tell(String typed) {
        look.setSelected(false);
        char[] chars = typed.toCharArray();
        key.secretTyped(chars);
        Arrays.fill(chars, '\0');
    }

    private void refill() {
        char[] kept = key.secret();
        field.setText(new String(kept));
        Arrays.fill(kept, '\0');
    }

    private void uncover(boolean wanted) {
        uncovered.setVisible(wanted && !field.getText().isEmpty());
        uncovered.setText(uncovered.isVisible() ? field.getText() : "");
    }

    /// Empties the field; what was typed stays where the key is entered.
    void leave() {
        typing.unsubscribe();
        look.setSelected(false);
        field.clear();
    }
}
