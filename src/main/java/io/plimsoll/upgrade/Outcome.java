package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.ApiFault;

import java.time.Instant;
import java.util.List;

/// How a run ended.
public sealed interface Outcome {

    /// The exchange reports the new status.
    record Succeeded(AccountStatus from, AccountStatus to) implements Outcome {}

    /// The exchange answered FAIL, with all its reasons.
    record Refused(List<String> messages) implements Outcome {
        public Refused {
            messages = List.copyOf(messages);
        }
    }

    /// The call failed, and nothing was done: it never left, or the exchange refused it as such.
    record NotDone(ApiFault fault) implements Outcome {}

    /// The guard held the call back: the closed minutes have begun, or are too near to begin a run.
    record HeldBack(Instant opensAt) implements Outcome {}

    /// The reply was lost and the exchange has reported the old status ever since.
    record Unresolved(AccountStatus seen) implements Outcome {}
}
