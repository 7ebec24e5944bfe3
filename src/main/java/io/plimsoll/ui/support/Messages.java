package io.plimsoll.ui.support;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words of the app, from the bundle beside the screens.
public final class Messages {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.plimsoll.ui.messages", Locale.ENGLISH);

    private Messages() {}

    public static String text(String key) {
        return BUNDLE.getString(key);
    }

    /// The words under a key that need not be there.
    public static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }

    /// Fills the placeholders `{0}`, `{1}`, ... of a sentence; arguments come formatted.
    public static String text(String key, Object... args) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(args);
    }

    /// The name of an enum constant, under `TypeName.CONSTANT`.
    public static String name(Enum<?> constant) {
        return BUNDLE.getString(key(constant));
    }

    /// The sentence that explains an enum constant, under `TypeName.CONSTANT.meaning`.
    public static String meaning(Enum<?> constant) {
        return BUNDLE.getString(key(constant) + ".meaning");
    }

    private static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
