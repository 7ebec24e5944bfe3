package io.plimsoll.ui.reconciliation;

import io.plimsoll.account.AccountPart;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Verdict;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;
import io.plimsoll.calc.book.Reason;
import io.plimsoll.calc.interest.BorrowingOverview;
import io.plimsoll.monitor.Reading;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.Age;
import io.plimsoll.ui.support.ScreenState;
import io.plimsoll.ui.support.TabSeparated;
import io.plimsoll.ui.support.TableRows;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.ui.support.Ticker;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Every figure that the exchange reports as well, held against it. Nothing is hidden for being
/// different, and nothing is mended.
public final class ReconciliationViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationViewModel.class);

    private final AccountBooks account;
    private final ExchangeClock clock;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<ScreenState> state =
            new ReadOnlyObjectWrapper<>(new ScreenState.Loading());
    private final ReadOnlyObjectWrapper<Map<Verdict, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Age>> age =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TableRows<FigureRow> rows =
            new TableRows<>(FigureRow::id, ReconciliationColumn.VERDICT.order(false));
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty allFigures = new SimpleBooleanProperty();
    private final Map<Verdict, BooleanProperty> chosen = new EnumMap<>(Verdict.class);
    private final Subscription following;
    private Optional<AccountBook> worked = Optional.empty();
    private TaskRunner.Handle working = () -> {};

    public ReconciliationViewModel(
            AccountBooks account, ExchangeClock clock, TaskRunner tasks, Ticker ticker) {
        this.account = account;
        this.clock = clock;
        this.tasks = tasks;
        Subscription filters =
                filter.subscribe(this::applyFilter).and(allFigures.subscribe(this::applyFilter));
        for (Verdict verdict : Verdict.values()) {
            BooleanProperty choice = new SimpleBooleanProperty();
            chosen.put(verdict, choice);
            filters = filters.and(choice.subscribe(this::applyFilter));
        }
        applyFilter();
        following =
                Subscription.combine(
                        filters,
                        account.latestProperty().subscribe(this::follow),
                        ticker.subscribe(this::showAge));
    }

    public ReadOnlyObjectProperty<ScreenState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many figures there are of each verdict, whatever the filter.
    public ReadOnlyObjectProperty<Map<Verdict, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Empty until the account has been read.
    public ReadOnlyObjectProperty<Optional<Age>> ageProperty() {
        return age.getReadOnlyProperty();
    }

    /// The figures as the table shows them: what differs first until it is sorted otherwise.
    public TableRows<FigureRow> rows() {
        return rows;
    }

    /// Part of a figure's words, owner or id, in either case; empty lets all through.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Shows those that the exchange does not report as well.
    public BooleanProperty allFiguresProperty() {
        return allFigures;
    }

    /// Shows this verdict alone, or together with others that are chosen; none chosen shows all.
    public BooleanProperty chosenProperty(Verdict verdict) {
        return Objects.requireNonNull(chosen.get(verdict));
    }

    /// Whether the account is of a kind that has these figures.
    public boolean isUnified() {
        return account.latest()
                .figures()
                .map(AccountBook::borrowing)
                .flatMap(BorrowingOverview::absence)
                .filter(Absence.NOT_UNIFIED::equals)
                .isEmpty();
    }

    public void sortBy(ReconciliationColumn column, boolean descending) {
        rows.order(column.order(descending));
    }

    /// The table as it is shown, for the clipboard.
    public String copyTable() {
        return copy(rows.shown());
    }

    /// The selected rows for the clipboard; the whole table when none is selected.
    public String copySelection() {
        List<FigureRow> selected = rows.selected();
        return selected.isEmpty() ? copyTable() : copy(selected);
    }

    public void refresh() {
        account.refresh();
    }

    @Override
    public void close() {
        following.unsubscribe();
        working.cancel();
    }

    /// The estimates among the figures take their time: those before stay until all are there.
    private void follow(AccountBooks.Latest latest) {
        showAge();
        working.cancel();
        if (latest.figures().isEmpty() || latest.figures().equals(worked)) {
            showState(latest.reading());
        } else {
            AccountBook book = latest.figures().get();
            working =
                    tasks.run(
                            () -> rowsOf(book),
                            now -> show(now, latest),
                            why -> LOG.error("the figures cannot be compared", why));
        }
    }

    private void show(List<FigureRow> now, AccountBooks.Latest latest) {
        worked = latest.figures();
        Map<Verdict, Integer> counted = new EnumMap<>(Verdict.class);
        now.forEach(row -> counted.merge(row.verdict(), 1, Integer::sum));
        counts.set(Map.copyOf(counted));
        rows.replace(now);
        showState(latest.reading());
    }

    private void showState(Reading reading) {
        state.set(
                isUnified()
                        ? ScreenState.of(reading, AccountPart.WALLET, _ -> rows.total() == 0)
                        : new ScreenState.Empty());
    }

    private static List<FigureRow> rowsOf(AccountBook book) {
        Map<String, Reason> reasons = book.reasons();
        List<FigureRow> rows = new ArrayList<>();
        for (Entry entry : book.entries())
            rows.add(
                    new FigureRow(
                            entry, rows.size(), Optional.ofNullable(reasons.get(entry.id()))));
        return rows;
    }

    private void showAge() {
        age.set(Age.of(account.latest().reading(), clock.now()));
    }

    private void applyFilter() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        boolean all = allFigures.get();
        List<Verdict> only =
                chosen.entrySet().stream()
                        .filter(choice -> choice.getValue().get())
                        .map(Map.Entry::getKey)
                        .filter(verdict -> all || verdict != Verdict.NOT_REPORTED)
                        .toList();
        rows.filter(
                row ->
                        (all || row.verdict() != Verdict.NOT_REPORTED)
                                && (only.isEmpty() || only.contains(row.verdict()))
                                && row.matches(wanted));
    }

    private static String copy(List<FigureRow> rows) {
        return TabSeparated.of(
                List.of(ReconciliationColumn.values()),
                ReconciliationColumn::title,
                rows,
                ReconciliationColumn::field);
    }
}
