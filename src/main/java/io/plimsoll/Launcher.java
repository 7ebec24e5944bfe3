package io.plimsoll;

import io.plimsoll.ui.shell.ShellView;
import io.plimsoll.ui.support.WindowIcon;
import io.plimsoll.ui.tour.Tour;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// Starts the app: in a window, or without a display as a tour through itself.
public final class Launcher {
    private static final Path DEFAULT_TOUR = Path.of("target", "tour");
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 600;
    private static final double WIDE_WIDTH = 1440;
    private static final double WIDE_HEIGHT = 900;
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private Launcher() {}

    public static void main(String[] args) {
        LaunchOptions options = new LaunchOptions();
        // Most starts have no arguments, and the parser takes its time.
        if (args.length > 0 && !opensAWindow(options, args)) return;
        Display display = Display.find(System.getProperty("os.name"), System.getenv());
        display.prepare();
        CompletableFuture<Wiring> wiring = new CompletableFuture<>();
        // Loading JavaFX takes about as long as starting the exchange and asking it.
        Thread toolkit =
                Thread.ofPlatform()
                        .name("toolkit")
                        .start(() -> startToolkit(wiring, options, display));
        try {
            wiring.complete(new Wiring(options, data(options, display)));
        } catch (CannotStartException e) {
            awaitEnd(toolkit);
            end(WRONG_USE, e.getMessage());
        }
    }

    private static void startToolkit(
            CompletableFuture<Wiring> wiring, LaunchOptions options, Display display) {
        try {
            Platform.startup(() -> show(wiring.join(), options, display));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            LOG.debug("JavaFX did not start", e);
            end(
                    FAILED,
                    "No window can be opened on this display. Plimsoll needs GTK 3: install the"
                            + " package libgtk-3-0 (Debian, Ubuntu) or gtk3 (Fedora, Arch). Without"
                            + " DISPLAY and WAYLAND_DISPLAY it runs as a tour and needs neither.");
        }
    }

    /// A tour shows every account from its start and leaves nothing behind, and so does a look at
    /// how long a start takes.
    private static DataFolder data(LaunchOptions options, Display display)
            throws CannotStartException {
        boolean passing =
                display == Display.HEADLESS
                        || options.tourFolder().isPresent()
                        || options.firstFigures;
        try {
            return passing ? DataFolder.temporary() : options.data();
        } catch (IOException e) {
            throw new CannotStartException(e);
        }
    }

    /// Reads the command line. Help and the verbs that need no window are over when this returns
    /// false.
    private static boolean opensAWindow(LaunchOptions options, String... args) {
        CommandLine command = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        try {
            ParseResult parsed = command.parseArgs(args);
            if (CommandLine.printHelpIfRequested(parsed)) return false;
            if (!parsed.hasSubcommand()) return true;
            Callable<Integer> verb = parsed.subcommand().commandSpec().commandLine().getCommand();
            System.exit(verb.call());
        } catch (ParameterException e) {
            end(WRONG_USE, e.getMessage());
        } catch (Exception e) {
            LOG.error("a verb without a window failed", e);
            end(FAILED, "Something went wrong that should not: " + e);
        }
        return false;
    }

    private static void show(Wiring wiring, LaunchOptions options, Display display) {
        Scene scene = wiring.open();
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        if (display == Display.HEADLESS) {
            stage.setWidth(SMALLEST_WIDTH);
            stage.setHeight(SMALLEST_HEIGHT);
        }
        stage.titleProperty().bind(wiring.shell().screenProperty().map(ShellView::title));
        stage.setOnHidden(
                _ -> {
                    wiring.close();
                    Platform.runLater(Platform::exit); // not within the closing of a window
                });
        stage.show();
        WindowIcon.comeTo(stage);

        Optional<Path> folder =
                options.tourFolder()
                        .or(
                                () ->
                                        display == Display.HEADLESS
                                                ? Optional.of(DEFAULT_TOUR)
                                                : Optional.empty());
        if (options.firstFigures) FirstFigures.report(wiring, stage);
        else folder.ifPresent(to -> tour(wiring, stage, to));
    }

    private static void tour(Wiring wiring, Stage stage, Path folder) {
        Thread fx = Thread.currentThread();
        Tour tour =
                new Tour(
                        stage.getScene(),
                        () -> wiring.scene(WIDE_WIDTH, WIDE_HEIGHT),
                        wiring.appearance().themeProperty(),
                        folder,
                        System.out);
        Thread.ofPlatform()
                .name("tour")
                .start(
                        () -> {
                            int status = tour.walk() ? 0 : FAILED;
                            Platform.runLater(stage::close);
                            awaitEnd(fx);
                            System.exit(status);
                        });
    }

    /// JavaFX complains when the process ends in the middle of a frame, or of its own start.
    private static void awaitEnd(Thread thread) {
        try {
            thread.join(LONGEST_END);
        } catch (InterruptedException e) {
            LOG.debug("ends at once", e);
        }
    }

    private static void end(int status, @Nullable String sentence) {
        System.err.println(sentence);
        System.exit(status);
    }
}
