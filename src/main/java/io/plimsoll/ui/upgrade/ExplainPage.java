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
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.carbonicons.CarbonIcons;

/// What the account is, where it can go, and what that changes.
final class ExplainPage extends StepPage {
    private final Button next;
    private final VBox account = new VBox(8);
    private final VBox consequences = new VBox();

    ExplainPage(UpgradeViewModel model) {
        next = primary("upgrade-next", text("upgrade.explain.next"), model::next);
        next.managedProperty().bind(next.visibleProperty());
        Panel status = new Panel(text("upgrade.explain.account"), account);
        VBox main = new VBox(12, status, consequences);
        VBox.setVgrow(consequences, Priority.ALWAYS);
        MinutesPanel minutes = new MinutesPanel(model);
        keep(minutes.life());
        fill(new Columns(main, minutes, Columns.ALWAYS), gap(), next);
        keep(model.routeProperty().subscribe(known -> known.ifPresent(this::show)));
    }

    @Override
    void focusFirst() {
        next.requestFocus();
    }

    private void show(Route route) {
        next.setVisible(route.leadsOn());
        account.getChildren()
                .setAll(
                        new RouteLine(route.from(), route.target()),
                        wrapped(Messages.meaning(route.from()), "muted"),
                        way(route),
                        wrapped(source(route), "caption"));
        Panel panel =
                route.path() instanceof UpgradePath.AlreadyThere
                        ? new Panel(text("upgrade.after"), after())
                        : new Panel(text("upgrade.changes"), changes());
        VBox.setVgrow(panel, Priority.ALWAYS);
        consequences.getChildren().setAll(panel);
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
                                            : "upgrade.way.endpoint",
                                    target));
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

    private static Points changes() {
        return new Points()
                .with(CarbonIcons.LOCKED, "upgrade.changes.forGood")
                .with(CarbonIcons.WARNING_ALT, "upgrade.changes.meanwhile")
                .with(CarbonIcons.GIFT, "upgrade.changes.kept")
                .with(CarbonIcons.PASSWORD, "upgrade.changes.keys")
                .with(CarbonIcons.RECENTLY_VIEWED, "upgrade.changes.history");
    }

    static Points after() {
        return new Points()
                .with(CarbonIcons.PASSWORD, "upgrade.after.keys")
                .with(CarbonIcons.BOT, "upgrade.after.bots")
                .with(CarbonIcons.RECENTLY_VIEWED, "upgrade.after.history")
                .with(CarbonIcons.GIFT, "upgrade.after.rewards");
    }
}
