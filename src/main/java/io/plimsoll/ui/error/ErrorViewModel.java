package io.plimsoll.ui.error;

import io.plimsoll.ui.support.Scrubber;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Holds what went wrong until it was read. The same failure is logged once, however often it
/// comes, and while one is shown the others wait in the log. One that was read and goes on coming,
/// as at each pulse of the window, does not come in the way again.
public final class ErrorViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorViewModel.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Scrubber scrubber;
    private final String about;
    private final Executor screens;
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<String> logged = new HashSet<>();
    private final LongSupplier nanos;

    /// Codes that were read, and when each came last; used by the screens' thread.
    private final Map<String, Long> read = new HashMap<>();

    public ErrorViewModel(Scrubber scrubber, String about, Executor screens) {
        this(scrubber, about, screens, System::nanoTime);
    }

    /// @param about the app and what it runs on, in one line
    /// @param screens runs on the thread of the screens
    /// @param nanos as of [System#nanoTime()]
    ErrorViewModel(Scrubber scrubber, String about, Executor screens, LongSupplier nanos) {
        this.nanos = nanos;
        this.scrubber = scrubber;
        this.about = about;
        this.screens = screens;
    }

    /// What is to be read; empty when all is well.
    public ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Tells of something that nobody caught. Any thread may.
    public void thrown(Throwable uncaught) {
        Failure now = Failure.of(uncaught, scrubber);
        if (isNew(now)) LOG.error("unexpected failure {}\n{}", now.code(), now.details());
        screens.execute(
                () -> {
                    if (!goesOn(now) && failure.get().isEmpty()) failure.set(Optional.of(now));
                });
    }

    /// Whether it was read, and has not paused since.
    private boolean goesOn(Failure now) {
        Long last = read.get(now.code());
        if (last == null) return false;
        long at = nanos.getAsLong();
        read.put(now.code(), at);
        return at - last < PAUSE.toNanos();
    }

    private boolean isNew(Failure now) {
        synchronized (logged) {
            return logged.add(now.code());
        }
    }

    /// What the user can hand on.
    public String copy() {
        return failure.get()
                .map(shown -> shown.code() + "\n" + about + "\n\n" + shown.details())
                .orElse("");
    }

    public void goOn() {
        failure.get().ifPresent(shown -> read.put(shown.code(), nanos.getAsLong()));
        failure.set(Optional.empty());
    }
}
