package io.plimsoll.ui.support;

import javafx.scene.control.Label;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A word or two about a state, with an icon that tells it without the colour.
public final class StatusChip extends Label {
    private final FontIcon icon = new FontIcon(Tone.NEUTRAL.icon());

    /// How fresh the figures on screen are.
    public enum Freshness {
        LIVE(CarbonIcons.CIRCLE_FILLED, Tone.ACCENT),
        STALE(CarbonIcons.TIME, Tone.CAUTION),
        OFFLINE(CarbonIcons.WIFI_OFF, Tone.DANGER);

        private final CarbonIcons icon;
        private final Tone tone;

        Freshness(CarbonIcons icon, Tone tone) {
            this.icon = icon;
            this.tone = tone;
        }
    }

    public StatusChip() {
        getStyleClass().addAll("status-chip", "toned");
        setGraphic(icon);
        show(Tone.NEUTRAL);
    }

    public void show(Tone tone) {
        show(tone, tone.icon());
    }

    public void show(Freshness freshness) {
        show(freshness.tone, freshness.icon);
    }

    public void show(Tone tone, Ikon shape) {
        tone.on(this);
        icon.setIconCode(shape);
    }
}
