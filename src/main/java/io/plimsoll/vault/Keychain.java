package io.plimsoll.vault;

import java.util.Locale;
import java.util.Optional;

/// Where the system keeps small secrets for the user who is logged in. The vault keeps one there,
/// the key that opens it. Calls may wait for the user, whom the system asks.
public interface Keychain {
    /// Keeps a secret under a name, in place of one that has it already. The caller wipes its own
    /// copy.
    ///
    /// @param item letters, digits and hyphens
    void store(String item, byte[] secret) throws KeychainException;

    /// A copy, which the caller wipes; empty when there is none.
    Optional<byte[]> find(String item) throws KeychainException;

    /// Removes a secret; there need be none.
    void remove(String item) throws KeychainException;

    /// The keychain of the system that this runs on.
    ///
    /// Linux: the Secret Service (GNOME Keyring, KWallet, KeePassXC) through `secret-tool`. macOS:
    /// the login keychain through `security`. Windows: the Credential Manager. The first was tried
    /// on the real thing; the other two were written from their makers' documentation. Since a
    /// vault reads back what it has stored before it relies on it, one that does not work shows at
    /// once, and costs nothing.
    static Keychain ofThisSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) return new WindowsKeychain();
        if (system.startsWith("mac")) return new MacKeychain();
        return new SecretServiceKeychain();
    }
}
