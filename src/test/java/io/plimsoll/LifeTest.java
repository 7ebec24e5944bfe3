package io.plimsoll;

import de.sandec.jmemorybuddy.JMemoryBuddy;

import io.plimsoll.ui.shell.AccountSession;
import io.plimsoll.ui.shell.Screen;
import io.plimsoll.ui.support.FxToolkit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// Nothing that the window has left stays in memory.
class LifeTest {
    @ParameterizedTest
    @EnumSource
    void screenIsCollectedAfterTheWindowHasLeftIt(Screen screen) {
        try (RunningApp app = RunningApp.on("uta2")) {
            JMemoryBuddy.memoryTest(
                    checker -> {
                        go(app, screen);
                        checker.assertCollectable(screenOf(app));
                        go(app, other(screen));
                    });
        }
    }

    @Test
    void accountIsCollectedAfterAnotherWasOpened() {
        try (RunningApp app = RunningApp.on("uta2")) {
            JMemoryBuddy.memoryTest(
                    checker -> {
                        AccountSession before = session(app);
                        checker.assertCollectable(before);
                        checker.assertCollectable(before.monitor());
                        app.shell().sandbox().choose("empty");
                        app.shell().untilAccount("empty");
                        app.shell().untilLive();
                    });
        }
    }

    private static AccountSession session(RunningApp app) {
        return FxToolkit.onFxThread(app.wiring().shell().sessionProperty()::get);
    }

    private static void go(RunningApp app, Screen screen) {
        FxToolkit.onFxThread(
                () -> {
                    app.wiring().shell().screenProperty().set(screen);
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node screenOf(RunningApp app) {
        return FxToolkit.onFxThread(
                () -> ((ScrollPane) app.scene().lookup("#shell-place .page-scroll")).getContent());
    }

    private static Screen other(Screen screen) {
        return screen == Screen.OVERVIEW ? Screen.UPGRADE : Screen.OVERVIEW;
    }
}
