package io.plimsoll.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.Recording;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.ui.recording.RecordingViewModel.State;
import io.plimsoll.ui.support.ManualTasks;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class RecordingViewModelTest {
    private static final Path PLACE = Path.of("somewhere");

    private final ManualTasks tasks = new ManualTasks();
    private final Fake recordings = new Fake();
    private final RecordingViewModel model = new RecordingViewModel(recordings, tasks, false);

    /// Recordings that do as they are told.
    private static final class Fake implements Recordings {
        private final List<String> calls = new ArrayList<>();
        private boolean unreachable;
        private boolean free = true;

        @Override
        public Path saveIn(Path parent) throws ApiException {
            if (unreachable)
                throw new ApiException(new ApiFault.Unreachable("bybit", "no connection"));
            calls.add("save");
            return parent.resolve("made");
        }

        @Override
        public Runnable read(Path folder) throws RecordingException {
            Recording.open(folder).close();
            return () -> calls.add("shown");
        }

        @Override
        public void whenFree(Runnable goOn) {
            if (free) goOn.run();
        }

        @Override
        public void leave() {
            calls.add("left");
        }
    }

    @Test
    void saysThatItIsReadingUntilTheFolderIsMade() {
        model.saveIn(PLACE);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Working());

        tasks.finishNext();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Saved(PLACE.resolve("made")));
    }

    @Test
    void doesOneThingAtATime() {
        model.saveIn(PLACE);
        model.saveIn(PLACE);

        assertThat(tasks.waiting()).isEqualTo(1);
    }

    @Test
    void tellsWhatFailedAndWhatToDo() {
        recordings.unreachable = true;

        model.saveIn(PLACE);
        tasks.finishNext();

        assertThat(model.stateProperty().get()).isInstanceOf(State.Failed.class);
        assertThat(((State.Failed) model.stateProperty().get()).reason()).contains("bybit");
    }

    @Test
    void aFolderThatIsNotThereIsNamedAndTheAccountStays() {
        model.open(Path.of("no-such-folder"));
        tasks.finishNext();

        assertThat(((State.Failed) model.stateProperty().get()).reason())
                .contains("no-such-folder");
        assertThat(model.openProperty().get()).isFalse();
        assertThat(recordings.calls).isEmpty();
    }

    @Test
    void onlyARecordingCanBeLeft() {
        model.leave();

        assertThat(recordings.calls).isEmpty();
    }

    @Test
    void leavesARecordingForTheLiveAccount() {
        var opened = new RecordingViewModel(recordings, tasks, true);

        opened.leave();

        assertThat(recordings.calls).containsExactly("left");
    }

    @Test
    void isOfARecordingForAsLongAsOneIsOpen() {
        model.opened(true);
        assertThat(model.openProperty().get()).isTrue();

        model.opened(false);
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void readsNothingWhileThePresentAccountCannotBeLeft() {
        recordings.free = false;

        model.open(PLACE);

        assertThat(tasks.waiting()).isZero();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Quiet());
    }

    @Test
    void forgetsWhatHasBeenRead() {
        model.saveIn(PLACE);
        tasks.finishNext();
        model.dismiss();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Quiet());
    }
}
