package io.plimsoll.vault;

/// Whether secrets can be had.
public enum VaultState {
    /// There is no vault yet.
    ABSENT,
    /// There is one, and its key is not held.
    LOCKED,
    /// Its key is held.
    OPEN
}
