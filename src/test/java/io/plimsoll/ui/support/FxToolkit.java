package io.plimsoll.ui.support;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Starts the toolkit once for all tests and runs work on its thread.
public final class FxToolkit {
    private static final CompletableFuture<Boolean> STARTED = start();

    private FxToolkit() {}

    public static <T> T onFxThread(Callable<T> work) {
        STARTED.join();
        var task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) task.run();
        else Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static CompletableFuture<Boolean> start() {
        var started = new CompletableFuture<Boolean>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(true);
        }
        Platform.setImplicitExit(false);
        return started;
    }
}
