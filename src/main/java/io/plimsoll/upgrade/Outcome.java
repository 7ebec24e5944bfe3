package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.RecordingException;

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

    /// The account had the status that the upgrade leads to before anything was sent.
    record NotNeeded(AccountStatus status) implements Outcome {}

    /// The account is not as it was when the user agreed; nothing was sent.
    record Changed(Findings findings) implements Outcome {}

    /// The account could not be saved as it was before, so nothing was sent.
    record NotSaved(RecordingException.Problem problem, String sentence) implements Outcome {}

    /// The journal could not be written, so nothing was sent.
    record NotKept(JournalFault fault) implements Outcome {}

    /// The guard held the call back: the closed minutes have begun, or are too near to begin a run.
    record HeldBack(Instant opensAt) implements Outcome {}

    /// The app was closed or this PC slept when the minute came for which the run was armed.
    record Missed(Instant opensAt) implements Outcome {}

    /// The user has called an armed run off.
    record CalledOff() implements Outcome {}

    /// The user has closed the run without hearing how it ended.
    record Closed() implements Outcome {}

    /// How the journal keeps it.
    default JournalEntry.State kept() {
        return switch (this) {
            case Succeeded _ -> JournalEntry.State.SUCCEEDED;
            case Refused _ -> JournalEntry.State.REFUSED;
            case NotNeeded _ -> JournalEntry.State.NOT_NEEDED;
            case Closed _ -> JournalEntry.State.CLOSED;
            case NotDone _, Changed _, NotSaved _, NotKept _, HeldBack _, Missed _, CalledOff _ ->
                    JournalEntry.State.NOT_DONE;
        };
    }
}
