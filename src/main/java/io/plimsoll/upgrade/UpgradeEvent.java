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

    /// The user has confirmed; the request is about to go out.
    record Submitted(Instant at) implements UpgradeEvent {}

    record Replied(UpgradeReply reply) implements UpgradeEvent {}

    record CallFailed(ApiFault fault) implements UpgradeEvent {}

    /// The guard before the call did not let it out.
    record Withheld(Instant opensAt) implements UpgradeEvent {}

    /// The exchange was asked where the account stands.
    record StatusSeen(AccountStatus status, Instant at) implements UpgradeEvent {}
}
