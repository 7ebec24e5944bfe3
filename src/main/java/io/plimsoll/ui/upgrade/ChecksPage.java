package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.EmptyState;
import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.CheckVerdict;
import io.plimsoll.upgrade.Findings;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.carbonicons.CarbonIcons;

import java.util.List;

/// What stands in the way, with proof, and what to do about it.
final class ChecksPage extends StepPage {
    private final VBox list = new VBox();
    private final StringProperty minute = new SimpleStringProperty();
    private final CheckGroups groups;
    private final RemedyPanel remedy;
    private final Label summary = wrapped("");
    private final Button again = button("upgrade-recheck", text("upgrade.checks.again"));
    private final Button next;
    private boolean arriving;

    ChecksPage(UpgradeViewModel model) {
        list.getStyleClass().addAll("panel", "checks");
        again.setOnAction(_ -> model.checkAgain());
        next = primary("upgrade-next", text("upgrade.checks.next"), model::next);
        summary.setId("upgrade-summary");
        MinutesPanel minutes = new MinutesPanel(model);
        minutes.setMaxHeight(USE_PREF_SIZE);
        keep(minutes.life());
        fill(Columns.whenWide(list, minutes), back(model), gap(), summary, again, next);
        groups = new CheckGroups(model.remedies(), minute);
        remedy = new RemedyPanel(model.remedies(), () -> model.gateProperty().get().now());
        remedy.setManaged(false); // it covers the page
        List<Node> below = List.copyOf(getChildren());
        getChildren().add(remedy);
        keep(model.gateProperty().map(GateText::state).subscribe(minute::set));
        keep(model.stepProperty().subscribe(this::show));
        keep(remedy.life());
        keep(
                remedy.visibleProperty()
                        .subscribe(
                                over -> {
                                    below.forEach(node -> node.setDisable(over));
                                    if (!over) focusFirst();
                                }));
    }

    @Override
    void focusFirst() {
        if (next.isDisabled()) again.requestFocus();
        else next.requestFocus();
    }

    private void show(UpgradeStep step) {
        again.setDisable(step instanceof Checking);
        next.setDisable(!(step instanceof Checked(var findings) && findings.allowsConfirming()));
        switch (step) {
            case Checking _ -> {
                arriving = true;
                show(EmptyState.calm(text("upgrade.checks.reading"), ""));
            }
            case CheckFailed(var fault) ->
                    show(
                            EmptyState.trouble(
                                    CarbonIcons.WARNING_ALT,
                                    Tone.CAUTION,
                                    FaultText.whatHappened(fault),
                                    FaultText.whatToDo(fault)));
            case Checked(var findings) -> show(findings);
            case UpgradeStep.Explain _,
                    UpgradeStep.Barred _,
                    UpgradeStep.Confirm _,
                    UpgradeStep.Armed _,
                    UpgradeStep.Preparing _,
                    UpgradeStep.Running _,
                    UpgradeStep.Finished _ -> {}
        }
    }

    private void show(Node instead) {
        summary.setText("");
        VBox.setVgrow(instead, Priority.ALWAYS);
        list.getChildren().setAll(instead);
    }

    private void show(Findings findings) {
        list.getChildren().setAll(groups.of(findings));
        summary.setText(summary(findings));
        if (arriving) focusFirst();
        arriving = false;
    }

    private static String summary(Findings findings) {
        int blockers = findings.with(CheckVerdict.BLOCKED).size();
        int unknown = findings.with(CheckVerdict.CANNOT_TELL).size();
        if (blockers > 0 && findings.allowsConfirming()) return text("upgrade.checks.closed");
        if (blockers > 0) return text("upgrade.checks.blocked", blockers);
        return unknown > 0 ? text("upgrade.checks.unknown", unknown) : text("upgrade.checks.clear");
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        remedy.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
