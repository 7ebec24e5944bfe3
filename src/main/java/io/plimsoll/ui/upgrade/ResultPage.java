package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.upgrade.Outcome;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How the run ended, and what comes next.
final class ResultPage extends StepPage {
    private final Button again;

    ResultPage(UpgradeViewModel model, Outcome outcome) {
        again = primary("upgrade-again", text("upgrade.result.again"), model::next);
        Label result = wrapped(sentence(outcome), "upgrade-phase");
        result.setId("upgrade-result");
        VBox main = new VBox(16, result);
        main.getStyleClass().add("panel");
        if (outcome instanceof Outcome.Refused(var messages)) {
            VBox list = new VBox(4);
            list.setId("upgrade-messages");
            for (String message : messages) list.getChildren().add(wrapped(message));
            main.getChildren().add(list);
        }
        fill(main, gap(), again);
    }

    @Override
    void focusFirst() {
        again.requestFocus();
    }

    private static String sentence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded(_, var to) ->
                    text("upgrade.result.succeeded", Messages.name(to));
            case Outcome.Refused _ -> text("upgrade.result.refused");
            case Outcome.NotDone(var fault) -> FaultText.whatHappened(fault);
            case Outcome.HeldBack(var opensAt) ->
                    text("upgrade.result.heldBack", Formats.clock(opensAt));
            case Outcome.Unresolved(var seen) ->
                    text("upgrade.result.unresolved", Messages.name(seen));
        };
    }
}
