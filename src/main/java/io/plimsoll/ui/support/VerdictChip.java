package io.plimsoll.ui.support;

import io.plimsoll.calc.Verdict;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/// How each [Verdict] looks. A difference is no risk by itself, but wants to be looked at.
public final class VerdictChip {
    private VerdictChip() {}

    public static void show(StatusChip chip, Verdict verdict) {
        chip.setText(Messages.name(verdict));
        chip.show(tone(verdict), icon(verdict));
    }

    public static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> Tone.ACCENT;
            case DIFFERS -> Tone.CAUTION;
            case NOT_REPORTED, NOT_APPLICABLE, NOT_CALCULATED -> Tone.NEUTRAL;
        };
    }

    public static Ikon icon(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> CarbonIcons.CHECKMARK_OUTLINE;
            case DIFFERS -> CarbonIcons.WARNING_ALT;
            case NOT_REPORTED -> CarbonIcons.SUBTRACT;
            case NOT_APPLICABLE -> CarbonIcons.ERROR_OUTLINE;
            case NOT_CALCULATED -> CarbonIcons.UNKNOWN;
        };
    }
}
