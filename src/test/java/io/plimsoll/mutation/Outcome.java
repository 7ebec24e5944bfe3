package io.plimsoll.mutation;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.HeldAnswers;
import io.plimsoll.monitor.AccountReader;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one round of reading came to.
///
/// @param snapshot empty when the round failed as a whole
/// @param missing parts that could not be read
/// @param fault why the round failed
record Outcome(
        Optional<AccountSnapshot> snapshot,
        Map<AccountPart, ApiFault> missing,
        Optional<ApiFault> fault) {

    /// To be called on a virtual thread, as the monitor does: on another one, waiting for the many
    /// small answers takes ten times as long.
    static Outcome of(HeldAnswers answers) throws InterruptedException {
        try {
            AccountReader.Round round = new AccountReader(answers.client()).read();
            return new Outcome(
                    Optional.of(round.snapshot()), Map.copyOf(round.missing()), Optional.empty());
        } catch (ApiException e) {
            return new Outcome(Optional.empty(), Map.of(), Optional.of(e.fault()));
        }
    }

    /// Equal but for the words of the faults.
    boolean showsTheSameAs(Outcome other) {
        return snapshot.equals(other.snapshot)
                && missing.keySet().equals(other.missing.keySet())
                && fault.isPresent() == other.fault.isPresent();
    }

    /// Whether something is said to be unreadable under this name, or under one around or within
    /// it.
    boolean names(String field) {
        return Stream.concat(fault.stream(), missing.values().stream())
                .anyMatch(
                        why ->
                                why instanceof ApiFault.Unreadable(_, String named)
                                        && (field.startsWith(named)
                                                || named.startsWith(field)
                                                || named.equals("body")));
    }
}
