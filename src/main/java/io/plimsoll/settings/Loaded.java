package io.plimsoll.settings;

import java.util.Optional;

/// What a settings file gave.
///
/// @param settings always usable
/// @param trouble what the user should be told
public record Loaded(Settings settings, Optional<SettingsTrouble> trouble) {}
