package io.plimsoll.ui.support;

import io.plimsoll.monitor.Freshness;

import javafx.scene.control.Label;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A word or two about a state, with an icon that tells it without the colour.
public final class StatusChip extends Label {
    private final FontIcon icon = new FontIcon(Tone.NEUTRAL.icon());

    public StatusChip() {
        getStyleClass().addAll("status-chip", "toned");
        setGraphic(icon);
        show(Tone.NEUTRAL);
    }

    public void show(Tone tone) {
        show(tone, tone.icon());
    }

    public void show(Freshness freshness) {
        switch (freshness) {
            case LOADING -> show(Tone.NEUTRAL, CarbonIcons.RENEW);
            case LIVE -> show(Tone.ACCENT, CarbonIcons.CIRCLE_FILLED);
            case STALE -> show(Tone.CAUTION, CarbonIcons.TIME);
            case OFFLINE -> show(Tone.DANGER, CarbonIcons.WIFI_OFF);
            case RECORDED -> show(Tone.NEUTRAL, CarbonIcons.RECORDING_FILLED);
        }
    }

    public void show(Tone tone, Ikon shape) {
        tone.on(this);
        icon.setIconCode(shape);
    }
}
