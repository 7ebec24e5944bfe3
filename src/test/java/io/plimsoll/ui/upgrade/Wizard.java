package io.plimsoll.ui.upgrade;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.FakeClient;
import io.plimsoll.bybit.FakeClock;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.monitor.ManualPublisher;
import io.plimsoll.monitor.Reading;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.upgrade.MemoryJournal;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.Upgrader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/// The upgrade's view-model on an exchange inside the test, where nothing happens unless told.
final class Wizard implements AutoCloseable {
    /// The monitor reads once; the test asks for every other round.
    private static final Duration NEVER = Duration.ofDays(1);

    final FakeClock clock;
    final FakeClient client;
    final MemoryJournal journal;
    final ManualTasks tasks = new ManualTasks();
    final ManualTicker ticker = new ManualTicker();
    final ManualPublisher publisher = new ManualPublisher();
    final AccountMonitor monitor;
    final UpgradeViewModel model;

    Wizard(AccountSnapshot account, String now) {
        this(account, now, new MemoryJournal());
    }

    /// @param journal as an earlier run of the app has left it
    Wizard(AccountSnapshot account, String now, MemoryJournal journal) {
        this(account, now, journal, Leave.GIVEN);
    }

    /// @param leave whether the account may be changed
    Wizard(AccountSnapshot account, String now, Leave leave) {
        this(account, now, new MemoryJournal(), leave);
    }

    private Wizard(AccountSnapshot account, String now, MemoryJournal journal, Leave leave) {
        clock = new FakeClock(now);
        client = new FakeClient(clock, account);
        monitor = new AccountMonitor(new AccountReader(client), publisher, NEVER);
        this.journal = journal;
        model =
                new UpgradeViewModel(
                        new Upgrader(client, journal, Path.of("nowhere")),
                        monitor,
                        clock,
                        tasks,
                        ticker,
                        leave);
        monitor.start();
        published(reading -> reading.snapshot().isPresent());
        model.openJournal();
        tasks.finishNext();
    }

    UpgradeStep step() {
        return model.stepProperty().get();
    }

    /// Waits for the monitor to publish such a reading.
    final void published(Predicate<Reading> expected) {
        publisher.takeUntil(() -> expected.test(monitor.reading()));
    }

    Wizard atChecks() {
        model.next();
        tasks.finishNext();
        return this;
    }

    Wizard atConfirm() {
        atChecks();
        model.next();
        return this;
    }

    /// Confirmed; everything is to be read once more.
    Wizard confirmed() {
        atConfirm();
        model.understoodProperty().set(true);
        model.submit();
        return this;
    }

    /// Confirmed and read once more; the request waits to be sent.
    Wizard submitted() {
        confirmed();
        tasks.finishNext();
        return this;
    }

    /// Confirmed in the closed minutes, for the next opening.
    Wizard armed() {
        atConfirm();
        model.understoodProperty().set(true);
        model.arm();
        tasks.finishNext();
        return this;
    }

    /// Sees the new status as often as it takes.
    Wizard arrived() {
        client.status(AccountStatus.UTA2_PRO);
        return looked().looked();
    }

    /// Does all work that waits, and what the next pulse asks for.
    Wizard settled() {
        while (tasks.waiting() > 0) tasks.finishNext();
        ticker.pulse();
        while (tasks.waiting() > 0) tasks.finishNext();
        return this;
    }

    /// Lets time pass until the next look at the status is due, and looks.
    Wizard looked() {
        while (tasks.waiting() == 0) ticker.pulse();
        tasks.finishNext();
        return this;
    }

    @Override
    public void close() {
        model.close();
        monitor.close();
    }
}
