package io.plimsoll;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.bybit.Recording;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.bybit.Site;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.monitor.AccountRecorder;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.ui.borrowing.BorrowingView;
import io.plimsoll.ui.borrowing.BorrowingViewModel;
import io.plimsoll.ui.collateral.CollateralView;
import io.plimsoll.ui.collateral.CollateralViewModel;
import io.plimsoll.ui.overview.OverviewView;
import io.plimsoll.ui.overview.OverviewViewModel;
import io.plimsoll.ui.reconciliation.ReconciliationView;
import io.plimsoll.ui.reconciliation.ReconciliationViewModel;
import io.plimsoll.ui.recording.FolderChooser;
import io.plimsoll.ui.recording.RecordingViewModel;
import io.plimsoll.ui.recording.Recordings;
import io.plimsoll.ui.shell.AccountSession;
import io.plimsoll.ui.shell.OpenScreen;
import io.plimsoll.ui.shell.SandboxControls;
import io.plimsoll.ui.shell.Screen;
import io.plimsoll.ui.shell.ShellView;
import io.plimsoll.ui.shell.ShellViewModel;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.FxTaskRunner;
import io.plimsoll.ui.support.FxTicker;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.ui.upgrade.UpgradeView;
import io.plimsoll.ui.upgrade.UpgradeViewModel;
import io.plimsoll.ui.working.WorkingViewModel;
import io.plimsoll.upgrade.Journal;
import io.plimsoll.upgrade.JournalFile;
import io.plimsoll.upgrade.Upgrader;

import javafx.scene.Scene;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The one place where objects are created and joined.
final class Wiring implements AutoCloseable {
    private static final Duration POLLING = Duration.ofSeconds(2);
    private static final javafx.util.Duration PULSE = javafx.util.Duration.millis(250);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final DateTimeFormatter FOLDER_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SandboxExchange exchange;
    private final boolean ownsExchange;
    private final BybitClients clients;
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final FxTicker ticker = new FxTicker(PULSE);
    private final Appearance appearance;
    private @Nullable ShellViewModel shell;

    private final CompletableFuture<Void> toolkit = new CompletableFuture<>();

    /// Read from the start, until a session takes it over and lets go of it in its time.
    private @Nullable AccountLink first;

    /// Whose figures are on screen.
    private volatile AccountLink current;

    private final RecordingViewModel recordings;
    private final FolderChooser folders;
    private final DataFolder data;

    /// One account's connection.
    ///
    /// @param begun the embedded exchange's account begins anew with it, with no upgrades behind it
    private record AccountLink(
            String name,
            Site.Environment environment,
            BybitClient client,
            AccountMonitor monitor,
            boolean begun) {

        boolean isRecording() {
            return environment == Site.Environment.RECORDING;
        }
    }

    /// Starts the embedded exchange and begins to read its account, or a recording in its place.
    /// JavaFX need not run yet.
    Wiring(LaunchOptions options, DataFolder data) throws CannotStartException {
        this(
                Embedded.start(options.scenario(data.exchange()), data.exchange()),
                options.theme,
                options.recordingFolder(),
                FolderChooser::bySystem,
                data,
                true);
    }

    /// Begins to read the account of an exchange that runs already, and goes on running when the
    /// app ends.
    Wiring(
            SandboxExchange exchange,
            Theme theme,
            Optional<Path> recording,
            FolderChooser folders,
            DataFolder data)
            throws CannotStartException {
        this(exchange, theme, recording, folders, data, false);
    }

    /// @param ownsExchange whether the exchange ends with the app
    private Wiring(
            SandboxExchange exchange,
            Theme theme,
            Optional<Path> recording,
            FolderChooser folders,
            DataFolder data,
            boolean ownsExchange)
            throws CannotStartException {
        this.exchange = exchange;
        this.ownsExchange = ownsExchange;
        this.folders = folders;
        this.data = data;
        appearance = new Appearance(theme);
        clients = Embedded.clients(exchange);
        try {
            current =
                    recording.isPresent()
                            ? recorded(recording.get())
                            : live(ownsExchange && !exchange.wentOn());
        } catch (RecordingException e) {
            clients.close();
            closeExchange();
            throw new CannotStartException(e);
        }
        first = current;
        recordings = new RecordingViewModel(new AppRecordings(), tasks, current.isRecording());
    }

    SandboxExchange exchange() {
        return exchange;
    }

    Appearance appearance() {
        return appearance;
    }

    /// Builds the window's content around the first account. Call on the FX thread, once.
    Scene open() {
        toolkit.complete(null);
        appearance.themeProperty().subscribe(Theme::apply);
        shell = new ShellViewModel(session(Objects.requireNonNull(first, "already open")), ticker);
        first = null;
        return scene(WIDTH, HEIGHT);
    }

    /// A further look at the same account, at a size of its own.
    Scene scene(double width, double height) {
        Scene scene =
                new Scene(
                        new ShellView(
                                shell(), appearance, recordings, folders, Optional.of(panel())),
                        width,
                        height);
        scene.setFill(Color.TRANSPARENT);
        return scene;
    }

    private SandboxControls panel() {
        return new EmbeddedControls(exchange, ticker, () -> shell().refresh(), this::beginAnew);
    }

    private void beginAnew(String scenario) {
        recordings.left();
        show(live(true));
    }

    ShellViewModel shell() {
        return Objects.requireNonNull(shell, "not open yet");
    }

    private AccountLink live(boolean begun) {
        return follow(
                exchange.scenario().name(),
                Site.Environment.SANDBOX,
                Embedded.connect(clients, exchange),
                begun);
    }

    private AccountLink recorded(Path folder) throws RecordingException {
        return follow(
                String.valueOf(folder.toAbsolutePath().getFileName()),
                Site.Environment.RECORDING,
                Recording.open(folder),
                false);
    }

    private AccountLink follow(
            String name, Site.Environment environment, BybitClient client, boolean begun) {
        AccountMonitor monitor =
                new AccountMonitor(new AccountReader(client), this::publish, POLLING);
        monitor.start();
        return new AccountLink(name, environment, client, monitor, begun);
    }

    /// Opens another account in place of the present one.
    private void show(AccountLink link) {
        current = link;
        shell().open(session(link));
    }

    /// The first reading may be there before JavaFX is: its thread waits.
    private void publish(Runnable callback) {
        toolkit.join();
        FxTaskRunner.onFxThread(callback);
    }

    private AccountSession session(AccountLink link) {
        UpgradeViewModel upgrade =
                new UpgradeViewModel(
                        upgrader(link), link.monitor(), link.client().clock(), tasks, ticker);
        ExchangeClock clock = link.client().clock();
        AccountBooks books = new AccountBooks(link.monitor(), clock);
        WorkingViewModel working = new WorkingViewModel(books, clock, tasks, ticker);
        Screens screens = new Screens(clock, books, working, upgrade);
        return new AccountSession(
                link.name(),
                link.environment(),
                link.monitor(),
                clock,
                books,
                working,
                upgrade,
                screen -> open(screen, screens),
                () -> {
                    upgrade.close();
                    working.close();
                    books.close();
                    link.monitor().close();
                    link.client().close();
                });
    }

    private Upgrader upgrader(AccountLink link) {
        Path folder = data.account(link.environment(), link.name());
        return new Upgrader(link.client(), journal(link, folder), folder);
    }

    private static Journal journal(AccountLink link, Path folder) {
        if (link.isRecording()) return Journal.NONE;
        return link.begun() ? JournalFile.anew(folder) : new JournalFile(folder);
    }

    /// What the screens of one account share.
    private record Screens(
            ExchangeClock clock,
            AccountBooks books,
            WorkingViewModel working,
            UpgradeViewModel upgrade) {}

    private OpenScreen open(Screen screen, Screens shared) {
        ExchangeClock clock = shared.clock();
        AccountBooks books = shared.books();
        Consumer<String> working = shared.working()::open;
        return switch (screen) {
            case OVERVIEW -> {
                OverviewViewModel model = new OverviewViewModel(books, clock);
                OverviewView view =
                        new OverviewView(
                                model,
                                clock.now(),
                                working,
                                () -> shell().screenProperty().set(Screen.UPGRADE),
                                () -> shell().screenProperty().set(Screen.BORROWING));
                yield new OpenScreen(view, view.life().and(model::close));
            }
            case COLLATERAL -> {
                CollateralViewModel model = new CollateralViewModel(books);
                CollateralView view = new CollateralView(model, working);
                yield new OpenScreen(view, view.life().and(model::close));
            }
            case BORROWING -> {
                BorrowingViewModel model = new BorrowingViewModel(books);
                BorrowingView view = new BorrowingView(model, clock.now(), working);
                yield new OpenScreen(view, view.life().and(model::close));
            }
            case RECONCILIATION -> {
                ReconciliationViewModel model =
                        new ReconciliationViewModel(books, clock, tasks, ticker);
                ReconciliationView view = new ReconciliationView(model, working);
                yield new OpenScreen(view, view.life().and(model::close));
            }
            case UPGRADE -> {
                UpgradeView view = new UpgradeView(shared.upgrade());
                yield new OpenScreen(view, view.life());
            }
        };
    }

    @Override
    public void close() {
        if (shell != null) shell.close();
        else if (first != null) first.monitor().close();
        tasks.close();
        clients.close();
        closeExchange();
    }

    private void closeExchange() {
        if (ownsExchange) exchange.close();
    }

    private final class AppRecordings implements Recordings {
        @Override
        public Path saveIn(Path parent)
                throws ApiException, RecordingException, InterruptedException {
            AccountLink account = current;
            Path folder =
                    parent.resolve(
                            "plimsoll-"
                                    + account.name()
                                    + "-"
                                    + FOLDER_TIME.format(account.client().clock().now()));
            AccountRecorder.save(account.client(), folder);
            return folder;
        }

        @Override
        public Runnable read(Path folder) throws RecordingException {
            AccountLink opened = recorded(folder);
            return () -> show(opened);
        }

        @Override
        public void leave() {
            show(live(false));
        }
    }
}
