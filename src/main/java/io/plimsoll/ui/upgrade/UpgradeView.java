package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.EmptyState;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.ScreenFrame;
import io.plimsoll.ui.support.StepsBar;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.Armed;
import io.plimsoll.upgrade.UpgradeStep.Barred;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Preparing;
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
    private @Nullable Page shown;

    /// What a page is made for; it follows what changes within.
    private enum Page {
        EXPLAIN,
        BARRED,
        CHECKS,
        CONFIRM,
        ARMED,
        PROGRESS,
        RESULT
    }

    public UpgradeView(UpgradeViewModel model) {
        this.model = model;
        title.setId("upgrade-step");
        title.getStyleClass().addAll("page-title", "upgrade-title");
        HBox.setHgrow(steps, Priority.ALWAYS);
        HBox header = new HBox(24, title, steps);
        header.setId("upgrade-header");
        header.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(place, Priority.ALWAYS);
        VBox content = new VBox(header);
        if (!model.leave().isGiven()) content.getChildren().add(changesOff(model.leave()));
        content.getChildren().add(place);
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

    private static Notice changesOff(Leave leave) {
        Notice notice =
                leave.toGiveIt()
                        .map(
                                lead ->
                                        new Notice(
                                                Tone.NEUTRAL,
                                                text("upgrade.off"),
                                                text("upgrade.off.allow"),
                                                lead))
                        .orElseGet(() -> new Notice(Tone.NEUTRAL, text("upgrade.off.recording")));
        notice.setId("upgrade-off");
        return notice;
    }

    /// What has to be let go when the screen leaves the window.
    public Subscription life() {
        return life;
    }

    private void show(UpgradeStep step) {
        Page wanted = pageOf(step);
        if (wanted == shown) return;
        boolean moved = shown != null;
        shown = wanted;
        leavePage();
        StepPage now =
                switch (step) {
                    case Explain _ -> new ExplainPage(model);
                    case Barred(var fault) -> new BarredPage(model, fault);
                    case Checking _, CheckFailed _, Checked _ -> new ChecksPage(model);
                    case Confirm(var findings) -> new ConfirmPage(model, findings);
                    case Armed armed -> new ArmedPage(model, armed);
                    case Preparing(var run) -> new ProgressPage(model, run);
                    case Running running -> new ProgressPage(model, running.run());
                    case Finished finished -> new ResultPage(model, finished);
                };
        page = now;
        title.setText(
                step instanceof Armed
                        ? text("upgrade.armed.title")
                        : Messages.meaning(step.stage()));
        steps.currentProperty().set(STAGES.indexOf(step.stage()));
        place.getChildren().setAll(now);
        if (moved) {
            now.applyCss(); // a scroll pane takes its content in with its skin; before that
            // nothing in it has focus
            now.focusFirst();
        }
    }

    private static Page pageOf(UpgradeStep step) {
        return switch (step) {
            case Explain _ -> Page.EXPLAIN;
            case Barred _ -> Page.BARRED;
            case Checking _, CheckFailed _, Checked _ -> Page.CHECKS;
            case Confirm _ -> Page.CONFIRM;
            case Armed _ -> Page.ARMED;
            case Preparing _, Running _ -> Page.PROGRESS;
            case Finished _ -> Page.RESULT;
        };
    }

    private void leavePage() {
        if (page != null) page.leave();
    }
}
