package io.plimsoll.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.storage.SafeFile;
import io.plimsoll.storage.StorageException;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The settings as a file. One that makes no sense, wholly or in part, is kept as `settings.bad`,
/// then `settings.bad2` and so on, and never gets in the way of a start.
public final class SettingsFile {
    private static final String NAME = "settings.conf";
    private static final String BAD = "settings.bad";

    private final SafeFile file;
    private SettingsText text = SettingsText.first();

    /// @param folder made when something is first written
    public SettingsFile(Path folder) {
        this(new SafeFile(folder.resolve(NAME)));
    }

    SettingsFile(SafeFile file) {
        this.file = file;
    }

    /// Where the settings stand.
    public Path path() {
        return file.path();
    }

    /// Reads the settings. Where there are none, or none that make sense, they are the first ones.
    public synchronized Loaded load() {
        text = SettingsText.first();
        Optional<byte[]> content;
        try {
            content = file.read();
        } catch (StorageException _) {
            return unreadable();
        }
        if (content.isEmpty()) return new Loaded(Settings.DEFAULTS, Optional.empty());
        Optional<String> decoded = decoded(content.get());
        if (decoded.isEmpty()) return unreadable();
        text = SettingsText.of(decoded.get());
        SettingsText.Read read = text.read();
        if (read.bad().isEmpty()) return new Loaded(read.settings(), Optional.empty());
        return new Loaded(read.settings(), Optional.of(badValues(content.get(), read)));
    }

    /// Replaces what is kept. Comments and unknown keys of the file that was loaded stay.
    public synchronized void save(Settings settings) throws StorageException {
        SettingsText written = text.with(settings);
        file.write(written.toString().getBytes(UTF_8));
        text = written;
    }

    private Loaded unreadable() {
        Optional<Path> kept = Optional.empty();
        try {
            kept = file.setAside(freeName());
        } catch (StorageException _) {
            // it may not be moved either: the trouble says so
        }
        return new Loaded(
                Settings.DEFAULTS, Optional.of(new SettingsTrouble.Unreadable(path(), kept)));
    }

    private SettingsTrouble badValues(byte[] content, SettingsText.Read read) {
        Optional<Path> kept = Optional.empty();
        try {
            SafeFile copy = new SafeFile(path().resolveSibling(freeName()));
            copy.write(content);
            kept = Optional.of(copy.path());
            save(read.settings()); // once is enough to be told, and to keep a copy
        } catch (StorageException _) {
            // then it is told again at the next start
        }
        return new SettingsTrouble.BadValues(path(), read.bad(), kept);
    }

    private String freeName() {
        String name = BAD;
        for (int n = 2; Files.exists(path().resolveSibling(name)); n++) name = BAD + n;
        return name;
    }

    /// Empty when this is no text: what a disk error leaves is not taken for settings.
    private static Optional<String> decoded(byte[] content) {
        try {
            String decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            boolean isText =
                    decoded.chars()
                            .allMatch(
                                    c -> c >= ' ' || List.of('\n', '\r', '\t').contains((char) c));
            return Optional.of(decoded).filter(_ -> isText);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
