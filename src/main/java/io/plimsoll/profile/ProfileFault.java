package io.plimsoll.profile;

import io.plimsoll.storage.StorageFault;
import io.plimsoll.vault.VaultFault;

import java.nio.file.Path;
import java.util.List;

/// Why something about an account of the user's was not done. Nothing was changed or lost.
public sealed interface ProfileFault {

    /// The vault did not give or take the key.
    record KeyNotHeld(VaultFault fault) implements ProfileFault {}

    /// The vault is open and holds no key for this account, or not one that can be read.
    record KeyMissing(String name) implements ProfileFault {}

    /// The key was entered for another address than the one that it would now be sent to.
    ///
    /// @param enteredFor that address
    record KeyForAnotherSite(String name, String enteredFor) implements ProfileFault {}

    /// The list of accounts cannot be read or written.
    record ListNotKept(StorageFault fault) implements ProfileFault {}

    /// The file is no list of accounts. It is left as it is, and nothing is written over it, until
    /// the user says so.
    ///
    /// @param backups that could take its place, newest first; each was looked at and is whole
    record ListDamaged(Path file, List<Path> backups) implements ProfileFault {
        public ListDamaged {
            backups = List.copyOf(backups);
        }
    }

    /// A later version of the app has written the list.
    record ListNewer(Path file) implements ProfileFault {}

    /// Another account has this name.
    record NameTaken(String name) implements ProfileFault {}
}
