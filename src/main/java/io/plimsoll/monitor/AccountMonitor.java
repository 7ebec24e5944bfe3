package io.plimsoll.monitor;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/// Reads one account round after round, a recording once, and publishes the latest [Reading].
///
/// One worker writes; screens observe [#readingProperty()], which changes only on the publisher's
/// thread. Rounds that end faster than they are published are folded: the latest wins.
public final class AccountMonitor implements AccountFeed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountMonitor.class);

    /// After failures the pause between rounds doubles up to this many times the interval.
    private static final int SLOWEST = 8;

    private final AccountReader reader;
    private final Executor publisher;
    private final Duration interval;
    private final AtomicBoolean publishing = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<Reading> reading =
            new ReadOnlyObjectWrapper<>(Reading.NONE);
    private final Semaphore wanted = new Semaphore(0);
    private final Thread worker;
    private final Object lock = new Object();
    private Reading latest = Reading.NONE; // guarded by lock; the worker and the verbs write it
    private volatile boolean readEverything;
    private volatile boolean closed;

    /// @param publisher where screens live: the FX thread in the app
    /// @param interval pause between two rounds
    public AccountMonitor(AccountReader reader, Executor publisher, Duration interval) {
        this.reader = reader;
        this.publisher = publisher;
        this.interval = interval;
        worker = Thread.ofVirtual().name("account-monitor").unstarted(this::run);
    }

    public void start() {
        worker.start();
    }

    @Override
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public Reading reading() {
        return reading.get();
    }

    @Override
    public void refresh() {
        readEverything = true;
        wanted.release();
    }

    /// Marks the data as inaccurate while the exchange moves the account, and as good again
    /// afterwards.
    public void setUnreliable(boolean unreliable) {
        update(before -> before.withUnreliable(unreliable));
    }

    @Override
    public void close() {
        closed = true;
        worker.interrupt();
    }

    private void run() {
        int failures = 0;
        try {
            while (!closed) {
                if (readEverything) {
                    readEverything = false;
                    reader.forget();
                }
                failures = readOnce() ? 0 : failures + 1;
                waitForNextRound(failures);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /// A recording says the same every time: it is read again only when somebody asks for it.
    private void waitForNextRound(int failures) throws InterruptedException {
        long pause = interval.toMillis() * Math.min(SLOWEST, 1L << Math.min(failures, 3));
        if (reader.readsRecording()) wanted.acquire();
        else if (!wanted.tryAcquire(pause, TimeUnit.MILLISECONDS)) return;
        wanted.drainPermits();
    }

    private boolean readOnce() throws InterruptedException {
        try {
            AccountReader.Round round = reader.read();
            update(
                    before ->
                            reader.readsRecording()
                                    ? before.withRecording(round.snapshot(), round.missing())
                                    : before.withRound(round.snapshot(), round.missing()));
            return true;
        } catch (ApiException e) {
            if (!closed) failed(e.fault());
            return false;
        }
    }

    private void failed(ApiFault fault) {
        boolean isNew;
        synchronized (lock) {
            isNew = latest.fault().filter(fault::equals).isEmpty();
        }
        if (isNew) LOG.warn("reading the account failed: {}", fault);
        update(now -> now.withFailure(fault));
    }

    private void update(UnaryOperator<Reading> change) {
        synchronized (lock) {
            latest = change.apply(latest);
        }
        if (publishing.compareAndSet(false, true)) publisher.execute(this::publish);
    }

    private void publish() {
        publishing.set(false);
        if (closed) return;
        Reading now;
        synchronized (lock) {
            now = latest;
        }
        reading.set(now);
    }
}
