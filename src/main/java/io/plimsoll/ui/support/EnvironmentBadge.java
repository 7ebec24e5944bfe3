package io.plimsoll.ui.support;

import javafx.scene.control.Label;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// Which exchange the figures come from. Real money is the one solid block; the others are
/// outlines, each of its own shape and colour, so that play is never taken for real or real for
/// play.
public final class EnvironmentBadge extends Label {
    /// The kinds of exchange the app can be joined to.
    public enum Kind {
        /// The embedded exchange: a dashed, hatched box.
        SANDBOX(CarbonIcons.BOX),
        /// The exchange's test network: a box with cut corners.
        TESTNET(CarbonIcons.CHEMISTRY),
        /// Demo trading on real prices: a pill.
        DEMO(CarbonIcons.EVENTS),
        /// Real money: a solid block.
        MAINNET(CarbonIcons.WALLET);

        private final CarbonIcons icon;

        Kind(CarbonIcons icon) {
            this.icon = icon;
        }
    }

    public EnvironmentBadge(Kind kind, String word) {
        super(word, new FontIcon(kind.icon));
        getStyleClass().addAll("environment-badge", kind.name().toLowerCase(Locale.ROOT));
    }
}
