package io.plimsoll.vault;

import io.plimsoll.storage.SafeFile;

import java.nio.file.Path;

/// A vault for tests elsewhere: as the app's, except that trying a passphrase costs next to
/// nothing.
public final class QuickVault {
    private QuickVault() {}

    public static Vault in(Path folder, Keychain keychain) {
        return new Vault(new SafeFile(folder.resolve("vault"), 3), keychain, new CountingKdf());
    }
}
