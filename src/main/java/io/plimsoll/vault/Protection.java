package io.plimsoll.vault;

/// What opens a vault.
public enum Protection {
    /// What the user knows.
    PASSPHRASE(1),
    /// A key that the system keeps for the user who is logged in.
    KEYCHAIN(2);

    private final int code;

    Protection(int code) {
        this.code = code;
    }

    /// As it stands in the file.
    int code() {
        return code;
    }
}
