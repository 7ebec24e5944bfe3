package io.plimsoll.settings;

import io.plimsoll.storage.StorageFault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What went wrong with the settings. The app goes on in every case.
public sealed interface SettingsTrouble {

    /// The file makes no sense or may not be read: the app starts with its first settings.
    ///
    /// @param kept where the file stands now; empty when it could not be moved
    record Unreadable(Path file, Optional<Path> kept) implements SettingsTrouble {}

    /// Some values make no sense and count as not set; the others hold.
    ///
    /// @param names of those settings, or `line 7` where there is no name
    /// @param kept a copy of the file as it was; empty when none could be made
    record BadValues(Path file, List<String> names, Optional<Path> kept)
            implements SettingsTrouble {
        public BadValues {
            names = List.copyOf(names);
        }
    }

    /// A change could not be kept. The next one is tried again.
    record NotSaved(StorageFault fault) implements SettingsTrouble {}
}
