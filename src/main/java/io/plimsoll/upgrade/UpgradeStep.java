package io.plimsoll.upgrade;

import io.plimsoll.bybit.ApiFault;

import java.time.Instant;

/// Where the user stands in the guided upgrade. [UpgradeFlow] says how one step leads to another.
public sealed interface UpgradeStep {

    /// What the account is and what the upgrade changes.
    record Explain() implements UpgradeStep {}

    /// The journal cannot be used, and without it nothing is begun.
    record Barred(JournalFault fault) implements UpgradeStep {}

    /// The checks are being read.
    record Checking() implements UpgradeStep {}

    /// The checks could not be read.
    record CheckFailed(ApiFault fault) implements UpgradeStep {}

    record Checked(Findings findings) implements UpgradeStep {}

    /// The last step before the irreversible one.
    record Confirm(Findings findings) implements UpgradeStep {}

    /// Waits for the closed minutes to end.
    ///
    /// @param opensAt when that is, as the positions are now
    record Armed(Run run, Instant opensAt) implements UpgradeStep {}

    /// Everything is read once more and saved, right before the request.
    record Preparing(Run run) implements UpgradeStep {}

    /// The request is on its way, or was accepted, or its reply was lost.
    ///
    /// @param widened positions are held that keep the upgrade closed for longer
    record Running(Run run, Phase phase, boolean widened) implements UpgradeStep {

        /// Whether the call has not come back yet.
        public boolean awaitsReply() {
            return phase == Phase.SUBMITTING;
        }

        /// How the journal keeps it.
        JournalEntry.State kept() {
            return switch (phase) {
                case SUBMITTING -> JournalEntry.State.SUBMITTING;
                case IN_DOUBT -> JournalEntry.State.IN_DOUBT;
                case PROCESSING, SETTLING -> JournalEntry.State.PROCESSING;
            };
        }

        Running in(Phase later) {
            return new Running(run, later, widened);
        }
    }

    record Finished(Run run, Outcome outcome) implements UpgradeStep {}

    /// How far a run has come.
    enum Phase {
        SUBMITTING,
        /// The reply was lost: the exchange may or may not have taken the request.
        IN_DOUBT,
        /// The exchange has taken the request and moves the account.
        PROCESSING,
        /// The exchange has reported the new status, once: it is asked again.
        SETTLING
    }

    /// The five stages that a person sees.
    enum Stage {
        EXPLAIN,
        CHECK,
        CONFIRM,
        PROGRESS,
        RESULT
    }

    default Stage stage() {
        return switch (this) {
            case Explain _, Barred _ -> Stage.EXPLAIN;
            case Checking _, CheckFailed _, Checked _ -> Stage.CHECK;
            case Confirm _ -> Stage.CONFIRM;
            case Armed _, Preparing _, Running _ -> Stage.PROGRESS;
            case Finished _ -> Stage.RESULT;
        };
    }

    /// Whether a request may be at the exchange, whose data is then not to be relied on.
    default boolean isUnderWay() {
        return this instanceof Running;
    }
}
