package io.plimsoll.upgrade;

import io.plimsoll.bybit.ApiFault;

import java.time.Instant;

/// Where the user stands in the guided upgrade. [UpgradeFlow] says how one step leads to another.
public sealed interface UpgradeStep {

    /// What the account is and what the upgrade changes.
    record Explain() implements UpgradeStep {}

    /// The checks are being read.
    record Checking() implements UpgradeStep {}

    /// The checks could not be read.
    record CheckFailed(ApiFault fault) implements UpgradeStep {}

    record Checked(Findings findings) implements UpgradeStep {}

    /// The last step before the irreversible one.
    record Confirm(Findings findings) implements UpgradeStep {}

    /// The request is on its way, or was accepted, or its reply was lost.
    ///
    /// @param since when it was confirmed, on the exchange's clock
    record Running(Findings findings, Phase phase, Instant since) implements UpgradeStep {

        boolean awaitsReply() {
            return phase == Phase.SUBMITTING;
        }

        Running in(Phase later) {
            return new Running(findings, later, since);
        }
    }

    record Finished(Outcome outcome) implements UpgradeStep {}

    /// How far a run has come.
    enum Phase {
        SUBMITTING,
        /// The reply was lost: the exchange may or may not have taken the request.
        IN_DOUBT,
        /// The exchange has taken the request and moves the account.
        PROCESSING
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
            case Explain _ -> Stage.EXPLAIN;
            case Checking _, CheckFailed _, Checked _ -> Stage.CHECK;
            case Confirm _ -> Stage.CONFIRM;
            case Running _ -> Stage.PROGRESS;
            case Finished _ -> Stage.RESULT;
        };
    }
}
