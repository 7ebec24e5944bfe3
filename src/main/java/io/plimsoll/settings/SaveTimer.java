package io.plimsoll.settings;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does things a little later. A test has one in virtual time.
public interface SaveTimer extends AutoCloseable {
    /// A time that only goes forward, from any origin.
    Duration now();

    /// Does the task after the delay; what is returned takes it back, unless it is under way.
    Runnable after(Duration delay, Runnable task);

    /// Nothing that was not done yet is done any more.
    @Override
    void close();

    /// One thread, begun when it is first needed, that does not keep the process alive.
    static SaveTimer onAThread() {
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("settings").factory());
        return new SaveTimer() {
            @Override
            public Duration now() {
                return Duration.ofNanos(System.nanoTime());
            }

            @Override
            public Runnable after(Duration delay, Runnable task) {
                Future<?> future = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
                return () -> future.cancel(false);
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }
}
