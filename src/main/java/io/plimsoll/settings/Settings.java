package io.plimsoll.settings;

import java.util.Optional;

/// What the user chose about the app itself. Nothing in here is secret.
///
/// @param lastAccount id of the account that was open last
/// @param window where it was last, when it was on a screen
/// @param autoLockMinutes how long nobody touches the app until the vault locks; 0 for never
/// @param introSeen whether the user has been shown around the sandbox account
public record Settings(
        Look look,
        boolean amountsHidden,
        Optional<String> lastAccount,
        Optional<WindowPlace> window,
        int autoLockMinutes,
        boolean introSeen) {
    /// A day: longer is never.
    public static final int LONGEST_AUTO_LOCK_MINUTES = 1440;

    private static final int AUTO_LOCK_MINUTES = 10;

    /// Of an app that starts for the first time.
    public static final Settings DEFAULTS =
            new Settings(
                    Look.DARK, false, Optional.empty(), Optional.empty(), AUTO_LOCK_MINUTES, false);

    /// The two looks of the app.
    public enum Look {
        DARK,
        LIGHT
    }

    public Settings {
        if (autoLockMinutes < 0 || autoLockMinutes > LONGEST_AUTO_LOCK_MINUTES)
            throw new IllegalArgumentException("minutes " + autoLockMinutes);
    }

    public Settings withLook(Look newLook) {
        return new Settings(
                newLook, amountsHidden, lastAccount, window, autoLockMinutes, introSeen);
    }

    public Settings withAmountsHidden(boolean hidden) {
        return new Settings(look, hidden, lastAccount, window, autoLockMinutes, introSeen);
    }

    public Settings withLastAccount(Optional<String> id) {
        return new Settings(look, amountsHidden, id, window, autoLockMinutes, introSeen);
    }

    public Settings withWindow(WindowPlace place) {
        return new Settings(
                look, amountsHidden, lastAccount, Optional.of(place), autoLockMinutes, introSeen);
    }

    public Settings withAutoLockMinutes(int minutes) {
        return new Settings(look, amountsHidden, lastAccount, window, minutes, introSeen);
    }

    public Settings withIntroSeen(boolean seen) {
        return new Settings(look, amountsHidden, lastAccount, window, autoLockMinutes, seen);
    }
}
