package io.plimsoll.settings;

import io.plimsoll.storage.StorageException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The settings of the running app: whoever needs them is told of each change, and changes are kept
/// when they have come to rest, or after five seconds when they do not.
///
/// Safe for use by several threads. Subscribers are told on the thread that made the change;
/// troubles with keeping it come on another.
public final class LiveSettings implements AutoCloseable {
    static final Duration REST = Duration.ofMillis(500);
    static final Duration LATEST = Duration.ofSeconds(5);

    private final SettingsFile file;
    private final SaveTimer timer;
    private final List<Consumer<Settings>> subscribers = new CopyOnWriteArrayList<>();
    private final List<Consumer<SettingsTrouble>> listeners = new CopyOnWriteArrayList<>();
    private final Object state = new Object();
    private final Object saving = new Object();

    private Settings current;
    private Optional<SettingsTrouble> trouble;
    private boolean changed;
    private boolean failing;
    private Optional<Duration> changedSince = Optional.empty();
    private Runnable cancel = () -> {};

    /// Loads them at once.
    public LiveSettings(SettingsFile file, SaveTimer timer) {
        this.file = file;
        this.timer = timer;
        Loaded loaded = file.load();
        current = loaded.settings();
        trouble = loaded.trouble();
    }

    /// Those in a folder, kept in real time.
    public static LiveSettings in(Path folder) {
        return new LiveSettings(new SettingsFile(folder), SaveTimer.onAThread());
    }

    public Settings current() {
        synchronized (state) {
            return current;
        }
    }

    /// What the user should be told and was not able to be told otherwise: the latest trouble, from
    /// loading on, for as long as it lasts.
    public Optional<SettingsTrouble> trouble() {
        synchronized (state) {
            return trouble;
        }
    }

    /// Told at once what they are, and again after each change.
    ///
    /// @return ends it
    public Runnable subscribe(Consumer<Settings> subscriber) {
        subscribers.add(subscriber);
        subscriber.accept(current());
        return () -> subscribers.remove(subscriber);
    }

    /// Told at once what the trouble is, if there is one, and again of each new one.
    ///
    /// @return ends it
    public Runnable onTrouble(Consumer<SettingsTrouble> listener) {
        listeners.add(listener);
        trouble().ifPresent(listener);
        return () -> listeners.remove(listener);
    }

    /// Changes them now, and keeps them soon.
    public void change(UnaryOperator<Settings> change) {
        Settings changedTo;
        synchronized (state) {
            changedTo = change.apply(current);
            if (changedTo.equals(current)) return;
            current = changedTo;
            changed = true;
            saveSoon();
        }
        subscribers.forEach(subscriber -> subscriber.accept(changedTo));
    }

    private void saveSoon() {
        Duration now = timer.now();
        Duration since = changedSince.orElse(now);
        changedSince = Optional.of(since);
        Duration latest = since.plus(LATEST).minus(now);
        cancel.run();
        cancel = timer.after(latest.compareTo(REST) < 0 ? latest : REST, this::flush);
    }

    /// Keeps what is not kept yet. When this returns, it is, or there is a trouble.
    public void flush() {
        synchronized (saving) {
            Settings settings;
            synchronized (state) {
                cancel.run();
                changedSince = Optional.empty();
                if (!changed) return;
                changed = false;
                settings = current;
            }
            try {
                file.save(settings);
                saved();
            } catch (StorageException e) {
                notSaved(new SettingsTrouble.NotSaved(e.fault()));
            }
        }
    }

    private void saved() {
        synchronized (state) {
            if (failing) trouble = Optional.empty();
            failing = false;
        }
    }

    /// Told once, until it works again.
    private void notSaved(SettingsTrouble notSaved) {
        synchronized (state) {
            changed = true;
            if (failing) return;
            failing = true;
            trouble = Optional.of(notSaved);
        }
        listeners.forEach(listener -> listener.accept(notSaved));
    }

    /// Keeps what is not kept yet, and ends.
    @Override
    public void close() {
        flush();
        timer.close();
    }
}
