package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.util.Duration;
import javafx.util.Subscription;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

class FxTickerTest {
    @Test
    void aListenerThatFailsKeepsNoOtherFromItsPulse() throws Exception {
        var told = new AtomicReference<Throwable>();
        var pulses = new CountDownLatch(3);
        Subscription listening =
                FxToolkit.onFxThread(
                        () -> {
                            Thread.currentThread()
                                    .setUncaughtExceptionHandler((_, thrown) -> told.set(thrown));
                            var ticker = new FxTicker(Duration.millis(1));
                            return ticker.subscribe(
                                            () -> {
                                                throw new IllegalStateException("on purpose");
                                            })
                                    .and(ticker.subscribe(pulses::countDown));
                        });

        assertThat(pulses.await(10, TimeUnit.SECONDS)).isTrue();
        FxToolkit.onFxThread(
                () -> {
                    listening.unsubscribe();
                    Thread.currentThread().setUncaughtExceptionHandler(null);
                    return true;
                });
        assertThat(told.get()).hasMessage("on purpose");
    }
}
