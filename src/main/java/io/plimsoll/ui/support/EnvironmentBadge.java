package io.plimsoll.ui.support;

import io.plimsoll.bybit.Site;

import javafx.scene.control.Label;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// Which exchange the figures come from. Real money is the one solid block; the others are
/// outlines, each of its own shape and colour, so that play is never taken for real or real for
/// play.
public final class EnvironmentBadge extends Label {

    public EnvironmentBadge(Site.Environment environment, String word) {
        super(word, new FontIcon(icon(environment)));
        getStyleClass().addAll("environment-badge", environment.name().toLowerCase(Locale.ROOT));
    }

    private static Ikon icon(Site.Environment environment) {
        return switch (environment) {
            case MAINNET -> CarbonIcons.WALLET;
            case TESTNET -> CarbonIcons.CHEMISTRY;
            case DEMO -> CarbonIcons.EVENTS;
            case SANDBOX -> CarbonIcons.BOX;
            case CUSTOM -> CarbonIcons.LINK;
            case RECORDING -> CarbonIcons.ARCHIVE;
        };
    }
}
