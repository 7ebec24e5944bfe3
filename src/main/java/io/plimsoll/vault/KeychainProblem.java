package io.plimsoll.vault;

/// What can be wrong with the system's keychain.
public enum KeychainProblem {
    /// This system has none, or none that this app can speak to.
    ABSENT,
    /// It is locked, and the user did not unlock it.
    LOCKED,
    /// It did not do what was asked.
    REFUSED,
    /// It works, but has no key that opens this vault: another user's or another computer's vault,
    /// or the key was deleted.
    NO_KEY
}
