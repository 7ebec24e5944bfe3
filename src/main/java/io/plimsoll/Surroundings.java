package io.plimsoll;

import io.plimsoll.bybit.Sites;
import io.plimsoll.settings.LiveSettings;
import io.plimsoll.ui.recording.FolderChooser;
import io.plimsoll.vault.Keychain;

import java.util.function.LongSupplier;

/// What the app takes from the system that it runs on.
///
/// @param places where it keeps what outlasts a start
/// @param settings what the user chose about the app
/// @param folders how the user is asked for a folder
/// @param keychain where it may keep the key of the vault
/// @param sites where Bybit is to be found
/// @param monotonicNanos as of [System#nanoTime()], for how long nobody has touched the app
record Surroundings(
        AppPlaces places,
        LiveSettings settings,
        FolderChooser folders,
        Keychain keychain,
        Sites sites,
        LongSupplier monotonicNanos) {

    static Surroundings ofThisSystem(AppPlaces places, LiveSettings settings, Sites sites) {
        return new Surroundings(
                places,
                settings,
                FolderChooser::bySystem,
                Keychain.ofThisSystem(),
                sites,
                System::nanoTime);
    }

    DataFolder data() {
        return places.data();
    }
}
