package io.plimsoll.ui.shell;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Title of the window: the account and the screen, so that two windows can be told apart. The
/// system shows it to whoever passes by, so it names neither while the window is covered.
public final class WindowTitle {
    private WindowTitle() {}

    /// Follows all three.
    ///
    /// @param covered whether the vault's page lies over the account
    public static ObservableValue<String> of(
            ObservableValue<String> account,
            ObservableValue<Screen> screen,
            ObservableValue<Boolean> covered) {
        return Bindings.createStringBinding(
                () ->
                        covered.getValue()
                                ? text("app.title.covered")
                                : text(
                                        "app.title",
                                        account.getValue(),
                                        Messages.name(screen.getValue())),
                account,
                screen,
                covered);
    }
}
