package io.plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A small file of what happened, for those who look for a fault: warnings, and a few lines about
/// the start. Three megabytes at most; nothing secret is in any line.
final class LogFile {
    private static volatile Optional<Path> file = Optional.empty();

    private LogFile() {}

    /// Its place in the folder.
    static Path in(Path folder) {
        return folder.resolve("plimsoll.log");
    }

    /// From now on lines go to `plimsoll.log` in that folder, and as before to the console. Has to
    /// be called before the first logger is made. Where the folder cannot be written there is no
    /// file: the app does not depend on it.
    static void begin(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException _) {
            return;
        }
        if (Files.isWritable(folder)) file = Optional.of(in(folder));
    }

    /// The file that was begun.
    static Optional<Path> begun() {
        return file;
    }
}
