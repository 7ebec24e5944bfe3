package io.plimsoll.ui.settings;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.EmptyState;

import javafx.scene.layout.VBox;

/// The vault, the audit log, how the app looks and where it keeps its files.
public final class SettingsView extends VBox {

    public SettingsView() {
        getStyleClass().add("page");
        getChildren().add(EmptyState.calm(text("settings.title"), ""));
    }
}
