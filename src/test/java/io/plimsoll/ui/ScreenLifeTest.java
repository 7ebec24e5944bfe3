package io.plimsoll.ui;

import de.sandec.jmemorybuddy.JMemoryBuddy;

import io.plimsoll.monitor.ManualFeed;
import io.plimsoll.ui.borrowing.BorrowingView;
import io.plimsoll.ui.borrowing.BorrowingViewModel;
import io.plimsoll.ui.collateral.CollateralView;
import io.plimsoll.ui.collateral.CollateralViewModel;
import io.plimsoll.ui.reconciliation.ReconciliationView;
import io.plimsoll.ui.reconciliation.ReconciliationViewModel;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.support.Theme;

import javafx.scene.Scene;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// A screen that was closed is gone, though the account lives on.
class ScreenLifeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:12:40Z");

    private final ManualFeed feed = new ManualFeed();

    private final AccountBooks books = new AccountBooks(feed, new SetClock(NOW.toString()));

    @Test
    void forgetsAClosedCollateralScreen() {
        JMemoryBuddy.memoryTest(
                checker ->
                        FxToolkit.onFxThread(
                                () -> {
                                    Theme.DARK.apply();
                                    var model = new CollateralViewModel(books);
                                    var view = new CollateralView(model, _ -> {});
                                    feed.read(SampleAccounts.everyday());
                                    new Scene(view, 884, 552).snapshot(null);
                                    view.life().unsubscribe();
                                    model.close();
                                    checker.assertCollectable(view);
                                    checker.assertCollectable(model);
                                    return true;
                                }));
    }

    @Test
    void forgetsAClosedReconciliationScreen() {
        JMemoryBuddy.memoryTest(
                checker ->
                        FxToolkit.onFxThread(
                                () -> {
                                    Theme.DARK.apply();
                                    var tasks = new ManualTasks();
                                    var ticker = new ManualTicker();
                                    var model =
                                            new ReconciliationViewModel(
                                                    books,
                                                    new SetClock(NOW.toString()),
                                                    tasks,
                                                    ticker);
                                    var view = new ReconciliationView(model, _ -> {});
                                    feed.read(SampleAccounts.everyday());
                                    while (tasks.waiting() > 0) tasks.finishNext();
                                    new Scene(view, 884, 552).snapshot(null);
                                    view.life().unsubscribe();
                                    model.close();
                                    checker.assertCollectable(view);
                                    checker.assertCollectable(model);
                                    return true;
                                }));
    }

    @Test
    void forgetsAClosedBorrowingScreen() {
        JMemoryBuddy.memoryTest(
                checker ->
                        FxToolkit.onFxThread(
                                () -> {
                                    Theme.DARK.apply();
                                    var model = new BorrowingViewModel(books);
                                    var view = new BorrowingView(model, NOW, _ -> {});
                                    feed.read(SampleAccounts.everyday());
                                    new Scene(view, 884, 552).snapshot(null);
                                    view.life().unsubscribe();
                                    model.close();
                                    checker.assertCollectable(view);
                                    checker.assertCollectable(model);
                                    return true;
                                }));
    }
}
