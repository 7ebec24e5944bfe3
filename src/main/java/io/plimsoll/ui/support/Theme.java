package io.plimsoll.ui.support;

import javafx.application.Application;

import java.net.URL;
import java.util.Objects;

/// The two looks of the app. A theme is one user agent style sheet, so windows, dialogs, tooltips
/// and menus that are open or yet to come all follow a switch at once.
public enum Theme {
    DARK("dark.css"),
    LIGHT("light.css");

    private final String file;

    Theme(String file) {
        this.file = file;
    }

    /// Call on the JavaFX thread, before the first scene is shown and again on each switch.
    public void apply() {
        Fonts.load();
        Application.setUserAgentStylesheet(styleSheet());
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    String styleSheet() {
        URL url = Theme.class.getResource("/io/plimsoll/ui/theme/" + file);
        return Objects.requireNonNull(url, file).toExternalForm();
    }
}
