package io.plimsoll.ui.working;

import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Working;
import io.plimsoll.calc.book.Entry;
import io.plimsoll.calc.book.Reason;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.Age;
import io.plimsoll.ui.support.OpenBook;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.ui.support.Ticker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The working of one figure, opened down to the fields that it was made from. It follows the
/// readings: the figure is looked up anew in each, and what is expanded stays so.
public final class WorkingViewModel implements AutoCloseable {
    private static final String EXCHANGE = "reported";

    private final AccountBooks books;
    private final ExchangeClock clock;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Age>> age =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<WorkingRow> rows = FXCollections.observableArrayList();
    private final ObservableList<WorkingRow> readOnly =
            FXCollections.unmodifiableObservableList(rows);
    private final Set<String> expanded = new HashSet<>();
    private final Subscription following;
    private Optional<String> opened = Optional.empty();
    private TaskRunner.Handle estimating = () -> {};

    /// The figure on display.
    ///
    /// @param reason why it differs from the exchange's, where that can be told
    /// @param gone whether the newest reading does not have it any more; then this is the last one
    /// @param working of the calculated figure; of the reported one where it cannot be calculated
    public record Sheet(Entry entry, Optional<Reason> reason, boolean gone, Working working) {

        /// As calculated here; as reported where that cannot be done.
        public Figure figure() {
            return entry.figure().best();
        }
    }

    public WorkingViewModel(
            AccountBooks books, ExchangeClock clock, TaskRunner tasks, Ticker ticker) {
        this.books = books;
        this.clock = clock;
        this.tasks = tasks;
        following =
                books.latestProperty().subscribe(this::follow).and(ticker.subscribe(this::showAge));
    }

    /// Shows a figure by its id in the account's book, such as `coin.BTC.collateralValue`.
    public void open(String id) {
        if (opened.filter(id::equals).isEmpty()) expanded.clear();
        opened = Optional.of(id);
        follow();
    }

    /// Puts the figure away.
    public void shut() {
        opened = Optional.empty();
        estimating.cancel();
        expanded.clear();
        rows.clear();
        sheet.set(Optional.empty());
    }

    /// Empty while nothing is open.
    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Empty until the account has been read.
    public ReadOnlyObjectProperty<Optional<Age>> ageProperty() {
        return age.getReadOnlyProperty();
    }

    /// The inputs that are on display, each below the one that it belongs to.
    public ObservableList<WorkingRow> rows() {
        return readOnly;
    }

    /// Shows or hides the inputs of a row.
    public void toggle(WorkingRow row) {
        if (row.expanded()) collapse(row);
        else expand(row);
    }

    public void expand(WorkingRow row) {
        if (row.isExpandable() && expanded.add(row.path())) showRows();
    }

    public void collapse(WorkingRow row) {
        if (expanded.remove(row.path())) showRows();
    }

    /// The whole tree as indented text, whatever of it is on display.
    public String copyText() {
        return sheet.get().map(shown -> new WorkingCopy(shown, age.get()).lines()).orElse("");
    }

    @Override
    public void close() {
        following.unsubscribe();
        estimating.cancel();
    }

    private void follow() {
        showAge();
        if (opened.isEmpty()) return;
        String id = opened.get();
        estimating.cancel();
        books.latest().book().ifPresent(book -> look(id, book));
    }

    /// Estimates take their time: the figure before stays until the new one is there.
    private void look(String id, OpenBook book) {
        if (book.isEstimate(id)) {
            estimating =
                    tasks.run(
                            () -> entry(id, book.figures().entries()),
                            found -> show(found, book),
                            _ -> show(Optional.empty(), book));
        } else {
            show(book.entry(id), book);
        }
    }

    private static Optional<Entry> entry(String id, List<Entry> all) {
        return all.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private void show(Optional<Entry> entry, OpenBook book) {
        sheet.set(
                entry.map(found -> sheetOf(found, book))
                        .or(() -> sheet.get().filter(this::isOpened).map(WorkingViewModel::gone)));
        showRows();
    }

    private boolean isOpened(Sheet shown) {
        return opened.filter(shown.entry().id()::equals).isPresent();
    }

    private static Sheet sheetOf(Entry entry, OpenBook book) {
        return new Sheet(
                entry,
                book.reason(entry),
                false,
                entry.figure().computed().isKnown() || !entry.figure().reported().isKnown()
                        ? entry.figure().computed().origin().working()
                        : entry.figure().reported().origin().working());
    }

    private static Sheet gone(Sheet last) {
        return new Sheet(last.entry(), last.reason(), true, last.working());
    }

    private void showAge() {
        age.set(Age.of(books.latest().reading(), clock.now()));
    }

    /// Rows that stay are exchanged one by one, so that the list keeps its place and its selection.
    private void showRows() {
        List<WorkingRow> now = new ArrayList<>();
        sheet.get().ifPresent(shown -> addRows(now, shown));
        if (paths(now).equals(paths(rows))) {
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).equals(rows.get(i))) rows.set(i, now.get(i));
            }
        } else {
            rows.setAll(now);
        }
    }

    private static List<String> paths(List<WorkingRow> rows) {
        return rows.stream().map(WorkingRow::path).toList();
    }

    /// Where the exchange's own figure is one that has to be derived, its inputs are shown as well.
    private void addRows(List<WorkingRow> to, Sheet shown) {
        addTerms(to, "", 0, shown.working());
        Figure reported = shown.entry().figure().reported();
        Working theirs = reported.origin().working();
        if (theirs instanceof Working.Formula && !theirs.equals(shown.working()))
            addRow(to, "/" + EXCHANGE, 0, new Working.Term(EXCHANGE, "", reported));
    }

    private void addTerms(List<WorkingRow> to, String parent, int depth, Working working) {
        if (!(working instanceof Working.Formula formula)) return;
        Map<String, Integer> seen = new HashMap<>();
        for (Working.Term term : formula.terms()) {
            String name = term.of().isEmpty() ? term.name() : term.name() + ":" + term.of();
            int before = seen.merge(name, 1, Integer::sum) - 1;
            String path = parent + "/" + (before == 0 ? name : name + "#" + before);
            addRow(to, path, depth, term);
        }
    }

    private void addRow(List<WorkingRow> to, String path, int depth, Working.Term term) {
        Working working = term.figure().origin().working();
        boolean open = expanded.contains(path);
        to.add(new WorkingRow(path, depth, term.name(), term.of(), term.figure(), working, open));
        if (open) addTerms(to, path, depth + 1, working);
    }
}
