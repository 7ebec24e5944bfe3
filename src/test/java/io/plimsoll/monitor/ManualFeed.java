package io.plimsoll.monitor;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ApiFault;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Map;

/// An account whose readings arrive when a test says so.
public final class ManualFeed implements AccountFeed {
    private final ReadOnlyObjectWrapper<Reading> reading =
            new ReadOnlyObjectWrapper<>(Reading.NONE);
    private int refreshes;

    public void read(AccountSnapshot snapshot) {
        read(snapshot, Map.of());
    }

    public void read(AccountSnapshot snapshot, Map<AccountPart, ApiFault> missing) {
        reading.set(reading.get().withRound(snapshot, missing));
    }

    public void fail(ApiFault fault) {
        reading.set(reading.get().withFailure(fault));
    }

    /// How often a round of reading was asked for.
    public int refreshes() {
        return refreshes;
    }

    @Override
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    @Override
    public void refresh() {
        refreshes++;
    }
}
