package io.plimsoll.ui.accounts;

/// Leads to the page that makes or unlocks the vault, and back.
public interface VaultDoor {

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
