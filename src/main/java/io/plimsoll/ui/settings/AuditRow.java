package io.plimsoll.ui.settings;

import io.plimsoll.audit.AuditCall;
import io.plimsoll.audit.AuditEntry.Outcome;
import io.plimsoll.ui.support.Tone;

import java.util.Optional;

/// One change of the audit log as a row.
public record AuditRow(AuditCall call) {

    /// Tells rows apart.
    public String id() {
        return Long.toString(call.asked().number());
    }

    /// How it ended.
    enum End {
        DONE,
        NOT_DONE,
        IN_DOUBT,
        /// Under way, or the app ended meanwhile.
        NOT_KNOWN;

        Tone tone() {
            return switch (this) {
                case DONE -> Tone.GOOD;
                case NOT_DONE -> Tone.NEUTRAL;
                case IN_DOUBT, NOT_KNOWN -> Tone.CAUTION;
            };
        }
    }

    Optional<Outcome> outcome() {
        return call.ended().map(end -> end.outcome());
    }

    End end() {
        return outcome()
                .map(
                        outcome ->
                                switch (outcome) {
                                    case Outcome.Answered _ -> End.DONE;
                                    case Outcome.Failed failed ->
                                            failed.leavesDoubt() ? End.IN_DOUBT : End.NOT_DONE;
                                })
                .orElse(End.NOT_KNOWN);
    }
}
