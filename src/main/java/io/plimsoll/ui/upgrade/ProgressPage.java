package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.ApiFault;
import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.Run;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Preparing;
import io.plimsoll.upgrade.UpgradeStep.Running;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A run under way: how far it is, for how long, and that it needs nobody.
final class ProgressPage extends StepPage {
    /// After this the page says that it takes unusually long.
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Run run;
    private final Label phase = wrapped("", "upgrade-phase");
    private final Label doing = wrapped("", "muted");
    private final VBox trail = new VBox(8);
    private final Label elapsed = new Label();
    private final Label since = wrapped("", "caption");
    private final Notice late = new Notice(Tone.NEUTRAL, text("upgrade.progress.long"));
    private final Notice trouble = new Notice(Tone.CAUTION, "");
    private final Button giveUp = button("upgrade-give-up", text("upgrade.progress.giveUp"));
    private final Notice closing;

    ProgressPage(UpgradeViewModel model, Run run) {
        this.run = run;
        phase.setId("upgrade-phase");
        elapsed.setId("upgrade-elapsed");
        late.setId("upgrade-late");
        elapsed.getStyleClass().add("upgrade-elapsed");
        closing =
                new Notice(
                        Tone.CAUTION,
                        text("upgrade.progress.close.meaning"),
                        text("upgrade.progress.close"),
                        model::closeRun);
        closing.setId("upgrade-close");
        giveUp.setOnAction(_ -> closing.setVisible(true));
        closing.setVisible(false);
        for (Node part : List.of(late, trouble, closing, giveUp)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        VBox main =
                new VBox(
                        16,
                        new RouteLine(run.from(), run.target()),
                        new VBox(4, phase, doing),
                        trail,
                        late,
                        closing,
                        trouble);
        main.getStyleClass().add("panel");
        Panel side =
                new Panel(
                        text("upgrade.progress.elapsed"),
                        new VBox(
                                12,
                                new VBox(elapsed, since),
                                wrapped(text("upgrade.progress.leave")),
                                wrapped(text("upgrade.progress.meanwhile"), "muted")));
        fill(new VBox(new Columns(main, side)), gap(), giveUp);
        keep(model.stepProperty().subscribe(this::show));
        keep(model.elapsedProperty().subscribe(this::show));
        keep(model.troubleProperty().subscribe(this::show));
    }

    @Override
    void focusFirst() {
        requestFocus(); // nothing here waits for the user
    }

    private void show(UpgradeStep step) {
        switch (step) {
            case Preparing _ -> {
                phase.setText(text("upgrade.preparing"));
                doing.setText(text("upgrade.preparing.meaning"));
                since.setText("");
                trail.getChildren()
                        .setAll(
                                ahead(text("upgrade.trail.saved")),
                                ahead(text("upgrade.trail.sent")),
                                ahead(text("upgrade.trail.reply")),
                                ahead(status()));
            }
            case Running(Run sent, Phase now, _) -> {
                phase.setText(Messages.name(now));
                doing.setText(Messages.meaning(now));
                since.setText(text("upgrade.progress.since", Formats.clock(sent.since())));
                trail.getChildren()
                        .setAll(
                                done(text("upgrade.trail.saved")),
                                done(text("upgrade.trail.sent")),
                                reply(now),
                                now == Phase.SETTLING
                                        ? done(text("upgrade.trail.once", target()))
                                        : ahead(status()));
            }
            case UpgradeStep.Explain _,
                    UpgradeStep.Barred _,
                    UpgradeStep.Checking _,
                    UpgradeStep.CheckFailed _,
                    UpgradeStep.Checked _,
                    UpgradeStep.Confirm _,
                    UpgradeStep.Armed _,
                    UpgradeStep.Finished _ -> {}
        }
    }

    private Label reply(Phase now) {
        return switch (now) {
            case SUBMITTING -> ahead(text("upgrade.trail.reply"));
            case IN_DOUBT -> stop(Tone.CAUTION.icon(), Tone.CAUTION, text("upgrade.trail.lost"));
            case PROCESSING, SETTLING -> done(text("upgrade.trail.accepted"));
        };
    }

    private String status() {
        return text("upgrade.trail.status", target());
    }

    private String target() {
        return Messages.name(run.target());
    }

    private void show(Duration time) {
        elapsed.setText(Formats.countdown(time.truncatedTo(ChronoUnit.SECONDS)));
        boolean isLate = time.compareTo(LONG) > 0;
        late.setVisible(isLate);
        giveUp.setVisible(isLate);
    }

    private void show(Optional<ApiFault> fault) {
        trouble.setVisible(fault.isPresent());
        fault.map(FaultText::whatHappened).ifPresent(trouble.textProperty()::set);
    }

    private static Label done(String words) {
        return stop(CarbonIcons.CHECKMARK_FILLED, Tone.ACCENT, words);
    }

    private static Label ahead(String words) {
        return stop(CarbonIcons.CIRCLE_DASH, Tone.NEUTRAL, words);
    }

    private static Label stop(Ikon icon, Tone tone, String words) {
        Label stop = wrapped(words);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("toned");
        tone.on(picture);
        stop.setGraphic(picture);
        stop.setGraphicTextGap(8);
        return stop;
    }
}
