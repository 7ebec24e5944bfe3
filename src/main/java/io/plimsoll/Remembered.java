package io.plimsoll;

import io.plimsoll.settings.LiveSettings;
import io.plimsoll.settings.Settings;
import io.plimsoll.settings.Settings.Look;
import io.plimsoll.settings.WindowPlace;
import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.FxTaskRunner;
import io.plimsoll.ui.support.Theme;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;

/// Lets the app look as it did when it was left, and keeps how it looks.
final class Remembered {
    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final LiveSettings settings;
    private boolean placePending;

    Remembered(LiveSettings settings) {
        this.settings = settings;
        settings.onTrouble(trouble -> LOG.warn("settings: {}", trouble));
    }

    /// Gives the window its look, and follows it and the settings from then on.
    ///
    /// @param forThisRun the theme that was asked for at this start; it is not kept
    void look(Appearance appearance, Optional<Theme> forThisRun) {
        Settings first = settings.current();
        appearance.themeProperty().set(forThisRun.orElse(theme(first.look())));
        appearance.amountsHiddenProperty().set(first.amountsHidden());
        appearance
                .themeProperty()
                .subscribe((_, theme) -> settings.change(now -> now.withLook(look(theme))));
        appearance
                .amountsHiddenProperty()
                .subscribe((_, hidden) -> settings.change(now -> now.withAmountsHidden(hidden)));
        settings.subscribe(new Follower(appearance, first)::follow);
    }

    /// Lets the window follow the settings that were really changed.
    private static final class Follower {
        private final Appearance appearance;
        private Settings seen;

        private Follower(Appearance appearance, Settings first) {
            this.appearance = appearance;
            seen = first;
        }

        private synchronized void follow(Settings now) {
            boolean otherLook = now.look() != seen.look();
            boolean otherHidden = now.amountsHidden() != seen.amountsHidden();
            seen = now;
            if (!otherLook && !otherHidden) return;
            FxTaskRunner.onFxThread(
                    () -> {
                        if (otherLook) appearance.themeProperty().set(theme(now.look()));
                        if (otherHidden)
                            appearance.amountsHiddenProperty().set(now.amountsHidden());
                    });
        }
    }

    private static Theme theme(Look look) {
        return switch (look) {
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
        };
    }

    private static Look look(Theme theme) {
        return switch (theme) {
            case DARK -> Look.DARK;
            case LIGHT -> Look.LIGHT;
        };
    }

    /// Puts the window where it was, as far as there is a screen, and keeps where it goes. To be
    /// called before it is shown.
    void place(Stage stage, List<WindowPlace> screens) {
        settings.current()
                .window()
                .flatMap(place -> place.on(screens))
                .ifPresent(
                        place -> {
                            stage.setX(place.x());
                            stage.setY(place.y());
                            stage.setWidth(place.width());
                            stage.setHeight(place.height());
                            stage.setMaximized(place.maximized());
                        });
        List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty())
                .forEach(property -> property.subscribe(() -> moved(stage)));
    }

    /// The parts of the screens that windows may take.
    static List<WindowPlace> screens() {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .map(Remembered::place)
                .toList();
    }

    private static WindowPlace place(Rectangle2D bounds) {
        return new WindowPlace(
                (int) bounds.getMinX(),
                (int) bounds.getMinY(),
                (int) bounds.getWidth(),
                (int) bounds.getHeight(),
                false);
    }

    /// A window that fills its screen becomes large before it says so: it is looked at afterwards.
    private void moved(Stage stage) {
        if (placePending) return;
        placePending = true;
        Platform.runLater(
                () -> {
                    placePending = false;
                    keepPlace(stage);
                });
    }

    private void keepPlace(Stage stage) {
        if (!stage.isShowing() || stage.isIconified()) return;
        WindowPlace now =
                new WindowPlace(
                        (int) Math.round(stage.getX()),
                        (int) Math.round(stage.getY()),
                        (int) Math.round(stage.getWidth()),
                        (int) Math.round(stage.getHeight()),
                        stage.isMaximized());
        settings.change(before -> before.withWindow(unfilled(before, now)));
    }

    /// Where it goes when it does not fill its screen any more.
    private static WindowPlace unfilled(Settings before, WindowPlace now) {
        if (!now.maximized()) return now;
        WindowPlace known = before.window().orElse(now);
        return new WindowPlace(known.x(), known.y(), known.width(), known.height(), true);
    }
}
