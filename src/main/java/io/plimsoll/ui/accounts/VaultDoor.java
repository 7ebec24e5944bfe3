package io.plimsoll.ui.accounts;

import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultState;

import java.util.function.Consumer;

/// Leads to the page that makes or unlocks the vault, and back.
public interface VaultDoor {

    /// The page that the window has for it.
    ///
    /// @param page asks the user, and goes on once the vault is open
    static VaultDoor by(Vault vault, Consumer<Runnable> page) {
        return new VaultDoor() {
            @Override
            public boolean isOpen() {
                return vault.state() == VaultState.OPEN;
            }

            @Override
            public void open(Runnable then) {
                page.accept(then);
            }
        };
    }

    boolean isOpen();

    /// Asks the user to open the vault.
    ///
    /// @param then goes on once it is open; never called when the user thinks better of it
    void open(Runnable then);

    /// Goes on once the vault is open, at once if it is.
    default void through(Runnable then) {
        if (isOpen()) then.run();
        else open(then);
    }
}
