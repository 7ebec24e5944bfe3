package io.plimsoll.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.monitor.ManualFeed;
import io.plimsoll.ui.SetClock;
import io.plimsoll.ui.borrowing.BorrowingViewModel;
import io.plimsoll.ui.collateral.CollateralViewModel;
import io.plimsoll.ui.overview.OverviewViewModel;
import io.plimsoll.ui.reconciliation.ReconciliationViewModel;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.support.ScreenState;
import io.plimsoll.ui.working.WorkingViewModel;
import io.plimsoll.upgrade.Judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The view-models of all screens over one account, as the app holds them.
final class Screens implements AutoCloseable {
    private final ManualFeed feed = new ManualFeed();
    private final SetClock clock;
    private final ManualTasks tasks = new ManualTasks();
    private final ManualTicker ticker = new ManualTicker();
    private final AccountBooks books;
    private final OverviewViewModel overview;
    private final CollateralViewModel collateral;
    private final BorrowingViewModel borrowing;
    private Optional<AccountSnapshot> shown = Optional.empty();

    /// @param now on the exchange's clock
    Screens(String now) {
        clock = new SetClock(now);
        books = new AccountBooks(feed, clock);
        overview = new OverviewViewModel(books, clock);
        collateral = new CollateralViewModel(books);
        borrowing = new BorrowingViewModel(books);
    }

    /// A listener that fails does not fail the one who sets a property: what it throws goes to the
    /// thread's handler, in the app to the log.
    void show(Outcome outcome) {
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = Thread.currentThread();
        var handler = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((_, e) -> thrown.add(e));
        try {
            update(outcome);
        } finally {
            thread.setUncaughtExceptionHandler(handler);
        }
        for (Throwable e : thrown) throw new IllegalStateException(e);
    }

    private void update(Outcome outcome) {
        if (outcome.fault().isPresent()) {
            feed.fail(outcome.fault().get());
            assertThat(overview.stateProperty().get()).isNotInstanceOf(ScreenState.Loading.class);
            return;
        }
        AccountSnapshot account = outcome.snapshot().orElseThrow();
        feed.read(account, outcome.missing());
        if (shown.filter(account::equals).isPresent()) return;
        shown = Optional.of(account);
        // Every figure is written out.
        assertThat(collateral.copyTable()).isNotEmpty();
        assertThat(borrowing.copyTable()).isNotEmpty();
        assertThat(overview.overviewProperty().get()).isPresent();
        assertThat(Judge.of(account, clock).checks()).isNotEmpty();
    }

    /// The screens that take longer: every figure compared, and its working opened some way down.
    void showWorkings() {
        try (var reconciliation = new ReconciliationViewModel(books, clock, tasks, ticker);
                var working = new WorkingViewModel(books, clock, tasks, ticker)) {
            while (tasks.waiting() > 0) tasks.finishNext();
            reconciliation.allFiguresProperty().set(true);
            assertThat(reconciliation.copyTable()).isNotEmpty();
            working.open("account.marginBalance");
            while (tasks.waiting() > 0) tasks.finishNext();
            for (int level = 0; level < 3; level++)
                List.copyOf(working.rows()).forEach(working::expand);
        }
    }

    Optional<AccountBook> figures() {
        return books.latest().figures();
    }

    @Override
    public void close() {
        overview.close();
        collateral.close();
        borrowing.close();
        books.close();
    }
}
