package io.plimsoll.ui.shell;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.monitor.Freshness;
import io.plimsoll.ui.support.EnvironmentBadge;
import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.UpgradeStep;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;

/// Whose figures these are, how fresh they are, and what time it is at the exchange.
final class TopBar extends HBox {
    private final AccountMenu account;
    private final HBox badge = new HBox();
    private final StatusChip freshness = new StatusChip();
    private final Tooltip freshnessTip = new Tooltip();
    private final StatusChip clockLead = new StatusChip();
    private final Tooltip clockLeadTip = new Tooltip();
    private final Button upgrade = new Button();
    private final HourIndicator hour = new HourIndicator();

    TopBar(ShellViewModel model, AccountMenu account, Node recordingMenu) {
        this.account = account;
        getStyleClass().add("top-bar");
        badge.setId("top-environment");
        badge.getStyleClass().add("badge-place");
        badge.setAlignment(Pos.CENTER_LEFT);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setMaxHeight(Region.USE_PREF_SIZE);
        freshness.setId("top-freshness");
        freshness.setMinWidth(Region.USE_PREF_SIZE);
        freshness.setTooltip(freshnessTip);
        clockLead.show(Tone.CAUTION, CarbonIcons.TIME);
        clockLead.setId("top-clock-lead");
        clockLead.setText(text("top.clockLead.chip"));
        clockLead.setTooltip(clockLeadTip);
        clockLead.managedProperty().bind(clockLead.visibleProperty());

        Button refresh = new Button("", new FontIcon(CarbonIcons.RENEW));
        refresh.setId("top-refresh");
        refresh.getStyleClass().addAll("icon-only", "quiet");
        refresh.setAccessibleText(text("top.refresh"));
        refresh.setTooltip(new Tooltip(text("top.refresh")));
        refresh.setOnAction(_ -> model.refresh());

        upgrade.setId("top-upgrade");
        upgrade.setMinWidth(Region.USE_PREF_SIZE);
        upgrade.managedProperty().bind(upgrade.visibleProperty());
        upgrade.setOnAction(_ -> model.screenProperty().set(Screen.UPGRADE));

        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        account,
                        recordingMenu,
                        badge,
                        freshness,
                        refresh,
                        clockLead,
                        gap,
                        upgrade,
                        hour);

        model.sessionProperty().subscribe(this::showSession);
        model.connectionProperty().subscribe(this::showConnection);
        model.hourProperty().subscribe(hour::show);
        model.upgradeProperty().subscribe(this::showUpgrade);
    }

    /// A run that waits, is under way or has ended is in sight on every screen.
    private void showUpgrade(UpgradeStep step) {
        switch (step) {
            case UpgradeStep.Armed(_, Instant opensAt) ->
                    upgrade.setText(text("top.upgrade.armed", Formats.minute(opensAt)));
            case UpgradeStep.Preparing _, UpgradeStep.Running _ ->
                    upgrade.setText(text("top.upgrade.running"));
            case UpgradeStep.Finished _ -> upgrade.setText(text("top.upgrade.ended"));
            case UpgradeStep.Explain _,
                    UpgradeStep.Barred _,
                    UpgradeStep.Checking _,
                    UpgradeStep.CheckFailed _,
                    UpgradeStep.Checked _,
                    UpgradeStep.Confirm _ ->
                    upgrade.setText("");
        }
        upgrade.setVisible(!upgrade.getText().isEmpty());
    }

    private void showSession(AccountSession session) {
        account.show(session.name());
        badge.getChildren()
                .setAll(
                        new EnvironmentBadge(
                                session.environment(), Messages.name(session.environment())));
    }

    private void showConnection(ShellViewModel.Connection connection) {
        Freshness state = connection.freshness();
        freshness.show(state);
        String word = connection.unreliable() ? text("top.unreliable") : Messages.name(state);
        freshness.setText(
                connection
                        .recordedAt()
                        .map(at -> text("top.recorded", word, Formats.dateAndMinute(at)))
                        .or(
                                () ->
                                        connection
                                                .age()
                                                .map(
                                                        age ->
                                                                text(
                                                                        "top.age",
                                                                        word,
                                                                        Formats.age(age))))
                        .orElse(word));
        freshnessTip.setText(
                connection
                        .fault()
                        .map(
                                fault ->
                                        FaultText.whatHappened(fault)
                                                + " "
                                                + FaultText.whatToDo(fault))
                        .orElseGet(
                                () ->
                                        state == Freshness.RECORDED
                                                ? text("top.freshness.recorded")
                                                : text("top.freshness.live")));
        clockLead.setVisible(connection.clockLead().isPresent());
        connection
                .clockLead()
                .ifPresent(
                        lead -> clockLeadTip.setText(text("top.clockLead", Formats.seconds(lead))));
    }
}
