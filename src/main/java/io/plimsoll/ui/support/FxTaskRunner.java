package io.plimsoll.ui.support;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Runs work on virtual threads and delivers on the FX thread. An [Error] is delivered as a
/// failure, so that nobody waits for an outcome, and is then thrown there.
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public <T> Handle run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        AtomicBoolean dropped = new AtomicBoolean();
        Future<?> future =
                workers.submit(
                        () -> {
                            try {
                                T result = work.call();
                                deliver(dropped, () -> done.accept(result));
                            } catch (Exception e) {
                                deliver(dropped, () -> failed.accept(e));
                            } catch (Error e) {
                                deliver(dropped, () -> failed.accept(new ExecutionException(e)));
                                Platform.runLater(() -> rethrow(e));
                            }
                        });
        return () -> {
            dropped.set(true);
            future.cancel(true);
        };
    }

    /// For publishers below the UI that need its thread as an [java.util.concurrent.Executor].
    public static void onFxThread(Runnable callback) {
        if (Platform.isFxApplicationThread()) callback.run();
        else Platform.runLater(callback);
    }

    /// Where what nobody has foreseen is told.
    private static void rethrow(Error e) {
        throw e;
    }

    private static void deliver(AtomicBoolean dropped, Runnable callback) {
        Platform.runLater(
                () -> {
                    if (!dropped.get()) callback.run();
                });
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
