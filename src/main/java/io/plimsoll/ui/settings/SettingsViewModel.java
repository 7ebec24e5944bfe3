package io.plimsoll.ui.settings;

import io.plimsoll.settings.LiveSettings;
import io.plimsoll.settings.SettingsTrouble;
import io.plimsoll.ui.introduction.IntroductionViewModel;
import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.Theme;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;

import java.nio.file.Path;
import java.util.Optional;

/// The settings' page as a whole.
///
/// @param version of the app
/// @param licences folder of those of others' work that is in it; empty where it was not installed
public record SettingsViewModel(
        SecurityViewModel security,
        AuditViewModel audit,
        Appearance appearance,
        LiveSettings settings,
        IntroductionViewModel introduction,
        AppFiles files,
        String version,
        Optional<Path> licences)
        implements AutoCloseable {

    public ObjectProperty<Theme> themeProperty() {
        return appearance.themeProperty();
    }

    public BooleanProperty amountsHiddenProperty() {
        return appearance.amountsHiddenProperty();
    }

    /// What is wrong with the settings' file.
    public Optional<SettingsTrouble> trouble() {
        return settings.trouble();
    }

    @Override
    public void close() {
        security.close();
        audit.close();
    }
}
