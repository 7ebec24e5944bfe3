package io.plimsoll.ui.settings;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.settings.SettingsTrouble;
import io.plimsoll.storage.StorageFault;

/// Troubles with files, in words.
public final class SettingsText {
    private SettingsText() {}

    /// What is wrong with the settings, and what the app did about it.
    public static String of(SettingsTrouble trouble) {
        return switch (trouble) {
            case SettingsTrouble.Unreadable(var file, var kept) ->
                    kept.map(path -> text("settings.unreadable.kept", file, path))
                            .orElseGet(() -> text("settings.unreadable", file));
            case SettingsTrouble.BadValues(var file, var names, var kept) -> {
                String values = String.join(", ", names);
                yield kept.map(path -> text("settings.badValues.kept", file, values, path))
                        .orElseGet(() -> text("settings.badValues", file, values));
            }
            case SettingsTrouble.NotSaved(var fault) -> text("settings.notSaved", of(fault));
        };
    }

    /// Why a file could not be read or written.
    public static String of(StorageFault fault) {
        return switch (fault) {
            case StorageFault.NoPermission f -> text("storage.noPermission", f.path());
            case StorageFault.DiskFull f -> text("storage.diskFull", f.path());
            case StorageFault.Failed f -> text("storage.failed", f.path(), f.reason());
        };
    }
}
