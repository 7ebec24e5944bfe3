package io.plimsoll.upgrade;

import java.time.Instant;

/// One line of the [Journal]: a run, and how far it has come.
///
/// @param at on the exchange's clock
/// @param opensAt for an armed run, the opening it waits for; else the same as `at`
public record JournalEntry(State state, Run run, Instant at, Instant opensAt) {

    /// How far a run has come.
    public enum State {
        /// Waits for the closed minutes to end; nothing was sent.
        ARMED,
        /// The request is about to be sent, or was: written before its first byte leaves.
        SUBMITTING,
        /// The reply was lost.
        IN_DOUBT,
        /// The exchange has taken the request.
        PROCESSING,
        SUCCEEDED,
        /// The exchange answered FAIL.
        REFUSED,
        /// Ended without a request that the exchange took, or before one was sent.
        NOT_DONE,
        /// The account was where the upgrade leads to already.
        NOT_NEEDED,
        /// The user has closed a run of which the exchange said nothing for long.
        CLOSED;

        /// Whether a request may be at the exchange, so that no other may be sent.
        public boolean mayBeAtTheExchange() {
            return this == SUBMITTING || this == IN_DOUBT || this == PROCESSING;
        }

        public boolean isOpen() {
            return this == ARMED || mayBeAtTheExchange();
        }
    }

    static JournalEntry of(State state, Run run, Instant at) {
        return new JournalEntry(state, run, at, at);
    }
}
