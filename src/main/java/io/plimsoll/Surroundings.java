package io.plimsoll;

import io.plimsoll.settings.LiveSettings;
import io.plimsoll.ui.recording.FolderChooser;
import io.plimsoll.vault.Keychain;

/// What the app takes from the system that it runs on.
///
/// @param places where it keeps what outlasts a start
/// @param settings what the user chose about the app
/// @param folders how the user is asked for a folder
/// @param keychain where it may keep the key of the vault
record Surroundings(
        AppPlaces places, LiveSettings settings, FolderChooser folders, Keychain keychain) {

    static Surroundings ofThisSystem(AppPlaces places, LiveSettings settings) {
        return new Surroundings(
                places, settings, FolderChooser::bySystem, Keychain.ofThisSystem());
    }

    DataFolder data() {
        return places.data();
    }
}
