package io.plimsoll.ui.support;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/// One timeline for the whole window; it stands still while nobody listens. A listener that fails
/// keeps no other one from its pulse.
public final class FxTicker implements Ticker {
    private final List<Runnable> listeners = new ArrayList<>();
    private final Timeline timeline;

    public FxTicker(Duration interval) {
        timeline =
                new Timeline(
                        new KeyFrame(
                                interval, _ -> List.copyOf(listeners).forEach(FxTicker::pulse)));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    private static void pulse(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            Thread fx = Thread.currentThread();
            fx.getUncaughtExceptionHandler().uncaughtException(fx, e);
        }
    }

    @Override
    public Subscription subscribe(Runnable onPulse) {
        listeners.add(onPulse);
        timeline.play();
        return () -> {
            listeners.remove(onPulse);
            if (listeners.isEmpty()) timeline.stop();
        };
    }
}
