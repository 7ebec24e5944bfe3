package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.EmptyState;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.ScreenFrame;
import io.plimsoll.ui.support.StepsBar;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Running;
import io.plimsoll.upgrade.UpgradeStep.Stage;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The upgrade as five pages in the window, under a bar that says where one is.
public final class UpgradeView extends VBox {
    private static final List<Stage> STAGES = List.of(Stage.values());

    private final UpgradeViewModel model;
    private final Label title = new Label();
    private final StepsBar steps = new StepsBar(STAGES.stream().map(Messages::name).toList());
    private final StackPane place = new StackPane();
    private final Subscription life;
    private @Nullable StepPage page;
    private @Nullable Stage shown;

    public UpgradeView(UpgradeViewModel model) {
        this.model = model;
        title.setId("upgrade-step");
        title.getStyleClass().addAll("page-title", "upgrade-title");
        HBox.setHgrow(steps, Priority.ALWAYS);
        HBox header = new HBox(24, title, steps);
        header.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(place, Priority.ALWAYS);
        VBox content = new VBox(header, place);
        content.getStyleClass().add("page");
        ScreenFrame frame =
                new ScreenFrame(
                        model.stateProperty(),
                        content,
                        () -> EmptyState.calm(text("state.empty"), ""),
                        model::refresh);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().add(frame);
        life = frame.life().and(model.stepProperty().subscribe(this::show)).and(this::leavePage);
    }

    /// What has to be let go when the screen leaves the window.
    public Subscription life() {
        return life;
    }

    private void show(UpgradeStep step) {
        Stage stage = step.stage();
        if (stage == shown) return; // the page follows what changes within its stage
        boolean moved = shown != null;
        shown = stage;
        leavePage();
        StepPage now =
                switch (step) {
                    case Explain _ -> new ExplainPage(model);
                    case Checking _, CheckFailed _, Checked _ -> new ChecksPage(model);
                    case Confirm(var findings) -> new ConfirmPage(model, findings);
                    case Running run -> new ProgressPage(model, run);
                    case Finished(var outcome) -> new ResultPage(model, outcome);
                };
        page = now;
        title.setText(Messages.meaning(stage));
        steps.currentProperty().set(STAGES.indexOf(stage));
        place.getChildren().setAll(now);
        if (moved) {
            now.applyCss(); // a scroll pane takes its content in with its skin; before that
            // nothing in it has focus
            now.focusFirst();
        }
    }

    private void leavePage() {
        if (page != null) page.leave();
    }
}
