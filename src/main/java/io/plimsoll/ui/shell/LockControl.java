package io.plimsoll.ui.shell;

import io.plimsoll.vault.VaultState;

import javafx.beans.value.ObservableValue;

/// The vault as the window's frame knows it.
///
/// @param lock locks it, or shows its page where it is locked already
public record LockControl(ObservableValue<VaultState> vault, Runnable lock) {}
