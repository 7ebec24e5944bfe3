package io.plimsoll;

import io.plimsoll.bybit.InvalidSiteException;
import io.plimsoll.bybit.Sites;
import io.plimsoll.ui.support.Theme;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What can be said on the command line.
@Command(
        name = "plimsoll",
        mixinStandardHelpOptions = true,
        version = "Plimsoll " + LaunchOptions.VERSION,
        description = "Shows how deep a Bybit Unified Trading Account sits. Unofficial.",
        subcommands = {ReportCommand.class, RecordCommand.class},
        sortOptions = false)
final class LaunchOptions {
    static final String VERSION = "0.1.0";
    static final String FIRST_FIGURES = "--first-figures";
    private static final String FIRST_SCENARIO = "uta2";

    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            description =
                    "Account of the embedded exchange to open (default: the one that was open last,"
                            + " at first uta2).")
    @Nullable String scenario;

    @Option(
            names = "--recording",
            paramLabel = "FOLDER",
            description = "A saved account to open in place of the embedded exchange's.")
    @Nullable Path recording;

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description =
                    "Where everything is kept that outlasts a start (default: the usual places of"
                            + " this system).")
    @Nullable Path dataDir;

    @Option(
            names = "--site-at",
            paramLabel = "SITE=ADDRESS",
            description =
                    "Reaches one of Bybit's sites at an address of this computer instead, to try"
                            + " things out, such as testnet=http://127.0.0.1:8100. Can be"
                            + " repeated.")
    Map<String, String> sitesAt = Map.of();

    @Option(
            names = "--theme",
            paramLabel = "DARK|LIGHT",
            description = "How the window looks this time (default: as when it was left).")
    @Nullable Theme theme;

    @Option(
            names = "--tour",
            paramLabel = "FOLDER",
            description =
                    "Walks through the app by itself, writes pictures there and ends. Without a"
                            + " display the app always does this, into target/tour.")
    @Nullable Path tour;

    @Option(
            names = FIRST_FIGURES,
            description =
                    "Ends as soon as the first figures are on screen, and prints how long it took.")
    boolean firstFigures;

    /// @param kept what the embedded exchange kept of itself
    String scenario(Path kept) {
        return Optional.ofNullable(scenario)
                .or(() -> Embedded.scenarioKeptIn(kept))
                .orElse(FIRST_SCENARIO);
    }

    /// Where to keep what outlasts a start.
    AppPlaces places() {
        return AppPlaces.of(
                Optional.ofNullable(dataDir),
                System.getProperty("os.name"),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }

    Optional<Theme> theme() {
        return Optional.ofNullable(theme);
    }

    /// Bybit's sites, some of them on this computer.
    Sites sites() throws CannotStartException {
        try {
            return Sites.known().at(sitesAt);
        } catch (InvalidSiteException e) {
            throw new CannotStartException(
                    "--site-at takes the name of one of Bybit's sites and an address of this"
                            + " computer, such as testnet=http://127.0.0.1:8100.",
                    e);
        }
    }

    Optional<Path> recordingFolder() {
        return Optional.ofNullable(recording);
    }

    Optional<Path> tourFolder() {
        return Optional.ofNullable(tour);
    }
}
