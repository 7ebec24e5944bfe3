package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.rules.UpgradePath;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// What the account is, where it can go, and what that changes.
final class ExplainPage extends StepPage {
    private final Button next;
    private final VBox account = new VBox(8);
    private final StackPane consequences = new StackPane();
    private final MinutesPanel minutes;

    ExplainPage(UpgradeViewModel model) {
        next = primary("upgrade-next", text("upgrade.explain.next"), model::next);
        minutes = new MinutesPanel(model);
        minutes.managedProperty().bind(minutes.visibleProperty());
        keep(minutes.life());
        Panel status = new Panel(text("upgrade.explain.account"), account);
        fill(new VBox(new Columns(new Pair(status, consequences), minutes)), gap(), next);
        keep(model.routeProperty().subscribe(known -> known.ifPresent(this::show)));
    }

    @Override
    void focusFirst() {
        next.requestFocus();
    }

    private void show(Route route) {
        next.setVisible(route.leadsOn());
        minutes.setVisible(route.leadsOn());
        account.getChildren()
                .setAll(
                        new RouteLine(route.from(), route.target()),
                        wrapped(Messages.meaning(route.from()), "muted"),
                        way(route),
                        wrapped(source(route), "caption"));
        boolean there = route.path() instanceof UpgradePath.AlreadyThere;
        consequences
                .getChildren()
                .setAll(
                        there
                                ? new Panel(
                                        text("upgrade.after"),
                                        new Points(List.of(Afterwards.values())))
                                : new Panel(
                                        text("upgrade.changes"),
                                        new Points(List.of(Consequence.values()))));
    }

    private static Node way(Route route) {
        String target = Messages.name(route.target());
        return switch (route.path()) {
            case UpgradePath.ByEndpoint way ->
                    new Notice(
                            Tone.ACCENT,
                            text(
                                    way.needsVip()
                                            ? "upgrade.way.endpointVip"
                                            : "upgrade.way.endpoint"));
            case UpgradePath.WebsiteFirst _ ->
                    new Notice(Tone.CAUTION, text("upgrade.way.website", target));
            case UpgradePath.AlreadyThere _ -> new Notice(Tone.GOOD, text("upgrade.way.there"));
            case UpgradePath.NotOffered _ ->
                    new Notice(Tone.CAUTION, text("upgrade.way.notOffered"));
        };
    }

    private static String source(Route route) {
        return text(
                route.inForce() ? "upgrade.source" : "upgrade.source.earlier",
                route.rule().source());
    }
}
