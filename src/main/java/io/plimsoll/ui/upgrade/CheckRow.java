package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.ui.working.WorkingText;
import io.plimsoll.upgrade.CheckSubject;
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

/// One check: its verdict, a sentence, the proof, what to do, and the rule it comes from.
final class CheckRow extends HBox {

    CheckRow(UpgradeCheck check, Remedies remedies) {
        this(check, remedies, StepPage.wrapped(sentence(check), "check-sentence"));
    }

    /// @param sentence what was found, in place of the usual words
    CheckRow(UpgradeCheck check, Remedies remedies, Label sentence) {
        CheckVerdict verdict = check.verdict();
        getStyleClass().addAll("check", verdict.name().toLowerCase(Locale.ROOT));
        setId("upgrade-check-" + check.subject().name());
        setAlignment(Pos.TOP_LEFT);

        StatusChip chip = new StatusChip();
        chip.setText(Messages.name(verdict));
        chip.show(tone(verdict), icon(verdict));
        chip.getStyleClass().add("check-verdict");
        Label subject = StepPage.wrapped(Messages.name(check.subject()), "check-subject");
        VBox words = words(check, remedies, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(chip, subject, words);
    }

    private static VBox words(UpgradeCheck check, Remedies remedies, Label sentence) {
        VBox words = new VBox(4, sentence);
        words.setMinWidth(0);
        if (!check.proof().isEmpty()) words.getChildren().add(new ProofTable(check.proof()));
        if (check.verdict() == CheckVerdict.BLOCKED) {
            Messages.find(key(check) + ".do")
                    .ifPresent(what -> words.getChildren().add(doing(what)));
        }
        words.getChildren().addAll(remedies.of(check));
        words.getChildren().add(StepPage.wrapped(WorkingText.rule(check.rule()), "fine"));
        return words;
    }

    /// What to do, where no button says it.
    private static Label doing(String what) {
        Label label = StepPage.wrapped(what, "check-remedy");
        label.setGraphic(new FontIcon(CarbonIcons.ARROW_RIGHT));
        return label;
    }

    private static String sentence(UpgradeCheck check) {
        return switch (check.verdict()) {
            case PASSED -> text(key(check) + ".passed");
            case BLOCKED -> text(key(check) + ".blocked");
            case CANNOT_TELL ->
                    check.proof().isEmpty()
                            ? text(unread(check.subject()))
                            : text(key(check) + ".cannotTell");
            case DOES_NOT_APPLY -> Messages.meaning(check.verdict());
        };
    }

    /// What was missing where a check has nothing to show for its doubt.
    private static String unread(CheckSubject subject) {
        return switch (subject) {
            case VIP_LEVEL, KEY_MAY_WRITE, KEY_EXPIRY -> "upgrade.checks.unread.key";
            case SPOT_ORDERS,
                    USDT_ORDERS,
                    USDC_ORDERS,
                    INVERSE_ORDERS,
                    OPTION_ORDERS,
                    TP_SL_ORDERS ->
                    "upgrade.checks.unread.orders";
            case HEDGED_INVERSE,
                    PORTFOLIO_WITH_INVERSE,
                    INVERSE_MARGIN_MODE,
                    USDT_POSITIONS,
                    USDC_POSITIONS,
                    RISK_AFTER ->
                    "upgrade.checks.unread.positions";
            case SPOT_DEBT, LIABILITIES -> "upgrade.checks.unread.wallet";
            case RISK_NOW -> "upgrade.checks.unread.rates";
            case UPGRADE_PATH, NOT_BANNED, CLOCK, CLOSED_MINUTES ->
                    throw new IllegalArgumentException(subject + " is always read");
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
