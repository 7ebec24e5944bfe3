package io.plimsoll.ui.shell;

import io.plimsoll.bybit.Site;

import javafx.scene.layout.Region;

import java.util.Locale;

/// A band along the top of the window that says from afar which exchange it is about: each
/// environment has a pattern of its own beside its colour. The embedded exchange, where there is
/// nothing to lose, has none.
final class EnvironmentStripe extends Region {
    private static final String STYLE_CLASS = "environment-stripe";

    EnvironmentStripe() {
        setId("environment-stripe");
        managedProperty().bind(visibleProperty());
    }

    void show(Site.Environment environment) {
        getStyleClass().setAll(STYLE_CLASS, environment.name().toLowerCase(Locale.ROOT));
        setVisible(environment != Site.Environment.SANDBOX);
    }
}
