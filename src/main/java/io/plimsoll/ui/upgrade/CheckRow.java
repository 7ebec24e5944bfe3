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

/// One check: its verdict, a sentence, the proof, and what to do.
final class CheckRow extends HBox {

    CheckRow(UpgradeCheck check) {
        String key = "CheckSubject." + check.subject().name();
        getStyleClass().addAll("check", check.verdict().name().toLowerCase(java.util.Locale.ROOT));
        setId("upgrade-check-" + check.subject().name());
        setAlignment(Pos.TOP_LEFT);

        StatusChip verdict = new StatusChip();
        verdict.setText(Messages.name(check.verdict()));
        verdict.show(tone(check.verdict()), icon(check.verdict()));
        verdict.getStyleClass().add("check-verdict");

        Label title = new Label(text(key));
        title.getStyleClass().add("medium");
        VBox words = new VBox(4, title);
        sentence(check, key, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!check.proof().isEmpty()) words.getChildren().add(new ProofTable(check.proof()));
        if (check.verdict() == CheckVerdict.BLOCKED) {
            words.getChildren().add(StepPage.wrapped(text(key + ".do"), "check-remedy"));
        }
        getChildren().addAll(verdict, words);
    }

    private static void sentence(UpgradeCheck check, String key, VBox words) {
        String suffix =
                switch (check.verdict()) {
                    case PASSED -> ".passed";
                    case BLOCKED -> ".blocked";
                    case CANNOT_TELL -> ".cannotTell";
                    case DOES_NOT_APPLY -> "";
                };
        if (!suffix.isEmpty()) {
            words.getChildren().add(StepPage.wrapped(text(key + suffix), "muted"));
        }
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
            case PASSED -> Tone.GOOD.icon();
            case BLOCKED -> Tone.DANGER.icon();
            case CANNOT_TELL -> CarbonIcons.HELP_FILLED;
            case DOES_NOT_APPLY -> CarbonIcons.SUBTRACT;
        };
    }
}
