package io.plimsoll.ui.support;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.monitor.Reading;

import java.util.Optional;
import java.util.function.Predicate;

/// What a screen that shows part of the account can show at the moment.
public sealed interface ScreenState {

    /// Nothing has arrived yet.
    record Loading() implements ScreenState {}

    /// The account has nothing to show here.
    record Empty() implements ScreenState {}

    /// Figures are there; `fault` says why they are not the latest, if so.
    record Ready(Optional<ApiFault> fault) implements ScreenState {}

    /// Nothing to show, and this is why.
    record Failed(ApiFault fault) implements ScreenState {}

    /// The key may not read what this screen shows.
    record NoPermission(ApiFault fault) implements ScreenState {}

    /// Judges a reading for a screen that lives on one part of the snapshot.
    static ScreenState of(
            Reading reading, AccountPart part, Predicate<? super AccountSnapshot> isEmpty) {
        if (reading.snapshot().isEmpty()) {
            return reading.fault().map(ScreenState::failure).orElseGet(Loading::new);
        }
        ApiFault missing = reading.missing().get(part);
        if (missing != null) return failure(missing);
        return isEmpty.test(reading.snapshot().get()) ? new Empty() : new Ready(reading.fault());
    }

    private static ScreenState failure(ApiFault fault) {
        return fault instanceof ApiFault.PermissionMissing
                ? new NoPermission(fault)
                : new Failed(fault);
    }
}
