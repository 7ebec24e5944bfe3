package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.Gate;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/// The closed minutes in words.
final class GateText {
    private GateText() {}

    /// One or two sentences: open or not, and until when.
    static String state(Gate gate) {
        String left = Formats.countdown(gate.left());
        return switch (gate.state()) {
            case OPEN -> text("upgrade.gate.open", Formats.nearestSecond(gate.closes()), left);
            case CLOSING -> text("upgrade.gate.closing", left, Formats.nearestSecond(gate.opens()));
            case CLOSED -> text("upgrade.gate.closed", Formats.nearestSecond(gate.opens()), left);
            case UNKNOWN -> text("upgrade.gate.unknown");
        };
    }

    static String countdown(Gate gate) {
        return gate.state() == Gate.State.UNKNOWN ? Formats.DASH : Formats.countdown(gate.left());
    }

    static String untilWhat(Gate gate) {
        return switch (gate.state()) {
            case OPEN, CLOSING -> text("upgrade.gate.untilClosing");
            case CLOSED -> text("upgrade.gate.untilOpening");
            case UNKNOWN -> "";
        };
    }

    static Tone tone(Gate gate) {
        return switch (gate.state()) {
            case OPEN -> Tone.ACCENT;
            case CLOSING, CLOSED, UNKNOWN -> Tone.CAUTION;
        };
    }

    static Ikon icon(Gate gate) {
        return switch (gate.state()) {
            case OPEN -> CarbonIcons.UNLOCKED;
            case CLOSING -> CarbonIcons.TIME;
            case CLOSED -> CarbonIcons.LOCKED;
            case UNKNOWN -> CarbonIcons.UNKNOWN;
        };
    }
}
