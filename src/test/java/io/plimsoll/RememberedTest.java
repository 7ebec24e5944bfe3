package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.settings.LiveSettings;
import io.plimsoll.settings.Settings;
import io.plimsoll.settings.Settings.Look;
import io.plimsoll.settings.SettingsFile;
import io.plimsoll.settings.WindowPlace;
import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.Theme;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The app looks as it was left.
class RememberedTest {
    private static final List<WindowPlace> SCREENS =
            List.of(new WindowPlace(0, 0, 1000, 1000, false));

    @TempDir private Path folder;

    private final Appearance appearance = new Appearance(Theme.DARK);
    private LiveSettings settings;
    private Optional<Stage> shown = Optional.empty();

    @BeforeEach
    void open() {
        settings = LiveSettings.in(folder);
    }

    @AfterEach
    void close() {
        shown.ifPresent(stage -> onFxThread(stage::hide));
        settings.close();
    }

    private static void onFxThread(Runnable work) {
        FxToolkit.onFxThread(
                () -> {
                    work.run();
                    return true;
                });
    }

    private Settings kept() {
        settings.flush();
        return new SettingsFile(folder).load().settings();
    }

    private void was(UnaryOperator<Settings> left) {
        settings.change(left);
        settings.close();
        settings = LiveSettings.in(folder);
    }

    private void look(Optional<Theme> forThisRun) {
        onFxThread(() -> new Remembered(settings).look(appearance, forThisRun));
    }

    @Test
    void looksAsItWasLeft() {
        was(settings -> settings.withLook(Look.LIGHT).withAmountsHidden(true));

        look(Optional.empty());

        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(appearance.amountsHiddenProperty().get()).isTrue();
    }

    @Test
    void keepsWhatTheUserSwitches() {
        look(Optional.empty());

        onFxThread(
                () -> {
                    appearance.themeProperty().set(Theme.LIGHT);
                    appearance.amountsHiddenProperty().set(true);
                });

        assertThat(kept())
                .isEqualTo(Settings.DEFAULTS.withLook(Look.LIGHT).withAmountsHidden(true));
    }

    @Test
    void doesNotKeepAThemeThatIsForThisRunOnly() {
        look(Optional.of(Theme.LIGHT));
        onFxThread(() -> appearance.amountsHiddenProperty().set(true));

        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(kept().look()).isEqualTo(Look.DARK);
    }

    @Test
    void followsTheSettings() {
        look(Optional.empty());

        onFxThread(() -> settings.change(now -> now.withLook(Look.LIGHT).withAmountsHidden(true)));

        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(appearance.amountsHiddenProperty().get()).isTrue();
    }

    private void show() {
        onFxThread(
                () -> {
                    Stage stage = new Stage();
                    shown = Optional.of(stage);
                    stage.setScene(new Scene(new Group(), 500, 400));
                    new Remembered(settings).place(stage, SCREENS);
                    stage.show();
                });
        onFxThread(() -> {}); // after what the showing has left for later
    }

    private Stage stage() {
        return shown.orElseThrow();
    }

    private WindowPlace place() {
        return FxToolkit.onFxThread(
                () ->
                        new WindowPlace(
                                (int) stage().getX(),
                                (int) stage().getY(),
                                (int) stage().getWidth(),
                                (int) stage().getHeight(),
                                stage().isMaximized()));
    }

    @Test
    void standsWhereItWasLeft() {
        WindowPlace left = new WindowPlace(120, 80, 700, 600, false);
        was(settings -> settings.withWindow(left));

        show();

        assertThat(place()).isEqualTo(left);
    }

    @Test
    void standsOnAScreenThatIsThere() {
        was(settings -> settings.withWindow(new WindowPlace(700, 80, 700, 600, false)));

        show();

        assertThat(place()).isEqualTo(new WindowPlace(300, 80, 700, 600, false));
    }

    @Test
    void keepsWhereTheUserMovesIt() {
        show();

        onFxThread(
                () -> {
                    stage().setX(40);
                    stage().setY(60);
                    stage().setWidth(640);
                    stage().setHeight(480);
                });
        onFxThread(() -> {});

        assertThat(kept().window()).contains(new WindowPlace(40, 60, 640, 480, false));
    }

    @Test
    void keepsWhereItGoesWhenItDoesNotFillItsScreenAnyMore() {
        was(settings -> settings.withWindow(new WindowPlace(120, 80, 700, 600, false)));
        show();

        onFxThread(() -> stage().setMaximized(true));
        onFxThread(() -> {});

        assertThat(kept().window()).contains(new WindowPlace(120, 80, 700, 600, true));
    }
}
