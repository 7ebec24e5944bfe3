package io.plimsoll.ui.recording;

import static io.plimsoll.ui.support.Messages.text;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What can be done with the account as a whole: save it, open a saved one, go back.
public final class RecordingMenu extends MenuButton {
    private final FolderChooser folders;

    public RecordingMenu(RecordingViewModel model, FolderChooser folders) {
        this.folders = folders;
        setId("recording-menu");
        getStyleClass().addAll("icon-only", "quiet");
        setGraphic(new FontIcon(CarbonIcons.FOLDER));
        setAccessibleText(text("recording.menu"));
        setTooltip(new Tooltip(text("recording.menu")));
        MenuItem save = item("recording-save", "recording.save");
        save.setAccelerator(control(KeyCode.S));
        save.setOnAction(_ -> choose("recording.save.where", model::saveIn));
        save.disableProperty().bind(model.openProperty());
        MenuItem open = item("recording-open", "recording.open");
        open.setAccelerator(control(KeyCode.O));
        open.setOnAction(_ -> choose("recording.open.which", model::open));
        MenuItem leave = item("recording-leave", "recording.leave");
        leave.setOnAction(_ -> model.leave());
        leave.disableProperty().bind(model.openProperty().not());
        getItems().addAll(save, open, new SeparatorMenuItem(), leave);
    }

    private void choose(String title, Consumer<Path> chosen) {
        folders.choose(text(title), getScene().getWindow()).ifPresent(chosen);
    }

    private static MenuItem item(String id, String words) {
        MenuItem item = new MenuItem(text(words));
        item.setId(id);
        return item;
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
