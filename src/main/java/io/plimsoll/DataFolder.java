package io.plimsoll;

import io.plimsoll.bybit.Site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/// Where the app keeps what outlasts a start. Nothing is made before it is needed.
///
/// @param root of all of it
record DataFolder(Path root) {
    private static final String NAME = "plimsoll";

    /// A folder that is gone with the process: for what is to leave nothing behind.
    static DataFolder temporary() throws IOException {
        DataFolder data = new DataFolder(Files.createTempDirectory(NAME));
        Runtime.getRuntime().addShutdownHook(new Thread(data::delete, "tidy up"));
        return data;
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // left to those who tidy up temporary folders
        }
    }

    /// What the embedded exchange keeps of itself.
    Path exchange() {
        return root.resolve("exchange.log");
    }

    /// The list of the user's accounts.
    Path profiles() {
        return root.resolve("accounts.json");
    }

    /// An account's own folder.
    Path account(Site.Environment environment, String name) {
        return root.resolve("accounts")
                .resolve(environment.name().toLowerCase(Locale.ROOT) + "-" + safe(name));
    }

    /// A name as every file system takes it.
    static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
