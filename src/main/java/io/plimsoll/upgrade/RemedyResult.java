package io.plimsoll.upgrade;

import io.plimsoll.bybit.ApiFault;

/// What became of a remedy.
public sealed interface RemedyResult {

    /// The exchange reports it as done, or there was nothing left to do.
    record Done() implements RemedyResult {}

    /// The exchange took the request and carries it out on its own time: only a new reading tells
    /// whether it has.
    record Accepted() implements RemedyResult {}

    /// Nothing was done: the request never left, or the exchange refused it; its reasons are in the
    /// fault.
    record NotDone(ApiFault fault) implements RemedyResult {}

    /// The exchange took the request and reports that it failed, without a reason.
    record Failed() implements RemedyResult {}

    /// The request was sent and its reply was lost or unreadable: it may or may not have been done.
    record InDoubt(ApiFault fault) implements RemedyResult {}

    /// Some of its requests were taken, then one was not; those after it were not sent.
    ///
    /// @param done how many the exchange took
    /// @param all how many there were to send
    record Partly(int done, int all, ApiFault fault) implements RemedyResult {}
}
