package io.plimsoll.ui.support;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the whole window looks: its theme, and whether amounts are covered.
public final class Appearance {
    private final ObjectProperty<Theme> theme;
    private final BooleanProperty amountsHidden = new SimpleBooleanProperty();

    public Appearance(Theme first) {
        theme = new SimpleObjectProperty<>(first);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Covers every label and cell with the style class `amount`.
    public BooleanProperty amountsHiddenProperty() {
        return amountsHidden;
    }
}
