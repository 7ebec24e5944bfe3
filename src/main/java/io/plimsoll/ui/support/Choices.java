package io.plimsoll.ui.support;

import javafx.scene.control.ToggleGroup;

import java.util.function.Consumer;

/// Buttons of which one is chosen, each with what it stands for as its user data.
public final class Choices {
    private Choices() {}

    /// Tells what is chosen, however that is done: an arrow key selects a button without its
    /// action. Also told when the screen itself selects one.
    public static <T> void follow(ToggleGroup group, Class<T> kind, Consumer<T> chosen) {
        group.selectedToggleProperty()
                .subscribe(
                        toggle -> {
                            if (toggle != null) chosen.accept(kind.cast(toggle.getUserData()));
                        });
    }
}
