package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.ApiFault;
import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.Route;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Running;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A run under way: how far it is, for how long, and that it needs nobody.
final class ProgressPage extends StepPage {
    /// After this the page says that it takes unusually long.
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Route route;
    private final Label phase = wrapped("", "upgrade-phase");
    private final Label doing = wrapped("", "muted");
    private final VBox trail = new VBox(8);
    private final Label elapsed = new Label();
    private final Notice late = new Notice(Tone.NEUTRAL, text("upgrade.progress.long"));
    private final Notice trouble = new Notice(Tone.CAUTION, "");

    ProgressPage(UpgradeViewModel model, Running run) {
        route = run.findings().route();
        phase.setId("upgrade-phase");
        elapsed.setId("upgrade-elapsed");
        late.setId("upgrade-late");
        elapsed.getStyleClass().add("upgrade-elapsed");
        late.managedProperty().bind(late.visibleProperty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox main =
                new VBox(
                        16,
                        new RouteLine(route.from(), route.target()),
                        new VBox(4, phase, doing),
                        trail,
                        late,
                        trouble);
        main.getStyleClass().add("panel");
        Panel side =
                new Panel(
                        text("upgrade.progress.elapsed"),
                        new VBox(
                                12,
                                new VBox(
                                        elapsed,
                                        wrapped(
                                                text(
                                                        "upgrade.progress.since",
                                                        Formats.clock(run.since())),
                                                "caption")),
                                wrapped(text("upgrade.progress.leave")),
                                wrapped(text("upgrade.progress.meanwhile"), "muted")));
        fill(new VBox(new Columns(main, side)));
        keep(model.stepProperty().subscribe(this::show));
        keep(model.elapsedProperty().subscribe(this::show));
        keep(model.troubleProperty().subscribe(this::show));
    }

    @Override
    void focusFirst() {
        requestFocus(); // nothing here waits for the user
    }

    private void show(UpgradeStep step) {
        if (!(step instanceof Running(_, Phase now, _))) return;
        phase.setText(Messages.name(now));
        doing.setText(Messages.meaning(now));
        Label sent = stop(CarbonIcons.CHECKMARK_FILLED, Tone.ACCENT, text("upgrade.trail.sent"));
        Label reply =
                switch (now) {
                    case SUBMITTING -> ahead(text("upgrade.trail.reply"));
                    case IN_DOUBT ->
                            stop(Tone.CAUTION.icon(), Tone.CAUTION, text("upgrade.trail.lost"));
                    case PROCESSING ->
                            stop(
                                    CarbonIcons.CHECKMARK_FILLED,
                                    Tone.ACCENT,
                                    text("upgrade.trail.accepted"));
                };
        Label status = ahead(text("upgrade.trail.status", Messages.name(route.target())));
        trail.getChildren().setAll(sent, reply, status);
    }

    private void show(Duration since) {
        elapsed.setText(Formats.countdown(since.truncatedTo(ChronoUnit.SECONDS)));
        late.setVisible(since.compareTo(LONG) > 0);
    }

    private void show(Optional<ApiFault> fault) {
        trouble.setVisible(fault.isPresent());
        fault.map(FaultText::whatHappened).ifPresent(trouble.textProperty()::set);
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
