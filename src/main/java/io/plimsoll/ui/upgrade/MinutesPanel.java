package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.rules.ClosedMinutes;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.ui.support.HourFace;
import io.plimsoll.ui.support.HourRing;
import io.plimsoll.ui.support.HourRingLegend;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.upgrade.Gate;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The closed minutes on the hour's clock face, with the countdown and the reason.
final class MinutesPanel extends VBox {
    private final HourRing ring = new HourRing(HourRing.Size.LARGE);
    private final StatusChip state = new StatusChip();
    private final Label reason = StepPage.wrapped("", "caption");
    private final Tooltip source = new Tooltip();
    private final Subscription life;

    MinutesPanel(UpgradeViewModel model) {
        getStyleClass().addAll("panel", "minutes");
        Label title = new Label(text("upgrade.minutes"));
        title.getStyleClass().add("section-title");
        state.setId("upgrade-gate");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        state.setAlignment(Pos.TOP_LEFT);
        reason.setTooltip(source);
        HBox legend =
                new HBox(
                        16,
                        new HourRingLegend()
                                .with(HourRing.Closure.UPGRADE, text("upgrade.minutes.upgrade"))
                                .with(
                                        HourRing.Closure.REPAYMENT,
                                        text("upgrade.minutes.repayment")),
                        new HourRingLegend()
                                .with(HourRing.Event.INTEREST, text("upgrade.minutes.interest"))
                                .with(
                                        HourRing.Event.AUTO_REPAY,
                                        text("upgrade.minutes.autoRepay")));
        getChildren().addAll(title, new StackPane(ring), state, reason, legend);
        life =
                model.gateProperty()
                        .map(Gate::widened)
                        .subscribe(this::showRule)
                        .and(model.gateProperty().subscribe(this::showMinute));
    }

    Subscription life() {
        return life;
    }

    private void showRule(boolean widened) {
        ClosedMinutes minutes = UpgradeRules.closedMinutes(widened);
        ring.setHour(HourFace.bands(minutes.window()), HourFace.marks());
        reason.setText(text(widened ? "upgrade.gate.widened" : "upgrade.gate.regular"));
        source.setText(text("upgrade.source", minutes.source()));
    }

    private void showMinute(Gate gate) {
        ring.secondProperty().set(HourFace.second(gate.now()));
        ring.figureProperty().set(GateText.countdown(gate));
        ring.captionProperty().set(GateText.untilWhat(gate));
        state.setText(GateText.state(gate));
        state.show(GateText.tone(gate), GateText.icon(gate));
        ring.setAccessibleText(text("upgrade.minutes") + ": " + state.getText());
    }
}
