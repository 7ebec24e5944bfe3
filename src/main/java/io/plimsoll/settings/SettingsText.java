package io.plimsoll.settings;

import io.plimsoll.settings.Settings.Look;
import io.plimsoll.storage.OneLine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The text of a settings file: lines of `key = value` that a person can edit, with `#` before a
/// comment. Comments, and keys of a newer version, stay where they are when it is written again.
///
/// @param lines as they stand in the file
record SettingsText(List<String> lines) {
    private static final String COMMENT = "#";
    private static final SettingsText FIRST =
            new SettingsText(
                    List.of(
                            "# What you chose in Plimsoll. It writes here while it runs: edit this"
                                    + " while it does not."));

    private static final List<Key> KEYS =
            List.of(
                    new Key(
                            "theme",
                            settings -> Optional.of(lower(settings.look())),
                            (settings, text) -> look(text).map(settings::withLook)),
                    new Key(
                            "amounts-hidden",
                            settings -> Optional.of(String.valueOf(settings.amountsHidden())),
                            (settings, text) -> truth(text).map(settings::withAmountsHidden)),
                    new Key(
                            "last-account",
                            settings -> settings.lastAccount().map(OneLine::of),
                            (settings, text) ->
                                    Optional.of(
                                            settings.withLastAccount(
                                                    Optional.of(OneLine.back(text))))),
                    new Key(
                            "window",
                            settings -> settings.window().map(WindowPlace::text),
                            (settings, text) -> WindowPlace.read(text).map(settings::withWindow)),
                    new Key(
                            "auto-lock-minutes",
                            settings -> Optional.of(String.valueOf(settings.autoLockMinutes())),
                            (settings, text) -> minutes(text).map(settings::withAutoLockMinutes)),
                    new Key(
                            "intro-seen",
                            settings -> Optional.of(String.valueOf(settings.introSeen())),
                            (settings, text) -> truth(text).map(settings::withIntroSeen)));

    /// One setting in the file.
    ///
    /// @param text empty when there is nothing to keep
    /// @param read empty when the text makes no sense
    private record Key(
            String name,
            Function<Settings, Optional<String>> text,
            BiFunction<Settings, String, Optional<Settings>> read) {}

    /// @param bad names of the settings that make no sense, or `line 7` where there is no name
    record Read(Settings settings, List<String> bad) {}

    SettingsText {
        lines = List.copyOf(lines);
    }

    static SettingsText first() {
        return FIRST;
    }

    static SettingsText of(String text) {
        return new SettingsText(text.lines().toList());
    }

    Read read() {
        Settings settings = Settings.DEFAULTS;
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (saysNothing(line)) continue;
            Optional<String> name = name(line);
            if (name.isEmpty()) {
                bad.add("line " + (i + 1));
                continue;
            }
            Optional<Key> key = name.flatMap(SettingsText::key);
            if (key.isEmpty()) continue;
            Optional<Settings> with = key.get().read().apply(settings, value(line));
            if (with.isEmpty()) bad.add(key.get().name());
            settings = with.orElse(settings);
        }
        return new Read(settings, bad);
    }

    /// The same text with other settings. A line that is none is gone.
    SettingsText with(Settings settings) {
        List<String> written = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String line : lines) {
            Optional<String> name = name(line);
            if (saysNothing(line)) written.add(line);
            else if (name.isPresent() && done.add(name.get())) {
                Optional<Key> key = key(name.get());
                if (key.isEmpty()) written.add(last(name.get()));
                key.flatMap(known -> line(known, settings)).ifPresent(written::add);
            }
        }
        for (Key key : KEYS) {
            if (!done.contains(key.name())) line(key, settings).ifPresent(written::add);
        }
        return new SettingsText(written);
    }

    /// Of several lines for the same key the last one counts.
    private String last(String name) {
        return lines.reversed().stream()
                .filter(line -> !saysNothing(line) && name(line).equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }

    private static Optional<String> line(Key key, Settings settings) {
        return key.text().apply(settings).map(text -> key.name() + " = " + text);
    }

    private static boolean saysNothing(String line) {
        return line.isBlank() || line.stripLeading().startsWith(COMMENT);
    }

    private static Optional<String> name(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) return Optional.empty();
        return Optional.of(line.substring(0, equals).strip()).filter(name -> !name.isEmpty());
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
    }

    private static Optional<Key> key(String name) {
        return KEYS.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private static String lower(Look look) {
        return look.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Look> look(String text) {
        for (Look look : Look.values()) {
            if (lower(look).equals(text.toLowerCase(Locale.ROOT))) return Optional.of(look);
        }
        return Optional.empty();
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> minutes(String text) {
        if (!text.matches("\\d{1,4}")) return Optional.empty();
        return Optional.of(Integer.parseInt(text))
                .filter(minutes -> minutes <= Settings.LONGEST_AUTO_LOCK_MINUTES);
    }
}
