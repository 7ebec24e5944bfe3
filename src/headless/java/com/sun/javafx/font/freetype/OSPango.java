package com.sun.javafx.font.freetype;

/// Stands in for JavaFX's own binding to Pango where the app runs without a display, so that a
/// machine without GTK's libraries can draw text at all.
///
/// JavaFX needs Pango for scripts with complex shaping only, which the app's typeface does not
/// cover, but loads it before it draws any text. The names and signatures are JavaFX's.
final class OSPango {
    static final int PANGO_SCALE = 1024;

    private OSPango() {}

    /// An embedded font is registered for Pango's sake only.
    static boolean FcConfigAppFontAddFile(long config, String file) {
        return true;
    }

    static long pango_ft2_font_map_new() {
        return 0;
    }

    /// Without a context, JavaFX gives the text up to its fallback.
    static long pango_font_map_create_context(long fontMap) {
        return 0;
    }
}
