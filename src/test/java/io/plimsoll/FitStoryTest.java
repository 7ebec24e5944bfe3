package io.plimsoll;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The accounts with the longest names and numbers, in a window of the smallest size.
class FitStoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"portfolio", "cross-mixed"})
    void noVerdictHasToBeScrolledTo(String scenario) {
        try (RunningApp app = RunningApp.on(scenario)) {
            app.shell().shortcut(KeyCode.DIGIT5);
            new ReconciliationPage(app.hands()).untilShown();

            app.hands()
                    .once(
                            "#reconcile-table",
                            TableView.class,
                            table -> !table.getItems().isEmpty() && !isWiderThanTheWindow(table));
        }
    }

    private static boolean isWiderThanTheWindow(TableView<?> table) {
        return table.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .anyMatch(ScrollBar::isVisible);
    }
}
