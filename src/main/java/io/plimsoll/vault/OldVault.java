package io.plimsoll.vault;

/// What becomes of a vault that cannot be opened any more.
public enum OldVault {
    /// It stays in the folder under another name, should the passphrase come back to mind.
    KEEP,
    /// It is deleted, with its backups and its key in the keychain.
    ERASE
}
