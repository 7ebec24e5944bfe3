package io.plimsoll.upgrade;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.upgrade.UpgradeViewModel;

import java.nio.file.Path;
import java.time.Duration;

/// The wizard of one running app, without a toolkit, and the user in front of it.
final class SimulatedApp {
    /// What an app dies of in the middle of what it does. Nothing in it can catch that.
    static final class Killed extends Error {}

    private static final Duration NEVER = Duration.ofDays(1);

    private final BybitClient client;
    private final Journal journal;
    private final ManualTasks tasks = new ManualTasks();
    private final ManualTicker ticker = new ManualTicker();
    private final UpgradeViewModel model;

    SimulatedApp(SimulatedExchange exchange, Journal journal, Path folder) {
        client = exchange.connect();
        this.journal = journal;
        AccountMonitor monitor =
                new AccountMonitor(new AccountReader(client), Runnable::run, NEVER);
        model =
                new UpgradeViewModel(
                        new Upgrader(client, journal, folder),
                        monitor,
                        client.clock(),
                        tasks,
                        ticker);
        model.openJournal();
    }

    UpgradeStep step() {
        return model.stepProperty().get();
    }

    UpgradeViewModel model() {
        return model;
    }

    boolean isBusy() {
        return tasks.waiting() > 0;
    }

    void work() {
        tasks.finishNext();
    }

    void pulse() {
        ticker.pulse();
    }

    /// As the monitor does all the time, which also keeps the clock measured.
    void poll() {
        try {
            var _ = client.accountInfo();
        } catch (ApiException _) {
            // the next poll may do better
        }
    }

    /// The process is gone, and with it its lock.
    void die() {
        journal.close();
    }
}
