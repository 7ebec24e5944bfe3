package io.plimsoll.ui.lock;

/// What the vault's page asks. Its words stand under its name.
public enum LockForm {
    /// Nothing yet: it is looked up what opens the vault.
    LOOKING,
    CREATE_IN_KEYCHAIN,
    CREATE_BY_PASSPHRASE,
    UNLOCK_FROM_KEYCHAIN,
    UNLOCK_BY_PASSPHRASE,
    CHANGE_PASSPHRASE,
    MOVE_TO_KEYCHAIN,
    MOVE_TO_PASSPHRASE,
    START_OVER,
    /// The vault cannot be asked anything before something else is done about it.
    BROKEN;

    /// Whether the passphrase that opens the vault is asked for.
    public boolean asksForPresent() {
        return switch (this) {
            case UNLOCK_BY_PASSPHRASE, CHANGE_PASSPHRASE, MOVE_TO_KEYCHAIN -> true;
            case LOOKING,
                    CREATE_IN_KEYCHAIN,
                    CREATE_BY_PASSPHRASE,
                    UNLOCK_FROM_KEYCHAIN,
                    MOVE_TO_PASSPHRASE,
                    START_OVER,
                    BROKEN ->
                    false;
        };
    }

    /// Whether a passphrase for the time to come is asked for, twice.
    public boolean asksForNext() {
        return switch (this) {
            case CREATE_BY_PASSPHRASE, CHANGE_PASSPHRASE, MOVE_TO_PASSPHRASE -> true;
            case LOOKING,
                    CREATE_IN_KEYCHAIN,
                    UNLOCK_FROM_KEYCHAIN,
                    UNLOCK_BY_PASSPHRASE,
                    MOVE_TO_KEYCHAIN,
                    START_OVER,
                    BROKEN ->
                    false;
        };
    }

    /// Whether what it does is seen to its end once it has begun: it replaces what opens the vault,
    /// or the vault itself.
    boolean isSeenToItsEnd() {
        return isCare() || this == BROKEN;
    }

    /// Whether it was asked for from the settings, and leads back there.
    boolean isCare() {
        return switch (this) {
            case CHANGE_PASSPHRASE, MOVE_TO_KEYCHAIN, MOVE_TO_PASSPHRASE, START_OVER -> true;
            case LOOKING,
                    CREATE_IN_KEYCHAIN,
                    CREATE_BY_PASSPHRASE,
                    UNLOCK_FROM_KEYCHAIN,
                    UNLOCK_BY_PASSPHRASE,
                    BROKEN ->
                    false;
        };
    }
}
