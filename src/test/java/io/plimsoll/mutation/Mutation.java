package io.plimsoll.mutation;

import io.plimsoll.bybit.HeldAnswers.Question;

import java.util.Optional;

/// One spoiled answer.
///
/// @param place where; empty when the text as a whole is spoiled
/// @param how for the one who has to find out
/// @param body as it arrives
@SuppressWarnings("ArrayRecordComponent") // compared with nothing
record Mutation(Question question, Kind kind, Optional<Place> place, String how, byte[] body) {

    /// What has to become of the answer.
    enum Kind {
        /// Says the same in another way: every figure stays.
        NEUTRAL,
        /// No JSON any more, or ambiguous: refused as a whole.
        GARBLED,
        /// A field that is no plain value, or longer than any: refused, with the field's name.
        DESTROYED,
        /// A field that is no number: refused, with the field's name, where a number belongs.
        NO_NUMBER,
        /// A field that is not there, in the three ways in which the exchange says so: its figures
        /// are not there either.
        ABSENT,
        /// Another answer, which may be true: its figures follow from it.
        OTHER
    }

    @Override
    public String toString() {
        return "%s %s in %s %s".formatted(kind, how, question, place.map(Place::path).orElse(null));
    }
}
