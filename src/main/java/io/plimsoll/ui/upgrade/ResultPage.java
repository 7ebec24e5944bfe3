package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.Outcome;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// How the run ended, and what comes next.
final class ResultPage extends StepPage {
    private final Button again;

    ResultPage(UpgradeViewModel model, Outcome outcome) {
        again =
                primary(
                        "upgrade-again",
                        text(
                                outcome instanceof Outcome.Succeeded
                                        ? "upgrade.result.done"
                                        : "upgrade.result.again"),
                        model::next);
        fill(content(outcome), gap(), again);
    }

    @Override
    void focusFirst() {
        again.requestFocus();
    }

    private static VBox content(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded(AccountStatus from, AccountStatus to) ->
                    new VBox(
                            12,
                            result(
                                    Tone.GOOD,
                                    text("upgrade.result.succeeded", Messages.name(to)),
                                    new RouteLine(from, to)),
                            new Panel(
                                    text("upgrade.after"),
                                    new Points(List.of(Afterwards.values()))));
            case Outcome.Refused(List<String> messages) ->
                    new VBox(
                            result(
                                    Tone.CAUTION,
                                    text("upgrade.result.refused"),
                                    messages(messages),
                                    wrapped(text("upgrade.result.refused.do"), "muted")));
            case Outcome.NotDone(var fault) ->
                    new VBox(
                            result(
                                    Tone.CAUTION,
                                    text("upgrade.result.notDone"),
                                    wrapped(FaultText.whatHappened(fault)),
                                    wrapped(FaultText.whatToDo(fault), "muted")));
            case Outcome.HeldBack(var opensAt) ->
                    new VBox(
                            result(
                                    Tone.CAUTION,
                                    text("upgrade.result.heldBack"),
                                    wrapped(
                                            text(
                                                    "upgrade.result.heldBack.opens",
                                                    Formats.clock(opensAt)),
                                            "muted")));
            case Outcome.Unresolved(AccountStatus seen) ->
                    new VBox(
                            result(
                                    Tone.CAUTION,
                                    text("upgrade.result.unresolved"),
                                    wrapped(
                                            text(
                                                    "upgrade.result.unresolved.seen",
                                                    Messages.name(seen))),
                                    wrapped(text("upgrade.result.unresolved.do"), "muted")));
        };
    }

    private static VBox result(Tone tone, String sentence, Node... details) {
        FontIcon icon = new FontIcon(tone.icon());
        icon.getStyleClass().addAll("toned", "result-icon");
        tone.on(icon);
        Label words = wrapped(sentence, "upgrade-phase");
        words.setId("upgrade-result");
        VBox text = new VBox(12, words);
        text.getChildren().addAll(details);
        HBox.setHgrow(text, Priority.ALWAYS);
        VBox panel = new VBox(new HBox(16, icon, text));
        panel.getStyleClass().addAll("panel", "result");
        return panel;
    }

    /// The exchange's own words, each with its number.
    private static Node messages(List<String> messages) {
        if (messages.isEmpty()) return wrapped(text("upgrade.result.refused.silent"));
        GridPane list = new GridPane();
        list.setId("upgrade-messages");
        list.getStyleClass().add("messages");
        for (int i = 0; i < messages.size(); i++) {
            Label number = new Label(i + 1 + ".");
            number.getStyleClass().addAll("medium", "numeric");
            number.setMinWidth(USE_PREF_SIZE);
            list.addRow(i, number, wrapped(messages.get(i)));
        }
        return list;
    }
}
