package io.plimsoll.monitor;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/// Stands in for the thread of the screens: what a monitor publishes waits until a test takes it over on its
/// own thread.
public final class ManualPublisher implements Executor {
    private final BlockingQueue<Runnable> published = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable publication) {
        published.add(publication);
    }

    /// Waits for the next publication and takes it over.
    public void takeNext() {
        try {
            published.take().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
