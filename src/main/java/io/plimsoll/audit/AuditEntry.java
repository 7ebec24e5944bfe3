package io.plimsoll.audit;

import io.plimsoll.bybit.Site;

import java.time.Instant;
import java.util.OptionalInt;

/// One line of the audit log.
public sealed interface AuditEntry {
    /// Counts the lines of the log; the first line, which names the format, is 1.
    long number();

    /// When it was written, by the PC's clock.
    Instant at();

    /// A change is about to leave this computer.
    ///
    /// @param exchangeTime when, by the exchange's clock as far as it is known
    /// @param before the account's state as it was last seen, in one short line
    record Asked(
            long number, Instant at, Instant exchangeTime, Call call, String body, String before)
            implements AuditEntry {}

    /// How a change ended.
    ///
    /// @param asked number of the line that says what was asked for
    record Ended(long number, Instant at, Instant exchangeTime, long asked, Outcome outcome)
            implements AuditEntry {}

    /// What was noticed about the log itself when it was opened to be added to.
    ///
    /// @param detail what it was about, in one line
    record Noticed(long number, Instant at, Verification.Why why, String detail)
            implements AuditEntry {}

    /// Who asked for what.
    ///
    /// @param account the name that the user gave it
    /// @param endpoint path of the exchange's API
    record Call(String account, Site.Environment environment, String host, String endpoint) {}

    /// What came back.
    sealed interface Outcome {
        /// The exchange took it.
        ///
        /// @param result of its answer, as JSON
        record Answered(String result) implements Outcome {}

        /// It was not done, or nobody knows.
        ///
        /// @param kind of fault, by the name of the [io.plimsoll.bybit.ApiFault]
        /// @param code the exchange's, where it gave one
        /// @param leavesDoubt whether it may have been done all the same
        record Failed(String kind, OptionalInt code, String text, boolean leavesDoubt)
                implements Outcome {}

        /// Whether it may have been done without anybody knowing.
        default boolean isDoubtful() {
            return switch (this) {
                case Answered _ -> false;
                case Failed failed -> failed.leavesDoubt();
            };
        }
    }
}
