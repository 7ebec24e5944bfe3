package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.doctor.Examined;
import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.Tone;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The doctor's steps as they come out, each with a sign, a word, what it means and what to do.
final class DoctorPanel extends VBox {
    private final DoctorViewModel doctor;
    private final GridPane grid = Pieces.collapsing(new GridPane());
    private final List<StepRow> rows = new ArrayList<>();
    private final StackPane summary = Pieces.collapsing(new StackPane());
    private final Button start;
    private final Button stop;
    private final Button copy;
    private final Subscription life;

    /// One line of the grid.
    private record StepRow(StatusChip verdict, Label meaning, Label advice) {}

    /// @param begin examines what the panel stands for
    DoctorPanel(DoctorViewModel doctor, Runnable begin) {
        this.doctor = doctor;
        getStyleClass().addAll("panel", "doctor");
        setId("doctor");
        start = Pieces.button("doctor-start", text("doctor.start"), begin);
        stop = Pieces.button("doctor-stop", text("doctor.stop"), doctor::cancel);
        copy =
                new CopyActions("doctor-copy", text("doctor.copy"), doctor::asText, () -> "")
                        .button();
        HBox buttons = new HBox(8, start, stop, Pieces.gap(), copy);
        buttons.setAlignment(Pos.CENTER_LEFT);

        grid.getStyleClass().add("doctor-steps");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints verdict = new ColumnConstraints();
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(name, verdict, words);
        doctor.rows().forEach(this::addRow);
        getChildren().addAll(buttons, summary, grid);

        ListChangeListener<DoctorViewModel.Row> changed =
                change -> {
                    while (change.next()) {
                        for (int i = change.getFrom(); i < change.getTo(); i++) show(i);
                    }
                };
        doctor.rows().addListener(changed);
        for (int i = 0; i < rows.size(); i++) show(i);
        life =
                Subscription.combine(
                        () -> doctor.rows().removeListener(changed),
                        doctor.stateProperty().subscribe(this::show));
    }

    Subscription life() {
        return life;
    }

    private void addRow(DoctorViewModel.Row row) {
        String id = "doctor-" + row.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label name = new Label(Messages.name(row.step()));
        name.getStyleClass().add("medium");
        StatusChip verdict = new StatusChip();
        verdict.setId(id);
        Label meaning = Pieces.wrapped("");
        meaning.setId(id + "-meaning");
        Label advice = Pieces.collapsing(Pieces.wrapped("", "doctor-advice"));
        advice.setId(id + "-advice");
        VBox words = new VBox(2, meaning, advice);
        RowConstraints top = new RowConstraints();
        top.setValignment(VPos.TOP);
        grid.getRowConstraints().add(top);
        grid.addRow(rows.size(), name, verdict, words);
        rows.add(new StepRow(verdict, meaning, advice));
    }

    private void show(int index) {
        DoctorViewModel.Row row = doctor.rows().get(index);
        StepRow line = rows.get(index);
        row.seen()
                .ifPresentOrElse(
                        seen -> show(line, seen),
                        () -> {
                            line.verdict().show(Tone.NEUTRAL, DoctorText.waitingIcon());
                            line.verdict().setText(text("doctor.waiting"));
                            line.meaning().setText("");
                            line.advice().setVisible(false);
                        });
    }

    private static void show(StepRow line, Examined seen) {
        line.verdict().show(DoctorText.tone(seen.verdict()), DoctorText.icon(seen.verdict()));
        line.verdict().setText(Messages.name(seen.verdict()));
        line.meaning().setText(DoctorText.meaning(seen));
        line.advice().setText(DoctorText.advice(seen).orElse(""));
        line.advice().setVisible(!line.advice().getText().isEmpty());
    }

    private void show(DoctorViewModel.State state) {
        boolean running = state instanceof DoctorViewModel.State.Running;
        boolean idle = state instanceof DoctorViewModel.State.Idle;
        start.setDisable(running);
        start.setText(text(idle ? "doctor.start" : "doctor.again"));
        stop.setDisable(!running);
        copy.setDisable(idle || running);
        grid.setVisible(!idle && !(state instanceof DoctorViewModel.State.NoKey));
        Notice notice =
                switch (state) {
                    case DoctorViewModel.State.Idle _ ->
                            new Notice(Tone.NEUTRAL, text("doctor.idle"));
                    case DoctorViewModel.State.Running _ ->
                            new Notice(Tone.ACCENT, text("doctor.running"));
                    case DoctorViewModel.State.Stopped _ ->
                            new Notice(Tone.NEUTRAL, text("doctor.stopped"));
                    case DoctorViewModel.State.NoKey(var fault) ->
                            new Notice(Tone.CAUTION, ProfileText.sentence(fault));
                    case DoctorViewModel.State.Done(var at) -> ended(Formats.minute(at));
                };
        notice.setId("doctor-summary");
        summary.getChildren().setAll(notice);
    }

    private Notice ended(String at) {
        return doctor.firstFailure()
                .map(
                        failure ->
                                new Notice(
                                        Tone.DANGER,
                                        text(
                                                "doctor.failed",
                                                at,
                                                Messages.name(failure.step()),
                                                DoctorText.meaning(failure.diagnosis()),
                                                DoctorText.advice(failure).orElse(""))))
                .orElseGet(
                        () ->
                                new Notice(
                                        Tone.GOOD,
                                        text(
                                                doctor.hasCautions()
                                                        ? "doctor.good.but"
                                                        : "doctor.good",
                                                at)));
    }
}
