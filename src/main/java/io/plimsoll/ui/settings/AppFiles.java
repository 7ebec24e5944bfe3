package io.plimsoll.ui.settings;

import java.nio.file.Path;

/// Where the app keeps its files.
///
/// @param data folder of what must not be lost
/// @param settings the file of what the user chose
/// @param log the file of what happened
public record AppFiles(Path data, Path settings, Path log) {}
