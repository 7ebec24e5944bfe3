package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.support.FxToolkit;

import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Something fails that should not, and the trader goes on.
class ErrorStoryTest {
    private static final String SECRET = "T7hQk2Zp9Lw4Xs8Vb3Nd6Rf1";

    private Thread.UncaughtExceptionHandler before;
    private RunningApp app;

    @BeforeEach
    void open() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        app = RunningApp.on("uta2");
        UncaughtFailures.tell(app.wiring().errors());
    }

    @AfterEach
    void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        app.close();
    }

    @Test
    void aFailureOfTheScreensIsToldWithoutSecretsAndCanBePutAway() {
        Platform.runLater(
                () -> {
                    throw new IllegalStateException("secret=" + SECRET);
                });
        app.hands().untilText("#error-code", text -> text.startsWith("Code P-"));
        String details = app.hands().ask("#error-details", TextArea.class, TextArea::getText);
        assertThat(details).contains("IllegalStateException").doesNotContain(SECRET);
        assertThat(shellIsDrawn()).isFalse();

        app.hands().untilFocused("#error-go-on");
        app.hands().push(KeyCode.SPACE);
        app.hands().untilGone("#error");
        assertThat(shellIsDrawn()).isTrue();
    }

    @Test
    void aFailureOfAnotherThreadIsToldAsWell() {
        Thread.ofPlatform()
                .start(
                        () -> {
                            throw new IllegalStateException("in the background");
                        });
        app.hands().untilShown("#error");
        String details = app.hands().ask("#error-details", TextArea.class, TextArea::getText);
        assertThat(details).contains("in the background");
    }

    private boolean shellIsDrawn() {
        return FxToolkit.onFxThread(() -> app.scene().lookup(".shell").isVisible());
    }
}
