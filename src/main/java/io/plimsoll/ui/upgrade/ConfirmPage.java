package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.CheckVerdict;
import io.plimsoll.upgrade.Findings;
import io.plimsoll.upgrade.Gate;
import io.plimsoll.upgrade.UpgradeCheck;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.stream.Collectors;

/// The last page before the irreversible step.
final class ConfirmPage extends StepPage {
    private final CheckBox understood = new CheckBox(text("upgrade.confirm.understood"));

    ConfirmPage(UpgradeViewModel model, Findings findings) {
        Label heading =
                new Label(text("upgrade.confirm.forGood"), new FontIcon(CarbonIcons.WARNING_ALT));
        heading.getStyleClass().addAll("section-title", "toned");
        VBox consequences =
                new VBox(
                        8,
                        heading,
                        wrapped(text("upgrade.confirm.forGood.meaning")),
                        wrapped(text("upgrade.confirm.meanwhile")),
                        wrapped(text("upgrade.confirm.once")));
        consequences.getStyleClass().add("irreversible");
        Tone.CAUTION.on(consequences);

        understood.setId("upgrade-understood");
        understood.setWrapText(true);
        understood.selectedProperty().bindBidirectional(model.understoodProperty());
        keep(() -> understood.selectedProperty().unbindBidirectional(model.understoodProperty()));

        VBox main =
                new VBox(
                        16,
                        new RouteLine(findings.route().from(), findings.route().target()),
                        consequences);
        main.getStyleClass().add("panel");
        String open =
                findings.with(CheckVerdict.CANNOT_TELL).stream()
                        .map(UpgradeCheck::subject)
                        .map(Messages::name)
                        .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            main.getChildren().add(new Notice(Tone.NEUTRAL, text("upgrade.confirm.unknown", open)));
        }
        main.getChildren().add(understood);

        Button submit =
                primary(
                        "upgrade-submit",
                        text("upgrade.confirm.submit", Messages.name(findings.route().target())),
                        model::submit);
        submit.disableProperty().bind(model.cannotSubmitProperty());
        Label why = wrapped("", "muted");
        why.setId("upgrade-why");
        why.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> why(model),
                                model.gateProperty(),
                                model.understoodProperty()));
        keep(why.textProperty()::unbind);
        keep(submit.disableProperty()::unbind);
        MinutesPanel minutes = new MinutesPanel(model);
        keep(minutes.life());
        fill(
                new VBox(new Columns(main, minutes)),
                back(model),
                gap(),
                why,
                armButton(model),
                submit);
    }

    private static String why(UpgradeViewModel model) {
        if (!model.leave().isGiven()) return text("upgrade.off.why");
        Gate gate = model.gateProperty().get();
        return gate.state() != Gate.State.UNKNOWN && !model.understoodProperty().get()
                ? text("upgrade.confirm.tick")
                : GateText.state(gate);
    }

    /// Stands in the closed minutes only: outside them there is nothing to wait for.
    private Button armButton(UpgradeViewModel model) {
        Button arm = button("upgrade-arm", text("upgrade.confirm.arm"));
        arm.setOnAction(_ -> model.arm());
        arm.managedProperty().bind(arm.visibleProperty());
        arm.visibleProperty().bind(model.gateProperty().map(Gate::opensLater));
        arm.disableProperty().bind(model.canArmProperty().map(possible -> !possible));
        keep(arm.visibleProperty()::unbind);
        keep(arm.disableProperty()::unbind);
        return arm;
    }

    @Override
    void focusFirst() {
        understood.requestFocus();
    }
}
