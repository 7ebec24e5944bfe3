package io.plimsoll.upgrade;

import java.nio.file.Path;

/// What can be wrong with the journal of upgrades.
public sealed interface JournalFault {

    /// Another running Plimsoll has this account open.
    record InUse(Path file) implements JournalFault {}

    /// It cannot be written or read: no permission, a full disk.
    ///
    /// @param reason in the system's words
    record NoAccess(Path file, String reason) implements JournalFault {}

    /// A line of it is not as it was written.
    ///
    /// @param line counted from 1
    record Damaged(Path file, int line) implements JournalFault {}

    /// A later version of the app has written it.
    record Newer(Path file) implements JournalFault {}
}
