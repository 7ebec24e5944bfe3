package io.plimsoll.ui.recording;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Saves and opens recordings, and says what came of it.
public final class RecordingViewModel {
    private final Recordings recordings;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Quiet());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /// What there is to say.
    public sealed interface State {
        record Quiet() implements State {}

        record Working() implements State {}

        record Saved(Path folder) implements State {}

        /// It did not work.
        ///
        /// @param reason one sentence, or two with what to do
        record Failed(String reason) implements State {}
    }

    /// @param open whether the present account is a recording
    public RecordingViewModel(Recordings recordings, TaskRunner tasks, boolean open) {
        this.recordings = recordings;
        this.tasks = tasks;
        this.open.set(open);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the present account is a recording: it can be left, and not be saved again.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void saveIn(Path parent) {
        begin(() -> recordings.saveIn(parent), folder -> state.set(new State.Saved(folder)));
    }

    public void open(Path folder) {
        recordings.whenFree(
                () ->
                        begin(
                                () -> recordings.read(folder),
                                show -> {
                                    show.run();
                                    state.set(new State.Quiet());
                                }));
    }

    public void leave() {
        if (!open.get()) return;
        recordings.leave();
        state.set(new State.Quiet());
    }

    /// An account has been opened, by whatever way.
    public void opened(boolean recording) {
        open.set(recording);
    }

    /// What came of it has been read.
    public void dismiss() {
        state.set(new State.Quiet());
    }

    private <T> void begin(Callable<T> work, Consumer<T> done) {
        if (state.get() instanceof State.Working) return;
        state.set(new State.Working());
        tasks.run(work, done, failure -> state.set(new State.Failed(reason(failure))));
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case RecordingException e -> String.valueOf(e.getMessage());
            case ApiException e ->
                    FaultText.whatHappened(e.fault()) + " " + FaultText.whatToDo(e.fault());
            default -> failure.toString();
        };
    }
}
