package io.plimsoll.ui.support;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The typeface that comes with the app, IBM Plex Sans, whose digits all have one width. A machine
/// may have no fonts of its own. The weights are families of their own to JavaFX; style sheets
/// choose them by family, not by weight.
public final class Fonts {
    private static final List<String> FILES =
            List.of(
                    "IBMPlexSans-Regular.ttf",
                    "IBMPlexSans-Medium.ttf",
                    "IBMPlexSans-SemiBold.ttf");
    private static final double ANY_SIZE = 13;

    private static boolean loaded;

    private Fonts() {}

    /// Makes the families known to style sheets; the second call does nothing.
    public static synchronized void load() {
        if (loaded) return;
        FILES.forEach(Fonts::load);
        loaded = true;
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/io/plimsoll/ui/fonts/" + file)) {
            if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                throw new IllegalStateException("The font " + file + " is missing or unreadable");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read", e);
        }
    }
}
