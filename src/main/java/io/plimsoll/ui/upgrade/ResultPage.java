package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.CheckSubject;
import io.plimsoll.upgrade.CheckVerdict;
import io.plimsoll.upgrade.Findings;
import io.plimsoll.upgrade.Outcome;
import io.plimsoll.upgrade.RefusalReason;
import io.plimsoll.upgrade.Run;
import io.plimsoll.upgrade.UpgradeStep.Finished;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the run ended, and what comes next.
final class ResultPage extends StepPage {
    private final Button again;

    ResultPage(UpgradeViewModel model, Finished finished) {
        Outcome outcome = finished.outcome();
        again = primary("upgrade-again", onward(outcome), model::next);
        VBox content = content(finished.run(), outcome);
        if (outcome instanceof Outcome.Succeeded) {
            ComparisonPanel comparison = new ComparisonPanel();
            content.getChildren().add(1, comparison);
            keep(model.comparisonProperty().subscribe(comparison::show));
        }
        fill(content, gap(), again);
    }

    private static String onward(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded _, Outcome.NotNeeded _ -> text("upgrade.result.done");
            case Outcome.Refused _, Outcome.Changed _ -> text("upgrade.result.checks");
            case Outcome.NotDone _,
                    Outcome.NotSaved _,
                    Outcome.NotKept _,
                    Outcome.HeldBack _,
                    Outcome.Missed _,
                    Outcome.CalledOff _,
                    Outcome.Closed _ ->
                    text("upgrade.result.again");
        };
    }

    @Override
    void focusFirst() {
        again.requestFocus();
    }

    private static VBox content(Run run, Outcome outcome) {
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
                    caution(
                            text("upgrade.result.refused"),
                            messages(messages),
                            muted(text("upgrade.result.refused.do")));
            case Outcome.NotDone(var fault) ->
                    caution(
                            text("upgrade.result.notDone"),
                            wrapped(FaultText.whatHappened(fault)),
                            muted(
                                    about(fault)
                                            .map(ResultPage::check)
                                            .orElseGet(() -> FaultText.whatToDo(fault))));
            case Outcome.NotNeeded(AccountStatus status) ->
                    new VBox(
                            result(
                                    Tone.GOOD,
                                    text("upgrade.result.notNeeded", Messages.name(status)),
                                    muted(text("upgrade.result.notNeeded.meaning"))));
            case Outcome.Changed(var findings) ->
                    caution(
                            text("upgrade.result.changed"),
                            wrapped(text("upgrade.result.changed.what", changes(run, findings))),
                            muted(text("upgrade.result.changed.do")));
            case Outcome.NotSaved(_, String sentence) ->
                    caution(
                            text("upgrade.result.notSaved"),
                            wrapped(sentence),
                            muted(text("upgrade.result.notSaved.do")));
            case Outcome.NotKept(var fault) ->
                    caution(
                            text("upgrade.result.notKept"),
                            wrapped(JournalText.whatHappened(fault)),
                            muted(JournalText.whatToDo(fault)));
            case Outcome.HeldBack(var opensAt) ->
                    caution(
                            text("upgrade.result.heldBack"),
                            muted(text("upgrade.result.heldBack.opens", Formats.clock(opensAt))));
            case Outcome.Missed(var opensAt) ->
                    caution(
                            text("upgrade.result.missed", Formats.clock(opensAt)),
                            muted(text("upgrade.result.missed.why")));
            case Outcome.CalledOff _ ->
                    new VBox(
                            result(
                                    Tone.NEUTRAL,
                                    text("upgrade.result.calledOff"),
                                    muted(text("upgrade.result.calledOff.meaning"))));
            case Outcome.Closed _ ->
                    caution(
                            text("upgrade.result.closed"),
                            muted(text("upgrade.result.closed.meaning")));
        };
    }

    private static VBox caution(String sentence, Node... details) {
        return new VBox(result(Tone.CAUTION, sentence, details));
    }

    private static Label muted(String words) {
        return wrapped(words, "muted");
    }

    /// What blocks now, and what cannot be told now but could be when the user agreed.
    private static String changes(Run run, Findings findings) {
        return findings.checks().stream()
                .filter(
                        check ->
                                check.verdict() == CheckVerdict.BLOCKED
                                        || (check.verdict() == CheckVerdict.CANNOT_TELL
                                                && !run.agreed().contains(check.subject())))
                .map(check -> Messages.name(check.subject()))
                .collect(Collectors.joining(", "));
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

    /// As it came, and the check that shows what it is about where one is known.
    private static Node message(String words) {
        VBox message = new VBox(wrapped(words));
        RefusalReason.of(words)
                .subject()
                .map(subject -> wrapped(check(subject), "caption"))
                .ifPresent(message.getChildren()::add);
        return message;
    }

    private static String check(CheckSubject subject) {
        return text("upgrade.result.refused.check", Messages.name(subject));
    }

    /// What the code of a refused call is about, where a check shows it.
    private static Optional<CheckSubject> about(ApiFault fault) {
        return fault instanceof ApiFault.Refused refused
                ? RefusalReason.of(refused.code())
                : Optional.empty();
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
            GridPane.setValignment(number, VPos.TOP);
            list.addRow(i, number, message(messages.get(i)));
        }
        return list;
    }
}
