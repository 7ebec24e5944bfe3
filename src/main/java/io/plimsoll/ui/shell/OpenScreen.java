package io.plimsoll.ui.shell;

import javafx.scene.Parent;
import javafx.util.Subscription;

/// A screen on display, and what has to be let go when it leaves it.
public record OpenScreen(Parent root, Subscription life) {}
