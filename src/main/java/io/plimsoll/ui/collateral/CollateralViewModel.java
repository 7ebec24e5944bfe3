package io.plimsoll.ui.collateral;

import io.plimsoll.account.AccountPart;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.calc.margin.CollateralBreakdown;
import io.plimsoll.calc.margin.MarginBook;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.ScreenState;
import io.plimsoll.ui.support.TabSeparated;
import io.plimsoll.ui.support.TableRows;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What each coin counts as margin, and why: the coins as rows, and the totals of all of them.
public final class CollateralViewModel implements AutoCloseable {
    private final AccountBooks account;
    private final ReadOnlyObjectWrapper<ScreenState> state =
            new ReadOnlyObjectWrapper<>(new ScreenState.Loading());
    private final ReadOnlyObjectWrapper<Optional<CollateralBreakdown>> breakdown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TableRows<CoinCollateral> rows =
            new TableRows<>(CoinCollateral::coin, CollateralColumn.COLLATERAL.order(true));
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty withValueOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription following;

    /// A coin in full.
    ///
    /// @param transferable what of it may leave the account, in units of the coin
    public record Detail(CoinCollateral coin, Figure transferable) {}

    public CollateralViewModel(AccountBooks account) {
        this.account = account;
        following =
                Subscription.combine(
                        filter.subscribe(this::applyFilter),
                        withValueOnly.subscribe(this::applyFilter),
                        account.latestProperty().subscribe(this::follow),
                        rows.currentProperty().subscribe(_ -> showDetail()));
    }

    public ReadOnlyObjectProperty<ScreenState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// All coins with their totals, whatever the filter; empty until the account has been read.
    public ReadOnlyObjectProperty<Optional<CollateralBreakdown>> breakdownProperty() {
        return breakdown.getReadOnlyProperty();
    }

    /// The coins as the table shows them: the most collateral first until it is sorted otherwise.
    public TableRows<CoinCollateral> rows() {
        return rows;
    }

    /// The coins that no total counts, because the exchange gives them no value.
    public List<CoinCollateral> unvalued() {
        return breakdown.get().map(CollateralBreakdown::unvalued).orElse(List.of());
    }

    /// The first coin, if any, whose own lack of a price or of tiers leaves the totals unknown.
    public Optional<CoinCollateral> withoutValue() {
        return breakdown.get().stream()
                .flatMap(all -> all.coins().stream())
                .filter(coin -> !unvalued().contains(coin))
                .filter(coin -> lacksItsOwn(coin.haircutUsd()))
                .findFirst();
    }

    private static boolean lacksItsOwn(Figure figure) {
        return figure instanceof Figure.Absent(Absence why, _, _)
                && (why == Absence.NO_PRICE || why == Absence.NO_TIERS);
    }

    /// The coin to show in full; empty where no row is shown.
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
                                                .map(coin -> detailOf(book.margin(), coin))));
    }

    private static Detail detailOf(MarginBook book, CoinCollateral coin) {
        List<String> coins = book.collateral().coins().stream().map(CoinCollateral::coin).toList();
        return new Detail(coin, book.transferable(coins.indexOf(coin.coin())).official());
    }

    /// Part of a coin's name, in either case; empty lets all through.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Leaves out coins that are known to be worth nothing and are not borrowed.
    public BooleanProperty withValueOnlyProperty() {
        return withValueOnly;
    }

    public void sortBy(CollateralColumn column, boolean descending) {
        rows.order(column.order(descending));
    }

    /// The table as it is shown, for the clipboard.
    public String copyTable() {
        return copy(rows.shown());
    }

    /// The selected rows for the clipboard; the whole table when none is selected.
    public String copySelection() {
        List<CoinCollateral> selected = rows.selected();
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
        Optional<CollateralBreakdown> now =
                latest.figures().map(book -> book.margin().collateral());
        breakdown.set(now);
        rows.replace(now.map(CollateralBreakdown::coins).orElse(List.of()));
        showDetail();
        boolean notUnified =
                now.flatMap(CollateralBreakdown::absence)
                        .filter(reason -> reason == Absence.NOT_UNIFIED)
                        .isPresent();
        state.set(
                notUnified
                        ? new ScreenState.Empty()
                        : ScreenState.of(
                                latest.reading(), AccountPart.WALLET, _ -> rows.total() == 0));
    }

    private void applyFilter() {
        String wanted = filter.get().strip().toUpperCase(Locale.ROOT);
        boolean valuedOnly = withValueOnly.get();
        rows.filter(
                coin ->
                        coin.coin().toUpperCase(Locale.ROOT).contains(wanted)
                                && !(valuedOnly && isWorthNothing(coin)));
    }

    private static boolean isWorthNothing(CoinCollateral coin) {
        return coin.balanceUsd().isZero() && coin.debt().isZero();
    }

    private static String copy(List<CoinCollateral> coins) {
        return TabSeparated.of(
                List.of(CollateralColumn.values()),
                CollateralColumn::title,
                coins,
                CollateralColumn::field);
    }
}
