package io.plimsoll.monitor;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands in for the thread of the screens: what a monitor publishes waits until a test takes it
/// over on its own thread.
public final class ManualPublisher implements Executor {
    /// A test that would wait for ever fails instead.
    private static final long HANGS_SECONDS = 20;

    private final BlockingQueue<Runnable> published = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable publication) {
        published.add(publication);
    }

    /// Takes over what is published until the condition holds. Publications are folded, so their
    /// number says nothing.
    public void takeUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            take().run();
        }
    }

    private Runnable take() {
        try {
            Runnable publication = published.poll(HANGS_SECONDS, TimeUnit.SECONDS);
            if (publication == null) throw new AssertionError("the monitor publishes nothing");
            return publication;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
