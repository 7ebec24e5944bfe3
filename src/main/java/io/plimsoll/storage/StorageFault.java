package io.plimsoll.storage;

import java.nio.file.Path;

/// Why a file could not be read or written. What stood there before still stands there.
public sealed interface StorageFault {
    /// What this is about.
    Path path();

    /// The system does not let this user do it.
    record NoPermission(Path path) implements StorageFault {}

    /// No space is left, or none of the user's share.
    record DiskFull(Path path) implements StorageFault {}

    /// Anything else.
    ///
    /// @param reason in the system's words, without the path
    record Failed(Path path, String reason) implements StorageFault {}
}
