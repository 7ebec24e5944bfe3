package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiFault;

import java.time.Instant;

/// Something that may move the upgrade to another step.
public sealed interface UpgradeEvent {

    record Next() implements UpgradeEvent {}

    record Back() implements UpgradeEvent {}

    record CheckAgain() implements UpgradeEvent {}

    record ChecksRead(Findings findings) implements UpgradeEvent {}

    record ChecksUnreadable(ApiFault fault) implements UpgradeEvent {}

    /// Time has passed.
    record MinuteJudged(Gate gate) implements UpgradeEvent {}

    /// The journal has a run that was not brought to its end.
    record Resumed(JournalEntry entry) implements UpgradeEvent {}

    record JournalUnusable(JournalFault fault) implements UpgradeEvent {}

    /// The journal could be opened after all, and has no open run.
    record JournalFree() implements UpgradeEvent {}

    /// The user has confirmed.
    record Submitted(Run run) implements UpgradeEvent {}

    /// The user has asked for the upgrade at the next opening, and the journal has it.
    record WasArmed(Run run, Instant opensAt) implements UpgradeEvent {}

    /// The user has called an armed upgrade off, and the journal has it.
    record WasDisarmed() implements UpgradeEvent {}

    /// Everything was read once more and saved; the request may go out.
    record Prepared(Findings findings) implements UpgradeEvent {}

    /// Something kept the request from being sent.
    record Stopped(Run run, Outcome outcome) implements UpgradeEvent {}

    record Replied(UpgradeReply reply) implements UpgradeEvent {}

    record CallFailed(ApiFault fault) implements UpgradeEvent {}

    /// The guard before the call did not let it out.
    record Withheld(Instant opensAt) implements UpgradeEvent {}

    /// The exchange was asked where the account stands.
    ///
    /// @param moving the exchange says that an upgrade of this account is under way
    record StatusSeen(AccountStatus status, boolean moving) implements UpgradeEvent {}

    /// The user has closed a run of which nothing was heard for long, and the journal has it.
    record WasClosed() implements UpgradeEvent {}
}
