package io.plimsoll.ui.shell;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.Choices;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.PlimsollMark;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.vault.VaultState;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.Optional;

/// The screens at the left edge, and below them what concerns the whole window.
final class NavigationRail extends VBox {
    private final ToggleGroup screens = new ToggleGroup();

    /// @param sandbox opens and closes the embedded exchange's panel, where there is one
    NavigationRail(
            ObjectProperty<Screen> screen,
            Appearance appearance,
            Optional<Runnable> sandbox,
            LockControl lock) {
        getStyleClass().add("rail");
        setAccessibleText(text("nav.name"));
        PlimsollMark mark = new PlimsollMark(32);
        Tooltip.install(mark, new Tooltip(text("app.unofficial")));
        getChildren().add(mark);
        for (Screen each : Screen.values()) {
            getChildren().add(screenButton(each));
        }
        screen.subscribe(
                now ->
                        screens.getToggles().stream()
                                .filter(toggle -> toggle.getUserData() == now)
                                .forEach(screens::selectToggle));
        Choices.follow(screens, Screen.class, screen::set);

        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
        sandbox.ifPresent(
                toggle -> {
                    Button button = item("nav-sandbox", CarbonIcons.CHEMISTRY, text("nav.sandbox"));
                    button.setTooltip(new Tooltip(text("nav.sandbox.tip")));
                    button.setOnAction(_ -> toggle.run());
                    getChildren().add(button);
                });
        getChildren().addAll(amountsButton(appearance), themeButton(appearance), lockButton(lock));
    }

    private ToggleButton screenButton(Screen screen) {
        ToggleButton button = new ToggleButton(Messages.name(screen), new FontIcon(icon(screen)));
        button.setId("nav-" + screen.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("nav-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setUserData(screen);
        button.setToggleGroup(screens);
        button.setTooltip(
                new Tooltip(
                        text(
                                "nav.shortcut",
                                Messages.name(screen),
                                Integer.toString(screen.digit()))));
        // a screen cannot be switched off, only left
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    private static Button amountsButton(Appearance appearance) {
        Button button = item("nav-amounts", CarbonIcons.VIEW, text("nav.amounts"));
        appearance
                .amountsHiddenProperty()
                .subscribe(
                        hidden -> {
                            String words = text(hidden ? "nav.amounts.show" : "nav.amounts.hide");
                            button.setGraphic(
                                    new FontIcon(hidden ? CarbonIcons.VIEW_OFF : CarbonIcons.VIEW));
                            button.setAccessibleText(words);
                            button.setTooltip(new Tooltip(words));
                        });
        button.setOnAction(
                _ ->
                        appearance
                                .amountsHiddenProperty()
                                .set(!appearance.amountsHiddenProperty().get()));
        return button;
    }

    private static Button themeButton(Appearance appearance) {
        Button button = item("nav-theme", CarbonIcons.ASLEEP, text("nav.theme"));
        appearance
                .themeProperty()
                .subscribe(
                        theme -> {
                            boolean dark = theme == Theme.DARK;
                            String words = text(dark ? "nav.theme.light" : "nav.theme.dark");
                            button.setGraphic(
                                    new FontIcon(dark ? CarbonIcons.LIGHT : CarbonIcons.ASLEEP));
                            button.setAccessibleText(words);
                            button.setTooltip(new Tooltip(words));
                        });
        button.setOnAction(
                _ -> appearance.themeProperty().set(appearance.themeProperty().get().other()));
        return button;
    }

    /// Where no keys are kept there is nothing to lock.
    private static Button lockButton(LockControl lock) {
        Button button = item("nav-lock", CarbonIcons.LOCKED, "");
        button.getStyleClass().add("nav-short");
        button.managedProperty().bind(button.visibleProperty());
        lock.vault()
                .subscribe(
                        state -> {
                            boolean locked = state == VaultState.LOCKED;
                            String words = text(locked ? "nav.unlock" : "nav.lock");
                            button.setGraphic(
                                    new FontIcon(
                                            locked ? CarbonIcons.UNLOCKED : CarbonIcons.LOCKED));
                            button.setAccessibleText(words);
                            button.setTooltip(new Tooltip(words));
                            button.setVisible(state != VaultState.ABSENT);
                        });
        button.setOnAction(_ -> lock.lock().run());
        return button;
    }

    private static Button item(String id, Ikon icon, String name) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("nav-item");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Ikon icon(Screen screen) {
        return switch (screen) {
            case OVERVIEW -> CarbonIcons.METER;
            case COLLATERAL -> CarbonIcons.SCALES;
            case BORROWING -> CarbonIcons.PERCENTAGE;
            case UPGRADE -> CarbonIcons.UPGRADE;
            case RECONCILIATION -> CarbonIcons.COMPARE;
            case ACCOUNTS -> CarbonIcons.USER_MULTIPLE;
            case SETTINGS -> CarbonIcons.SETTINGS;
        };
    }
}
