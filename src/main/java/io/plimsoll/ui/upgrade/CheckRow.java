package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.CheckVerdict;
import io.plimsoll.upgrade.UpgradeCheck;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// One check: its verdict, a sentence, the proof, and what to do.
final class CheckRow extends HBox {

    CheckRow(UpgradeCheck check) {
        this(check, StepPage.wrapped(sentence(check), "check-sentence"));
    }

    /// @param sentence what was found, in place of the usual words
    CheckRow(UpgradeCheck check, Label sentence) {
        CheckVerdict verdict = check.verdict();
        getStyleClass().addAll("check", verdict.name().toLowerCase(Locale.ROOT));
        setId("upgrade-check-" + check.subject().name());
        setAlignment(Pos.TOP_LEFT);

        StatusChip chip = new StatusChip();
        chip.setText(Messages.name(verdict));
        chip.show(tone(verdict), icon(verdict));
        chip.getStyleClass().add("check-verdict");
        Label subject = StepPage.wrapped(Messages.name(check.subject()), "check-subject");
        VBox words = words(check, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(chip, subject, words);
    }

    private static VBox words(UpgradeCheck check, Label sentence) {
        VBox words = new VBox(4, sentence);
        words.setMinWidth(0);
        if (!check.proof().isEmpty()) words.getChildren().add(new ProofTable(check.proof()));
        if (check.verdict() == CheckVerdict.BLOCKED) {
            Label remedy = StepPage.wrapped(text(key(check) + ".do"), "check-remedy");
            remedy.setGraphic(new FontIcon(CarbonIcons.ARROW_RIGHT));
            words.getChildren().add(remedy);
        }
        return words;
    }

    private static String sentence(UpgradeCheck check) {
        return switch (check.verdict()) {
            case PASSED -> text(key(check) + ".passed");
            case BLOCKED -> text(key(check) + ".blocked");
            case CANNOT_TELL -> text(key(check) + ".cannotTell");
            case DOES_NOT_APPLY -> Messages.meaning(check.verdict());
        };
    }

    private static String key(UpgradeCheck check) {
        return "CheckSubject." + check.subject().name();
    }

    private static Tone tone(CheckVerdict verdict) {
        return switch (verdict) {
            case PASSED -> Tone.GOOD;
            case BLOCKED -> Tone.DANGER;
            case CANNOT_TELL -> Tone.CAUTION;
            case DOES_NOT_APPLY -> Tone.NEUTRAL;
        };
    }

    private static Ikon icon(CheckVerdict verdict) {
        return switch (verdict) {
            case PASSED, BLOCKED -> tone(verdict).icon();
            case CANNOT_TELL -> CarbonIcons.HELP_FILLED;
            case DOES_NOT_APPLY -> CarbonIcons.SUBTRACT;
        };
    }
}
