package io.plimsoll;

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

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);
    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private Launcher() {}

    public static void main(String[] args) {
        LaunchOptions options = new LaunchOptions();
        if (!isUsual(options, args) && !opensAWindow(options, args)) return;
        Display display = Display.find(System.getProperty("os.name"), System.getenv());
        display.prepare();
        AppHome home = homeOrEnd(options, display, args);
        CompletableFuture<Ready> ready = new CompletableFuture<>();
        // Loading JavaFX takes about as long as starting the exchange and asking it.
        Thread toolkit =
                Thread.ofPlatform()
                        .name("toolkit")
                        .start(() -> startToolkit(ready, options, display));
        try {
            Wiring wiring = new Wiring(options, home);
            UncaughtFailures.tell(wiring.errors());
            Remembered remembered = new Remembered(home.settings());
            remembered.look(wiring.appearance(), options.theme());
            ready.complete(new Ready(wiring, home, remembered));
        } catch (CannotStartException e) {
            awaitEnd(toolkit);
            end(WRONG_USE, e.getMessage());
        } catch (RuntimeException | Error e) {
            endUnexpectedly(e);
        }
    }

    /// Without a window nobody could end the process, which holds the data folder.
    private static void endUnexpectedly(Throwable failure) {
        log().error("the start failed", failure);
        end(FAILED, "Something went wrong that should not: " + failure);
    }

    /// Whether the arguments are read: the parser takes its time, most starts have none, and how
    /// long those take is measured with one.
    private static boolean isUsual(LaunchOptions options, String... args) {
        options.firstFigures = Arrays.equals(args, new String[] {LaunchOptions.FIRST_FIGURES});
        return args.length == 0 || options.firstFigures;
    }

    /// Before JavaFX is loaded: a second start only brings the first to the front, and ends.
    private static AppHome homeOrEnd(LaunchOptions options, Display display, String... args) {
        try {
            return home(options, display, args);
        } catch (CannotStartException e) {
            end(WRONG_USE, e.getMessage());
            throw new IllegalStateException("has ended", e);
        }
    }

    private static void startToolkit(
            CompletableFuture<Ready> ready, LaunchOptions options, Display display) {
        try {
            Platform.startup(
                    () -> {
                        try {
                            show(ready.join(), options, display);
                        } catch (RuntimeException | Error e) {
                            endUnexpectedly(e);
                        }
                    });
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            log().debug("JavaFX did not start", e);
            end(
                    FAILED,
                    "No window can be opened on this display. Plimsoll needs GTK 3: install the"
                            + " package libgtk-3-0 (Debian, Ubuntu) or gtk3 (Fedora, Arch). Without"
                            + " DISPLAY and WAYLAND_DISPLAY it runs as a tour and needs neither.");
        }
    }

    /// A tour shows every account from its start and leaves nothing behind, and so does a look at
    /// how long a start takes.
    private static AppHome home(LaunchOptions options, Display display, String... args)
            throws CannotStartException {
        boolean passing =
                display == Display.HEADLESS
                        || options.tourFolder().isPresent()
                        || options.firstFigures;
        if (passing) return AppHome.passing();
        return switch (AppHome.kept(options.places(), LONGEST_ANSWER, args)) {
            case AppHome.Start.Here here -> {
                LogFile.begin(here.home().places().state());
                log().info(
                                "starts on {} {} with Java {}",
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("java.version"));
                yield here.home();
            }
            case AppHome.Start.Elsewhere elsewhere -> {
                (elsewhere.status() == 0 ? System.out : System.err).println(elsewhere.sentence());
                System.exit(elsewhere.status());
                throw new IllegalStateException("has ended");
            }
        };
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
            endUnexpectedly(e);
        }
        return false;
    }

    /// What a window needs.
    private record Ready(Wiring wiring, AppHome home, Remembered remembered) {}

    private static void show(Ready ready, LaunchOptions options, Display display) {
        Wiring wiring = ready.wiring();
        AppHome home = ready.home();
        Remembered remembered = ready.remembered();
        Scene scene = wiring.open();
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        if (display == Display.HEADLESS) {
            stage.setWidth(SMALLEST_WIDTH);
            stage.setHeight(SMALLEST_HEIGHT);
        } else {
            remembered.place(stage, Remembered.screens());
        }
        stage.titleProperty().bind(wiring.title());
        stage.setOnHidden(
                _ -> {
                    wiring.close();
                    home.close();
                    Platform.runLater(Platform::exit); // not within the closing of a window
                });
        stage.show();
        home.instance().ifPresent(instance -> instance.shows(() -> bringToFront(stage)));
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

    /// Returns when it is done. The system may keep a window back that has not had the focus, but
    /// not one that stays above all others, so it does for a moment; whether it comes from another
    /// virtual desktop or that one comes to the front is the system's own choice.
    private static void bringToFront(Stage stage) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    stage.setIconified(false);
                    stage.setAlwaysOnTop(true);
                    stage.toFront();
                    stage.requestFocus();
                    stage.setAlwaysOnTop(false);
                    done.complete(null);
                });
        done.join();
    }

    private static void tour(Wiring wiring, Stage stage, Path folder) {
        Thread fx = Thread.currentThread();
        Tour tour =
                new Tour(
                        stage.getScene(),
                        () -> wiring.scene(WIDE_WIDTH, WIDE_HEIGHT),
                        wiring.appearance().themeProperty(),
                        wiring.embedded().key(),
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
            log().debug("ends at once", e);
        }
    }

    /// Not made before it is known where its lines are to go.
    private static Logger log() {
        return LoggerFactory.getLogger(Launcher.class);
    }

    private static void end(int status, @Nullable String sentence) {
        System.err.println(sentence);
        System.exit(status);
    }
}
