package io.plimsoll;

import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.profile.Profile;
import io.plimsoll.ui.borrowing.BorrowingView;
import io.plimsoll.ui.borrowing.BorrowingViewModel;
import io.plimsoll.ui.collateral.CollateralView;
import io.plimsoll.ui.collateral.CollateralViewModel;
import io.plimsoll.ui.overview.OverviewView;
import io.plimsoll.ui.overview.OverviewViewModel;
import io.plimsoll.ui.reconciliation.ReconciliationView;
import io.plimsoll.ui.reconciliation.ReconciliationViewModel;
import io.plimsoll.ui.shell.AccountSession;
import io.plimsoll.ui.shell.OpenScreen;
import io.plimsoll.ui.shell.Screen;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.ui.support.Ticker;
import io.plimsoll.ui.upgrade.Leave;
import io.plimsoll.ui.upgrade.UpgradeView;
import io.plimsoll.ui.upgrade.UpgradeViewModel;
import io.plimsoll.ui.working.WorkingViewModel;
import io.plimsoll.upgrade.Journal;
import io.plimsoll.upgrade.JournalFile;
import io.plimsoll.upgrade.Upgrader;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Joins what the screens of one account need.
///
/// @param goTo shows another screen of the open account
/// @param app the screens that are the same whatever account is open
record Sessions(
        TaskRunner tasks, Ticker ticker, DataFolder data, Consumer<Screen> goTo, AppScreens app) {

    /// Makes the screens that belong to the app.
    interface AppScreens {
        OpenScreen accounts();

        OpenScreen settings();

        /// Shows the page of an account of the user's, at where it is allowed changes.
        void allowChanges(Profile profile);
    }

    AccountSession of(AccountLink link) {
        ExchangeClock clock = link.client().clock();
        AccountBooks books = new AccountBooks(link.monitor(), clock);
        UpgradeViewModel upgrade =
                new UpgradeViewModel(
                        upgrader(link), link.monitor(), clock, tasks, ticker, leave(link));
        WorkingViewModel working = new WorkingViewModel(books, clock, tasks, ticker);
        Shared shared = new Shared(clock, books, working, upgrade);
        return new AccountSession(
                link.name(),
                link.environment(),
                link.profile(),
                link.monitor(),
                clock,
                books,
                working,
                upgrade,
                screen -> open(screen, shared),
                () -> {
                    upgrade.close();
                    working.close();
                    books.close();
                    link.monitor().close();
                    link.client().close();
                });
    }

    private Leave leave(AccountLink link) {
        if (link.allowsChanges()) return Leave.GIVEN;
        return link.profile()
                .map(profile -> Leave.withheld(() -> app.allowChanges(profile)))
                .orElseGet(Leave::none);
    }

    private Upgrader upgrader(AccountLink link) {
        Path folder = data.account(link.environment(), link.folderName());
        return new Upgrader(link.client(), journal(link, folder), folder);
    }

    private static Journal journal(AccountLink link, Path folder) {
        if (link.isRecording()) return Journal.NONE;
        return link.begun() ? JournalFile.anew(folder) : new JournalFile(folder);
    }

    /// What the screens of one account share.
    private record Shared(
            ExchangeClock clock,
            AccountBooks books,
            WorkingViewModel working,
            UpgradeViewModel upgrade) {}

    private OpenScreen open(Screen screen, Shared shared) {
        ExchangeClock clock = shared.clock();
        AccountBooks books = shared.books();
        Consumer<String> working = shared.working()::open;
        return switch (screen) {
            case OVERVIEW -> {
                OverviewViewModel model = new OverviewViewModel(books, clock);
                OverviewView view =
                        new OverviewView(
                                model,
                                clock.now(),
                                working,
                                () -> goTo.accept(Screen.UPGRADE),
                                () -> goTo.accept(Screen.BORROWING));
                yield new OpenScreen(view, view.life().and(model::close));
            }
            case COLLATERAL -> {
                CollateralViewModel model = new CollateralViewModel(books);
                CollateralView view = new CollateralView(model, working);
                yield new OpenScreen(view, view.life().and(model::close));
            }
            case BORROWING -> {
                BorrowingViewModel model = new BorrowingViewModel(books);
                BorrowingView view = new BorrowingView(model, clock.now(), working);
                yield new OpenScreen(view, view.life().and(model::close));
            }
            case RECONCILIATION -> {
                ReconciliationViewModel model =
                        new ReconciliationViewModel(books, clock, tasks, ticker);
                ReconciliationView view = new ReconciliationView(model, working);
                yield new OpenScreen(view, view.life().and(model::close));
            }
            case UPGRADE -> {
                UpgradeView view = new UpgradeView(shared.upgrade());
                yield new OpenScreen(view, view.life());
            }
            case ACCOUNTS -> app.accounts();
            case SETTINGS -> app.settings();
        };
    }
}
