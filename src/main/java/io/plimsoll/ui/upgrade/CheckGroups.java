package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.CheckSubject;
import io.plimsoll.upgrade.CheckVerdict;
import io.plimsoll.upgrade.Findings;
import io.plimsoll.upgrade.UpgradeCheck;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The checks in the order in which they matter: what stands in the way, what the exchange decides,
/// what passed in one line that opens, and what does not apply in one line. What passed is open by
/// itself once there is nothing else to read.
final class CheckGroups {
    private final RemedyViewModel remedies;
    private final ObservableValue<String> minute;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private boolean opened;

    /// @param minute the sentence of the closed minutes, which counts down; all others stand
    CheckGroups(RemedyViewModel remedies, ObservableValue<String> minute) {
        this.remedies = remedies;
        this.minute = minute;
    }

    List<Node> of(Findings findings) {
        List<Node> groups = new ArrayList<>();
        Remedies offered = new Remedies(remedies, findings.keyOnlyReads());
        addRows(groups, findings.with(CheckVerdict.BLOCKED), offered);
        addRows(groups, findings.with(CheckVerdict.CANNOT_TELL), offered);
        boolean nothingElse = groups.isEmpty();
        if (nothingElse && !opened) open.set(true);
        opened = nothingElse;
        addPassed(groups, findings.with(CheckVerdict.PASSED), offered);
        addNotAsked(groups, findings.with(CheckVerdict.DOES_NOT_APPLY));
        return groups;
    }

    private void addRows(List<Node> groups, List<UpgradeCheck> checks, Remedies offered) {
        checks.forEach(check -> groups.add(row(check, offered)));
    }

    private void addPassed(List<Node> groups, List<UpgradeCheck> checks, Remedies offered) {
        if (checks.isEmpty()) return;
        VBox rows = new VBox();
        checks.forEach(check -> rows.getChildren().add(row(check, offered)));
        rows.visibleProperty().bind(open);
        rows.managedProperty().bind(open);
        Button toggle =
                StepPage.button(
                        "upgrade-checks-passed", text("upgrade.checks.passed", checks.size()));
        toggle.getStyleClass().addAll("quiet", "flush", "checks-toggle");
        FontIcon arrow = new FontIcon();
        arrow.iconCodeProperty()
                .bind(open.map(is -> is ? CarbonIcons.CHEVRON_DOWN : CarbonIcons.CHEVRON_RIGHT));
        FontIcon good = new FontIcon(Tone.GOOD.icon());
        good.getStyleClass().add("toned");
        Tone.GOOD.on(good);
        toggle.setGraphic(new HBox(8, arrow, good));
        toggle.setOnAction(_ -> open.set(!open.get()));
        groups.add(line(toggle));
        groups.add(rows);
    }

    private static void addNotAsked(List<Node> groups, List<UpgradeCheck> checks) {
        if (checks.isEmpty()) return;
        Label names =
                StepPage.wrapped(
                        text(
                                "upgrade.checks.notAsked",
                                checks.stream()
                                        .map(UpgradeCheck::subject)
                                        .map(Messages::name)
                                        .collect(Collectors.joining(", "))),
                        "caption");
        names.setId("upgrade-checks-not-asked");
        groups.add(line(names));
    }

    private static HBox line(Node content) {
        HBox line = new HBox(content);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("checks-line");
        return line;
    }

    private CheckRow row(UpgradeCheck check, Remedies offered) {
        if (check.subject() != CheckSubject.CLOSED_MINUTES) return new CheckRow(check, offered);
        Label countdown = StepPage.wrapped("", "check-sentence");
        countdown.textProperty().bind(minute);
        return new CheckRow(check, offered, countdown);
    }
}
