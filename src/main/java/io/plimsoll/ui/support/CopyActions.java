package io.plimsoll.ui.support;

import static io.plimsoll.ui.support.Messages.text;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Supplier;

/// The ways to take a table's figures elsewhere: a button for all of it, a menu and Ctrl+C for what
/// is selected.
public final class CopyActions {
    private final Button button = new Button(text("copy.table"), new FontIcon(CarbonIcons.COPY));
    private final ContextMenu menu = new ContextMenu();
    private final Supplier<String> selection;

    /// @param id of the button
    public CopyActions(String id, Supplier<String> table, Supplier<String> selection) {
        this.selection = selection;
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> copy(table.get()));
        menu.getItems()
                .addAll(
                        item("copy.selection", this::copySelection),
                        item("copy.table", button::fire));
    }

    public Button button() {
        return button;
    }

    public ContextMenu menu() {
        return menu;
    }

    public void copySelection() {
        copy(selection.get());
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(text(words));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void copy(String lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
