package io.plimsoll;

import io.plimsoll.bybit.Sites;
import io.plimsoll.profile.KeyKind;
import io.plimsoll.profile.KeyMaterial;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.Profiles;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.settings.LiveSettings;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.vault.Keychain;
import io.plimsoll.vault.QuickVault;
import io.plimsoll.vault.Vault;

import java.nio.file.Path;
import java.util.Optional;

/// Puts an account of the user's into a data folder, as an earlier run of the app would have left
/// it: at the embedded exchange, which takes the part of a site that the user has entered.
final class OwnAccount {
    static final String NAME = "mine";
    static final String PASSPHRASE = "four unrelated words";

    private OwnAccount() {}

    /// Opened last, with its key in a vault that the keychain opens.
    static Profile inKeychain(
            Path folder, SandboxExchange exchange, Keychain keychain, boolean allowsChanges)
            throws Exception {
        try (Vault vault = new Vault(folder, keychain)) {
            vault.createInKeychain();
            return added(folder, exchange, vault, allowsChanges);
        }
    }

    /// Opened last, with its key in a vault under [#PASSPHRASE].
    static Profile underPassphrase(Path folder, SandboxExchange exchange, Keychain keychain)
            throws Exception {
        try (Vault vault = QuickVault.in(folder, keychain)) {
            vault.create(PASSPHRASE.toCharArray());
            return added(folder, exchange, vault, false);
        }
    }

    private static Profile added(
            Path folder, SandboxExchange exchange, Vault vault, boolean allowsChanges)
            throws Exception {
        SafeFile list = new SafeFile(new DataFolder(folder).profiles(), 2);
        Profiles profiles = new Profiles(list, Sites.known(), vault);
        try (KeyMaterial key =
                        KeyMaterial.of(
                                KeyKind.HMAC,
                                exchange.apiKey(),
                                exchange.apiSecret().toCharArray());
                LiveSettings settings = LiveSettings.in(folder)) {
            Profile draft =
                    Profile.draft(NAME, Sites.custom(exchange.baseUri().toString()), KeyKind.HMAC)
                            .allowingChanges(allowsChanges);
            Profile profile = profiles.add(draft, key);
            vault.put("another", new byte[] {1}); // so that there is a backup with the key
            settings.change(now -> now.withLastAccount(Optional.of(profile.id())));
            return profile;
        }
    }
}
