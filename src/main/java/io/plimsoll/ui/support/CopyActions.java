package io.plimsoll.ui.support;

import static io.plimsoll.ui.support.Messages.text;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Supplier;

/// The ways to take a table's figures elsewhere: a button for all of it, a menu and Ctrl+C for what
/// is selected.
public final class CopyActions {
    private static final Duration THANKS = Duration.seconds(2);

    private final Button button;
    private final PauseTransition thanks = new PauseTransition(THANKS);
    private final Supplier<String> table;
    private final Supplier<String> selection;

    /// @param id of the button
    public CopyActions(String id, Supplier<String> table, Supplier<String> selection) {
        this(id, text("copy.table"), table, selection);
    }

    /// @param verb what the button says
    public CopyActions(String id, String verb, Supplier<String> table, Supplier<String> selection) {
        button = new Button(verb, new FontIcon(CarbonIcons.COPY));
        this.table = table;
        this.selection = selection;
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> copyTable());
        thanks.setOnFinished(_ -> button.setText(verb));
    }

    public Button button() {
        return button;
    }

    public void copyTable() {
        copy(table.get());
    }

    public void copySelection() {
        copy(selection.get());
    }

    /// The button says for a moment that it is done, without changing its width.
    private void copy(String lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines);
        Clipboard.getSystemClipboard().setContent(content);
        button.setMinWidth(Math.max(button.getWidth(), button.getMinWidth()));
        button.setText(text("copy.done"));
        thanks.playFromStart();
    }
}
