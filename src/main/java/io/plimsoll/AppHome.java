package io.plimsoll;

import io.plimsoll.settings.LiveSettings;
import io.plimsoll.storage.StorageException;
import io.plimsoll.storage.StorageFault;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One run's place on this computer: its folders, that no other app is in them, and its settings.
///
/// @param instance empty where nobody else can be: in folders that go with the process
record AppHome(AppPlaces places, Optional<OneInstance> instance, LiveSettings settings)
        implements AutoCloseable {
    private static final String DATA_DIR = "--data-dir";
    private static final int DONE = 0;
    private static final int FAILED = 1;

    /// What became of a start.
    sealed interface Start {
        /// The app may go on.
        record Here(AppHome home) implements Start {}

        /// It is over: another app has the data folder.
        ///
        /// @param status that the process ends with
        record Elsewhere(int status, String sentence) implements Start {}
    }

    /// In folders that go with the process, where every start would count as somebody's first.
    static AppHome passing() throws CannotStartException {
        try {
            AppPlaces places = AppPlaces.temporary();
            LiveSettings settings = LiveSettings.in(places.settings());
            settings.change(first -> first.withIntroSeen(true));
            return new AppHome(places, Optional.empty(), settings);
        } catch (IOException e) {
            throw new CannotStartException(e);
        }
    }

    /// In the user's own folders.
    ///
    /// @param args of the command line, of which an app that runs already uses none
    /// @param patience how long that app may take to answer
    static Start kept(AppPlaces places, Duration patience, String... args)
            throws CannotStartException {
        try {
            return switch (OneInstance.at(places.data().root(), patience)) {
                case OneInstance.Start.First first ->
                        new Start.Here(
                                new AppHome(
                                        places,
                                        Optional.of(first.instance()),
                                        LiveSettings.in(places.settings())));
                case OneInstance.Start.Shown _ -> new Start.Elsewhere(DONE, shown(args));
                case OneInstance.Start.Silent _ ->
                        new Start.Elsewhere(
                                FAILED,
                                "Plimsoll is already running with the data in "
                                        + places.data().root()
                                        + " and does not answer: end that one first, or start with"
                                        + " another folder by --data-dir.");
            };
        } catch (StorageException e) {
            throw new CannotStartException(cannotWrite(e.fault()), e);
        } catch (IOException e) {
            throw new CannotStartException(
                    "Plimsoll cannot listen on this computer's own address 127.0.0.1: "
                            + e.getMessage()
                            + ".",
                    e);
        }
    }

    private static String shown(String... args) {
        List<String> unused =
                Arrays.stream(args)
                        .filter(arg -> arg.startsWith("--"))
                        .map(arg -> arg.replaceFirst("=.*", ""))
                        .filter(arg -> !arg.equals(DATA_DIR))
                        .toList();
        String running = "Plimsoll is already running and is in front now";
        if (unused.isEmpty()) return running + ".";
        return running
                + "; "
                + String.join(", ", unused)
                + (unused.size() == 1 ? " was" : " were")
                + " not used.";
    }

    private static String cannotWrite(StorageFault fault) {
        String reason =
                switch (fault) {
                    case StorageFault.NoPermission _ -> "there is no permission";
                    case StorageFault.DiskFull _ -> "no space is left";
                    case StorageFault.Failed failed -> failed.reason();
                };
        return "Plimsoll cannot write "
                + fault.path()
                + ": "
                + reason
                + ". Another folder can be named with --data-dir.";
    }

    /// Keeps the settings, and lets another app have the folders.
    @Override
    public void close() {
        settings.close();
        instance.ifPresent(OneInstance::close);
    }
}
