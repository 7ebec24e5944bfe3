package io.plimsoll;

import io.plimsoll.audit.AuditLog;
import io.plimsoll.settings.SettingsFile;
import io.plimsoll.ui.error.ErrorViewModel;
import io.plimsoll.ui.introduction.IntroductionViewModel;
import io.plimsoll.ui.lock.LockViewModel;
import io.plimsoll.ui.settings.AppFiles;
import io.plimsoll.ui.settings.AuditViewModel;
import io.plimsoll.ui.settings.SecurityViewModel;
import io.plimsoll.ui.settings.SettingsViewModel;
import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.FxTaskRunner;
import io.plimsoll.ui.support.Scrubber;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.vault.Vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Joins what the screens of the app itself need.
final class AppScreenModels {
    /// Names the folder of the licences in an app that was installed.
    private static final String LICENCES = "plimsoll.licences";

    private AppScreenModels() {}

    static ErrorViewModel errors() {
        return new ErrorViewModel(
                new Scrubber(System.getProperty("user.home", "")),
                "Plimsoll %s, Java %s, %s %s"
                        .formatted(
                                LaunchOptions.VERSION,
                                System.getProperty("java.version"),
                                System.getProperty("os.name"),
                                System.getProperty("os.version")),
                FxTaskRunner::onFxThread);
    }

    /// @param lockNow closes what needs the vault, too
    static SettingsViewModel settings(
            Vault vault,
            LockViewModel lock,
            AuditLog audit,
            Appearance appearance,
            TaskRunner tasks,
            Surroundings surroundings,
            IntroductionViewModel introduction,
            Runnable lockNow) {
        AppPlaces places = surroundings.places();
        return new SettingsViewModel(
                new SecurityViewModel(vault, lock, surroundings.settings(), tasks, lockNow),
                new AuditViewModel(audit, tasks, InstantSource.system()),
                appearance,
                surroundings.settings(),
                introduction,
                new AppFiles(
                        places.data().root(),
                        new SettingsFile(places.settings()).path(),
                        LogFile.in(places.state())),
                LaunchOptions.VERSION,
                licences());
    }

    private static Optional<Path> licences() {
        return Optional.ofNullable(System.getProperty(LICENCES))
                .map(Path::of)
                .filter(Files::isDirectory);
    }
}
