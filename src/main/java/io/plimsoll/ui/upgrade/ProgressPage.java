package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.Running;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.time.Duration;

/// A run under way: how far it is, for how long, and that it needs nobody.
final class ProgressPage extends StepPage {
    /// After this the page says that it takes unusually long.
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Label phase = wrapped("", "upgrade-phase");
    private final Label doing = wrapped("", "muted");
    private final Label elapsed = new Label();
    private final Notice trouble = new Notice(Tone.CAUTION, "");

    ProgressPage(UpgradeViewModel model, Running run) {
        phase.setId("upgrade-phase");
        elapsed.setId("upgrade-elapsed");
        elapsed.getStyleClass().add("upgrade-elapsed");
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox main =
                new VBox(
                        16,
                        new RouteLine(
                                run.findings().route().from(), run.findings().route().target()),
                        elapsed,
                        phase,
                        doing,
                        trouble,
                        wrapped(text("upgrade.progress.leave"), "muted"));
        main.getStyleClass().add("panel");
        Panel meanwhile =
                new Panel(
                        text("upgrade.progress.meanwhile"),
                        wrapped(text("upgrade.progress.meanwhile.meaning"), "muted"));
        fill(new Columns(main, meanwhile, Columns.ALWAYS));
        keep(model.stepProperty().subscribe(this::show));
        keep(model.elapsedProperty().subscribe(this::show));
        keep(
                model.troubleProperty()
                        .subscribe(
                                fault -> {
                                    trouble.setVisible(fault.isPresent());
                                    fault.ifPresent(
                                            f ->
                                                    trouble.textProperty()
                                                            .set(FaultText.whatHappened(f)));
                                }));
    }

    @Override
    void focusFirst() {
        requestFocus();
    }

    private void show(UpgradeStep step) {
        if (!(step instanceof Running run)) return;
        phase.setText(text("Phase." + run.phase().name()));
        doing.setText(text("Phase." + run.phase().name() + ".meaning"));
    }

    private void show(Duration since) {
        elapsed.setText(
                Formats.countdown(since.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
        if (since.compareTo(LONG) > 0) phase.setText(text("upgrade.progress.long"));
    }
}
