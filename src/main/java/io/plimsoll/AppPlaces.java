package io.plimsoll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the app keeps its files: each kind where the system expects it, or all of it below the
/// folder that the user names. Nothing is made before it is needed.
///
/// | | Linux | Windows | macOS |
/// |---|---|---|---|
/// | settings | `$XDG_CONFIG_HOME` or `~/.config` | `%APPDATA%` | `~/Library/Application Support` |
/// | data | `$XDG_DATA_HOME` or `~/.local/share` | `%APPDATA%` | `~/Library/Application Support` |
/// | what may be lost | `$XDG_STATE_HOME` or `~/.local/state` | `%LOCALAPPDATA%` | `~/Library/Logs` |
///
/// In each, a folder `plimsoll`.
///
/// @param data accounts, secrets, journals and logs that must not be lost
/// @param settings folder of what the user chose about the app itself
/// @param state folder of what the app writes for those who look for a fault
record AppPlaces(DataFolder data, Path settings, Path state) {
    private static final String NAME = "plimsoll";

    /// What is set aside for one system.
    private record Roots(Path settings, Path data, Path state) {}

    /// @param named by the user, for all of it
    /// @param system its name, as Java has it
    /// @param home of the user
    static AppPlaces of(
            Optional<Path> named, String system, Map<String, String> environment, Path home) {
        if (named.isPresent()) return below(named.get().toAbsolutePath());
        Roots roots = roots(system.toLowerCase(Locale.ROOT), environment, home);
        return new AppPlaces(
                new DataFolder(roots.data().resolve(NAME)),
                roots.settings().resolve(NAME),
                roots.state().resolve(NAME));
    }

    /// Gone with the process: for what is to leave nothing behind.
    static AppPlaces temporary() throws IOException {
        return below(DataFolder.temporary().root());
    }

    /// All of it in one folder.
    static AppPlaces below(Path root) {
        return new AppPlaces(new DataFolder(root), root, root);
    }

    private static Roots roots(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("windows")) {
            Path own = home.resolve("AppData");
            Path roaming = variable(environment, "APPDATA", own.resolve("Roaming"));
            Path local = variable(environment, "LOCALAPPDATA", own.resolve("Local"));
            return new Roots(roaming, roaming, local);
        }
        if (system.startsWith("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support");
            return new Roots(support, support, library.resolve("Logs"));
        }
        // The rules of XDG go by $HOME, where Java asks the system's list of users.
        Path own = variable(environment, "HOME", home);
        Path local = own.resolve(".local");
        return new Roots(
                variable(environment, "XDG_CONFIG_HOME", own.resolve(".config")),
                variable(environment, "XDG_DATA_HOME", local.resolve("share")),
                variable(environment, "XDG_STATE_HOME", local.resolve("state")));
    }

    /// Relative places are no places, by the rules of XDG.
    private static Path variable(Map<String, String> environment, String name, Path otherwise) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise);
    }
}
