package io.plimsoll.ui.borrowing;

import io.plimsoll.account.AccountPart;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.interest.BorrowingOverview;
import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.calc.margin.LoanMargin;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.ScreenState;
import io.plimsoll.ui.support.TabSeparated;
import io.plimsoll.ui.support.TableRows;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is owed in each coin, what it costs, and what it will cost if nothing changes.
public final class BorrowingViewModel implements AutoCloseable {
    private final AccountBooks account;
    private final ReadOnlyObjectWrapper<ScreenState> state =
            new ReadOnlyObjectWrapper<>(new ScreenState.Loading());
    private final ReadOnlyObjectWrapper<Optional<BorrowingOverview>> borrowing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TableRows<CoinBorrowing> rows =
            new TableRows<>(CoinBorrowing::coin, BorrowingColumn.DEBT_USD.order(true));
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription following;

    /// A debt in full.
    ///
    /// @param margin that it needs
    public record Detail(CoinBorrowing debt, LoanMargin margin, Instant nextChargeAt) {}

    public BorrowingViewModel(AccountBooks account) {
        this.account = account;
        following =
                account.latestProperty()
                        .subscribe(this::follow)
                        .and(rows.currentProperty().subscribe(_ -> showDetail()));
    }

    public ReadOnlyObjectProperty<ScreenState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// All borrowed coins with their totals; empty until the account has been read.
    public ReadOnlyObjectProperty<Optional<BorrowingOverview>> borrowingProperty() {
        return borrowing.getReadOnlyProperty();
    }

    /// The borrowed coins as the table shows them: the greatest debt first until it is sorted
    /// otherwise.
    public TableRows<CoinBorrowing> rows() {
        return rows;
    }

    /// The debt to show in full; empty where nothing is borrowed.
    public ReadOnlyObjectProperty<Optional<Detail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    private void showDetail() {
        detail.set(
                account.latest()
                        .figures()
                        .flatMap(
                                book ->
                                        rows.currentProperty()
                                                .get()
                                                .flatMap(debt -> detailOf(book, debt))));
    }

    private static Optional<Detail> detailOf(AccountBook book, CoinBorrowing debt) {
        return book.margin().margins().stream()
                .filter(margin -> margin.coin().equals(debt.coin()))
                .findFirst()
                .map(margin -> new Detail(debt, margin.loan(), book.borrowing().nextChargeAt()));
    }

    public void sortBy(BorrowingColumn column, boolean descending) {
        rows.order(column.order(descending));
    }

    /// The table as it is shown, for the clipboard.
    public String copyTable() {
        return copy(rows.shown());
    }

    /// The selected rows for the clipboard; the whole table when none is selected.
    public String copySelection() {
        List<CoinBorrowing> selected = rows.selected();
        return selected.isEmpty() ? copyTable() : copy(selected);
    }

    public void refresh() {
        account.refresh();
    }

    @Override
    public void close() {
        following.unsubscribe();
    }

    private void follow(AccountBooks.Latest latest) {
        Optional<BorrowingOverview> now = latest.figures().map(AccountBook::borrowing);
        borrowing.set(now);
        rows.replace(now.map(BorrowingOverview::coins).orElse(List.of()));
        showDetail();
        boolean notUnified =
                now.flatMap(BorrowingOverview::absence)
                        .filter(reason -> reason == Absence.NOT_UNIFIED)
                        .isPresent();
        state.set(
                notUnified
                        ? new ScreenState.Empty()
                        : ScreenState.of(
                                latest.reading(), AccountPart.WALLET, _ -> rows.total() == 0));
    }

    private static String copy(List<CoinBorrowing> coins) {
        return TabSeparated.of(
                List.of(BorrowingColumn.values()),
                BorrowingColumn::title,
                coins,
                BorrowingColumn::field);
    }
}
