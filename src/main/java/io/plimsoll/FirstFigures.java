package io.plimsoll;

import io.plimsoll.monitor.AccountMonitor;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

import java.time.Duration;
import java.time.Instant;

/// Tells how long the app takes from the start of its process until the account's figures are on
/// screen.
final class FirstFigures {
    private FirstFigures() {}

    /// Prints the time once a frame with figures has been drawn, and closes the window.
    static void report(Wiring wiring, Stage stage) {
        new AnimationTimer() {
            private int framesWithFigures;

            @Override
            public void handle(long now) {
                AccountMonitor monitor = wiring.shell().sessionProperty().get().monitor();
                boolean there = monitor.reading().snapshot().isPresent();
                if (!there || ++framesWithFigures < 2) return;
                stop();
                Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
                System.out.println(
                        "first figures after "
                                + Duration.between(started, Instant.now()).toMillis()
                                + " ms");
                stage.close();
            }
        }.start();
    }
}
