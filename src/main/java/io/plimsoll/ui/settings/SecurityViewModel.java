package io.plimsoll.ui.settings;

import io.plimsoll.settings.LiveSettings;
import io.plimsoll.settings.Settings;
import io.plimsoll.ui.lock.LockForm;
import io.plimsoll.ui.lock.LockViewModel;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.vault.Protection;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultException;
import io.plimsoll.vault.VaultFault;
import io.plimsoll.vault.VaultState;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/// The vault as the settings show it: how it stands, and what can be done with it.
public final class SecurityViewModel implements AutoCloseable {
    /// Minutes that are offered; 0 is never.
    static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 15, 30, 60, 240, 0);

    private final Vault vault;
    private final LockViewModel lock;
    private final LiveSettings settings;
    private final TaskRunner tasks;
    private final Runnable lockNow;
    private final ReadOnlyObjectWrapper<State> state;
    private final Subscription following;

    /// How the vault stands.
    ///
    /// @param protection what opens it, once that is known
    /// @param fault why that cannot be told
    public record State(
            VaultState vault, Optional<Protection> protection, Optional<VaultFault> fault) {}

    /// @param lockNow closes what needs the vault, too
    public SecurityViewModel(
            Vault vault,
            LockViewModel lock,
            LiveSettings settings,
            TaskRunner tasks,
            Runnable lockNow) {
        this.vault = vault;
        this.lock = lock;
        this.settings = settings;
        this.tasks = tasks;
        this.lockNow = lockNow;
        state =
                new ReadOnlyObjectWrapper<>(
                        new State(vault.state(), Optional.empty(), Optional.empty()));
        // Whatever is done with the vault meanwhile is done on its page.
        following = lock.formProperty().subscribe(_ -> look());
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void look() {
        VaultState now = vault.state();
        if (now == VaultState.ABSENT) {
            state.set(new State(now, Optional.empty(), Optional.empty()));
            return;
        }
        tasks.run(
                vault::protection,
                protection ->
                        state.set(
                                new State(
                                        vault.state(), Optional.of(protection), Optional.empty())),
                failure ->
                        state.set(
                                new State(
                                        vault.state(),
                                        Optional.empty(),
                                        Optional.of(failure)
                                                .filter(VaultException.class::isInstance)
                                                .map(VaultException.class::cast)
                                                .map(VaultException::fault))));
    }

    public void lockNow() {
        lockNow.run();
        look();
    }

    /// Makes the vault or unlocks it, whichever is due.
    public void open() {
        lock.open(() -> {});
    }

    public void changePassphrase() {
        lock.care(LockForm.CHANGE_PASSPHRASE);
    }

    public void moveToKeychain() {
        lock.care(LockForm.MOVE_TO_KEYCHAIN);
    }

    public void moveToPassphrase() {
        lock.care(LockForm.MOVE_TO_PASSPHRASE);
    }

    public void startOver() {
        lock.care(LockForm.START_OVER);
    }

    /// How long nobody touches the app until the vault locks; 0 for never.
    public int minutes() {
        return settings.current().autoLockMinutes();
    }

    public void setMinutes(int minutes) {
        int within = Math.clamp(minutes, 0, Settings.LONGEST_AUTO_LOCK_MINUTES);
        settings.change(now -> now.withAutoLockMinutes(within));
    }

    @Override
    public void close() {
        following.unsubscribe();
    }
}
