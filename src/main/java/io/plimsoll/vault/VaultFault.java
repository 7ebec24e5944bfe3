package io.plimsoll.vault;

import java.nio.file.Path;
import java.util.List;

/// Why the vault did not do what was asked. None of these has changed or lost anything, but for a
/// vault that was [Locked] while it was made: that one is there, and empty.
public sealed interface VaultFault {
    /// The file is sound, the passphrase does not open it.
    record WrongPassphrase() implements VaultFault {}

    /// The file is not as it was written.
    ///
    /// @param backups that could be restored, newest first; each was looked at and is whole
    record Damaged(Path file, List<Path> backups) implements VaultFault {
        public Damaged {
            backups = List.copyOf(backups);
        }
    }

    /// The end of the file is missing. The vault itself never leaves one so; a copy that was broken
    /// off does.
    ///
    /// @param backups that could be restored, newest first; each was looked at and is whole
    record HalfWritten(Path file, List<Path> backups) implements VaultFault {
        public HalfWritten {
            backups = List.copyOf(backups);
        }
    }

    /// A later version of the app has written it.
    ///
    /// @param version of the file's format
    record NewerFormat(int version) implements VaultFault {}

    /// The system does not let this user read or write it.
    record NoPermission(Path path) implements VaultFault {}

    /// There is no space to write it.
    record DiskFull(Path path) implements VaultFault {}

    /// It cannot be read or written for another reason.
    ///
    /// @param reason in the system's words
    record Unusable(Path path, String reason) implements VaultFault {}

    /// It has to be unlocked first; or it was locked meanwhile.
    record Locked() implements VaultFault {}

    /// There is no vault.
    record Absent() implements VaultFault {}

    /// There is a vault already.
    record Present(Path file) implements VaultFault {}

    /// It is opened in another way: under a passphrase, or under a key in the keychain.
    ///
    /// @param actual how
    record OtherProtection(Protection actual) implements VaultFault {}

    /// The keychain did not help.
    ///
    /// @param detail in its own words, without secrets; empty when it has said nothing
    record Keychain(KeychainProblem problem, String detail) implements VaultFault {}

    /// Another running app has it.
    record InUse(Path file) implements VaultFault {}
}
