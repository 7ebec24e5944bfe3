package io.plimsoll.ui.support;

import javafx.scene.Node;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How a figure or a sentence is meant. Each tone has a colour and an icon of its own outline
/// (circle, triangle, square), so it is told apart without colour. Good, caution and danger are for
/// risk alone.
public enum Tone {
    NEUTRAL(CarbonIcons.INFORMATION),
    ACCENT(CarbonIcons.INFORMATION_FILLED),
    GOOD(CarbonIcons.CHECKMARK_FILLED),
    CAUTION(CarbonIcons.WARNING_ALT_FILLED),
    DANGER(CarbonIcons.WARNING_SQUARE_FILLED);

    private static final List<String> STYLE_CLASSES =
            Stream.of(values()).map(Tone::styleClass).toList();

    private final CarbonIcons icon;

    Tone(CarbonIcons icon) {
        this.icon = icon;
    }

    public Ikon icon() {
        return icon;
    }

    /// `tone-good` and so on: defines the looked-up colours `-plimsoll-tone`, `-plimsoll-tone-line`
    /// and `-plimsoll-tone-wash` for the node and what is in it.
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /// Gives the node this tone in place of the one it had.
    public void on(Node node) {
        if (node.getStyleClass().contains(styleClass())) return;
        node.getStyleClass().removeAll(STYLE_CLASSES);
        node.getStyleClass().add(styleClass());
    }
}
