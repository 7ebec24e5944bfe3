package io.plimsoll.ui.lock;

import static io.plimsoll.ui.support.Messages.text;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Takes a passphrase: masked, and shown for a moment on demand. Any further key covers it again.
final class PassphraseField extends VBox {
    private static final Duration LOOK = Duration.seconds(10);

    private final Masked field = new Masked();
    private final ToggleButton look = new ToggleButton("", new FontIcon(CarbonIcons.VIEW));
    private final PauseTransition cover = new PauseTransition(LOOK);

    /// @param id of the field; that of the button beside it ends in `-look`
    PassphraseField(String id, String name) {
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        look.setId(id + "-look");
        look.getStyleClass().add("icon-only");
        look.setAccessibleText(text("lock.look"));
        look.setTooltip(new Tooltip(text("lock.look")));
        look.selectedProperty().subscribe(this::show);
        field.textProperty().subscribe(() -> look.setSelected(false));
        cover.setOnFinished(_ -> look.setSelected(false));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(4, field, look);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }

    PasswordField field() {
        return field;
    }

    CharSequence characters() {
        return field.getCharacters();
    }

    /// What was typed; the field is empty afterwards.
    char[] take() {
        CharSequence typed = field.getCharacters();
        char[] taken = new char[typed.length()];
        for (int i = 0; i < taken.length; i++) taken[i] = typed.charAt(i);
        clear();
        return taken;
    }

    void clear() {
        field.clear();
        look.setSelected(false);
    }

    private void show(boolean shown) {
        field.show(shown);
        if (shown) cover.playFromStart();
        else cover.stop();
    }

    /// Its text is shown by another skin, so that it is never copied into a second control.
    private static final class Masked extends PasswordField {
        private boolean shown;

        void show(boolean now) {
            if (shown == now) return;
            shown = now;
            setSkin(createDefaultSkin());
        }

        @Override
        protected Skin<?> createDefaultSkin() {
            return shown ? new Plain(this) : super.createDefaultSkin();
        }
    }

    private static final class Plain extends TextFieldSkin {
        Plain(PasswordField field) {
            super(field);
        }

        @Override
        protected String maskText(String typed) {
            return typed;
        }
    }
}
