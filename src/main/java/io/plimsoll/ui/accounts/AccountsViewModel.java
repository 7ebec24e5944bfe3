package io.plimsoll.ui.accounts;

import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.ProfileFault;
import io.plimsoll.profile.Profiles;
import io.plimsoll.ui.shell.AccountSwitch;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;

/// The list of accounts.
public final class AccountsViewModel {
    private final Profiles profiles;
    private final AccountSwitch accounts;
    private final ObservableList<Profile> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ProfileFault>> trouble;

    public AccountsViewModel(Profiles profiles, AccountSwitch accounts) {
        this.profiles = profiles;
        this.accounts = accounts;
        trouble = new ReadOnlyObjectWrapper<>(profiles.trouble());
        all.setAll(profiles.all());
    }

    public ObservableList<Profile> all() {
        return all;
    }

    /// What is wrong with the list, or why an account was not opened.
    public ReadOnlyObjectProperty<Optional<ProfileFault>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public void open(Profile profile) {
        try {
            accounts.open(profile);
            trouble.set(profiles.trouble());
        } catch (ProfileException e) {
            trouble.set(Optional.of(e.fault()));
        }
    }

    public void openSandbox() {
        accounts.openSandbox();
    }
}
