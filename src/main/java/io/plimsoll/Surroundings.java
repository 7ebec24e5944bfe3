package io.plimsoll;

import io.plimsoll.bybit.Sites;
import io.plimsoll.ui.recording.FolderChooser;
import io.plimsoll.vault.Keychain;

/// What the app takes from the system that it runs on.
///
/// @param data where it keeps what outlasts a start
/// @param folders how the user is asked for a folder
/// @param keychain where it may keep the key of the vault
/// @param sites where Bybit is to be found
record Surroundings(DataFolder data, FolderChooser folders, Keychain keychain, Sites sites) {

    static Surroundings ofThisSystem(DataFolder data, Sites sites) {
        return new Surroundings(data, FolderChooser::bySystem, Keychain.ofThisSystem(), sites);
    }
}
