package io.plimsoll;

import java.util.Locale;
import java.util.Map;

/// Where the app can show itself.
enum Display {
    /// A real window.
    WINDOW,
    /// JavaFX's own platform without any display.
    HEADLESS;

    /// What this machine offers: only Linux comes without a display.
    static Display find(String osName, Map<String, String> environment) {
        boolean linux = osName.toLowerCase(Locale.ROOT).contains("linux");
        boolean reachable = isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
        return linux && !reachable ? HEADLESS : WINDOW;
    }

    /// Has to be called before JavaFX starts.
    void prepare() {
        if (this == HEADLESS) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
