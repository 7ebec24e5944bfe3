package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.Run;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.Armed;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A run that waits for the closed minutes to end, and can be called off until then.
final class ArmedPage extends StepPage {
    private final Label opening = wrapped("", "upgrade-phase");
    private final Button disarm = button("upgrade-disarm", text("upgrade.armed.disarm"));

    ArmedPage(UpgradeViewModel model, Armed armed) {
        Run run = armed.run();
        opening.setId("upgrade-armed");
        disarm.setOnAction(_ -> model.disarm());
        MinutesPanel minutes = new MinutesPanel(model);
        keep(minutes.life());
        VBox main =
                new VBox(
                        16,
                        new RouteLine(run.from(), run.target()),
                        new VBox(4, opening, wrapped(text("upgrade.armed.meaning"), "muted")),
                        wrapped(text("upgrade.armed.late"), "muted"),
                        new Notice(Tone.NEUTRAL, text("upgrade.armed.stay")));
        main.getStyleClass().add("panel");
        fill(new VBox(new Columns(main, minutes)), gap(), disarm);
        keep(model.stepProperty().subscribe(this::show));
    }

    private void show(UpgradeStep step) {
        if (step instanceof Armed(_, var opensAt))
            opening.setText(text("upgrade.armed", Formats.nearestSecond(opensAt)));
    }

    @Override
    void focusFirst() {
        disarm.requestFocus();
    }
}
