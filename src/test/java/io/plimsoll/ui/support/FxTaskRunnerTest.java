package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class FxTaskRunnerTest {
    @Test
    void anErrorEndsTheWorkAndIsTold() throws Exception {
        CompletableFuture<Exception> failed = new CompletableFuture<>();
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        OutOfMemoryError error = new OutOfMemoryError();
        Thread fx = FxToolkit.onFxThread(Thread::currentThread);
        Thread.UncaughtExceptionHandler before = fx.getUncaughtExceptionHandler();
        fx.setUncaughtExceptionHandler((_, thrown) -> told.complete(thrown));
        try (FxTaskRunner tasks = new FxTaskRunner()) {
            tasks.run(
                    () -> {
                        throw error;
                    },
                    _ -> {},
                    failed::complete);

            assertThat(failed.get(10, TimeUnit.SECONDS)).hasCause(error);
            assertThat(told.get(10, TimeUnit.SECONDS)).isSameAs(error);
        } finally {
            fx.setUncaughtExceptionHandler(before);
        }
    }
}
