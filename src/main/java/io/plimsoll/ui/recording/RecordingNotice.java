package io.plimsoll.ui.recording;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Tone;

import javafx.scene.layout.StackPane;

/// What came of saving or opening a recording, until it is read.
public final class RecordingNotice extends StackPane {

    public RecordingNotice(RecordingViewModel model) {
        managedProperty().bind(visibleProperty());
        model.stateProperty().subscribe(state -> show(model, state));
    }

    private void show(RecordingViewModel model, RecordingViewModel.State state) {
        getChildren().clear();
        switch (state) {
            case RecordingViewModel.State.Quiet _ -> {}
            case RecordingViewModel.State.Working _ ->
                    add(new Notice(Tone.ACCENT, text("recording.working")));
            case RecordingViewModel.State.Saved(var folder) ->
                    add(
                            new Notice(
                                    Tone.ACCENT,
                                    text("recording.saved", folder),
                                    text("recording.dismiss"),
                                    model::dismiss));
            case RecordingViewModel.State.Failed(String reason) ->
                    add(
                            new Notice(
                                    Tone.CAUTION,
                                    reason,
                                    text("recording.dismiss"),
                                    model::dismiss));
        }
        setVisible(!getChildren().isEmpty());
    }

    private void add(Notice notice) {
        notice.setId("recording-notice");
        notice.getStyleClass().add("banner");
        getChildren().add(notice);
    }
}
