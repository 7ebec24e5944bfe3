package io.plimsoll.ui.support;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.monitor.AccountFeed;
import io.plimsoll.monitor.Reading;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.Optional;

/// One account with its figures as all screens follow it: each reading is worked out once, so that
/// no two of them can disagree.
public final class AccountBooks implements AutoCloseable {
    private final AccountFeed account;
    private final ExchangeClock clock;
    private final ReadOnlyObjectWrapper<Latest> latest;
    private final Subscription following;

    /// What is known of the account right now.
    ///
    /// @param book of the last good snapshot; empty before the first one
    public record Latest(Reading reading, Optional<OpenBook> book) {
        public Optional<AccountBook> figures() {
            return book.map(OpenBook::figures);
        }
    }

    public AccountBooks(AccountFeed account, ExchangeClock clock) {
        this.account = account;
        this.clock = clock;
        latest = new ReadOnlyObjectWrapper<>(new Latest(Reading.NONE, Optional.empty()));
        following = account.readingProperty().subscribe(this::follow);
    }

    /// Changes with every reading, on the thread of the screens.
    public ReadOnlyObjectProperty<Latest> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    public Latest latest() {
        return latest.get();
    }

    /// Asks for a full round of reading now.
    public void refresh() {
        account.refresh();
    }

    @Override
    public void close() {
        following.unsubscribe();
    }

    private void follow(Reading reading) {
        latest.set(new Latest(reading, reading.snapshot().map(this::bookOf)));
    }

    /// A reading that failed leaves the snapshot as it was: its figures hold until the next charge.
    private OpenBook bookOf(AccountSnapshot snapshot) {
        Instant now = clock.now();
        return latest.get()
                .book()
                .filter(before -> before.figures().snapshot().equals(snapshot))
                .filter(before -> now.isBefore(before.figures().borrowing().nextChargeAt()))
                .orElseGet(() -> new OpenBook(AccountBook.of(snapshot, now)));
    }
}
