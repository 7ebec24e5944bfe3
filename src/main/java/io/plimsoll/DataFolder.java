package io.plimsoll;

import io.plimsoll.bybit.Site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the app keeps what outlasts a start. Nothing is made before it is needed.
///
/// @param root of all of it
record DataFolder(Path root) {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String NAME = "plimsoll";

    /// The folder that the user names, or else the place that the system has for it:
    /// `XDG_DATA_HOME` or `~/.local/share`, `%APPDATA%`, `~/Library/Application Support`.
    static DataFolder of(
            Optional<Path> named, String system, Map<String, String> environment, Path home) {
        return new DataFolder(
                named.map(Path::toAbsolutePath)
                        .orElseGet(() -> usual(system, environment, home).resolve(NAME)));
    }

    private static Path usual(String system, Map<String, String> environment, Path home) {
        String kind = system.toLowerCase(Locale.ROOT);
        if (kind.startsWith("windows")) {
            return variable(environment, "APPDATA")
                    .orElseGet(() -> home.resolve("AppData").resolve("Roaming"));
        }
        if (kind.startsWith("mac")) return home.resolve("Library").resolve("Application Support");
        return variable(environment, "XDG_DATA_HOME")
                .orElseGet(() -> home.resolve(".local").resolve("share"));
    }

    /// Relative places are no places, by the rules of XDG.
    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

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
        } catch (IOException e) {
            LOG.debug("left behind: {}", root, e);
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
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return root.resolve("accounts")
                .resolve(environment.name().toLowerCase(Locale.ROOT) + "-" + safe);
    }
}
