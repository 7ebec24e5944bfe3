package io.plimsoll.settings;

import io.plimsoll.storage.KillDrill;

import java.nio.file.Path;
import java.util.Optional;

/// A process that changes the settings until it is killed, always in the same way.
final class SettingsWriter {
    private SettingsWriter() {}

    public static void main(String[] args) {
        int done = Integer.parseInt(args[1]);
        LiveSettings live = LiveSettings.in(Path.of(args[0]));
        while (true) {
            int next = ++done;
            live.change(_ -> after(next));
            live.flush();
            if (live.trouble().isPresent()) throw new IllegalStateException(live.trouble() + "");
            KillDrill.acknowledge(next);
        }
    }

    static Settings after(int count) {
        if (count == 0) return Settings.DEFAULTS;
        return Settings.DEFAULTS
                .withLastAccount(Optional.of("account " + count))
                .withWindow(new WindowPlace(count % 1000, 0, 100 + count % 500, 100, false))
                .withAutoLockMinutes(count % 100)
                .withAmountsHidden(count % 2 == 0);
    }
}
