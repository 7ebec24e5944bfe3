package io.plimsoll;

import io.plimsoll.audit.AccountState;
import io.plimsoll.audit.AuditLog;
import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.Recording;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.bybit.Site;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.monitor.AccountRecorder;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.ui.accounts.AccountSwitch;
import io.plimsoll.ui.recording.FolderChooser;
import io.plimsoll.ui.recording.RecordingViewModel;
import io.plimsoll.ui.recording.Recordings;
import io.plimsoll.ui.settings.SettingsView;
import io.plimsoll.ui.shell.OpenScreen;
import io.plimsoll.ui.shell.SandboxControls;
import io.plimsoll.ui.shell.Screen;
import io.plimsoll.ui.shell.ShellView;
import io.plimsoll.ui.shell.ShellViewModel;
import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.FxTaskRunner;
import io.plimsoll.ui.support.FxTicker;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.vault.Vault;

import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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
    private final Vault vault;
    private final UserAccounts users;
    private final AuditLog audit;
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final FxTicker ticker = new FxTicker(PULSE);
    private final Appearance appearance;
    private @Nullable ShellViewModel shell;

    private final CompletableFuture<Void> toolkit = new CompletableFuture<>();

    /// Read from the start, until a session takes it over and lets go of it in its time.
    private @Nullable AccountLink first;

    /// Whose figures are on screen.
    private volatile AccountLink current;

    private final Sessions sessions;
    private final RecordingViewModel recordings;
    private final FolderChooser folders;

    /// Starts the embedded exchange and begins to read its account, or a recording in its place.
    /// JavaFX need not run yet.
    Wiring(LaunchOptions options, DataFolder data) throws CannotStartException {
        this(
                Embedded.start(options.scenario(data.exchange()), data.exchange()),
                options.theme().orElse(Theme.DARK),
                options.recordingFolder(),
                Surroundings.ofThisSystem(data, options.sites()),
                true);
    }

    /// Begins to read the account of an exchange that runs already, and goes on running when the
    /// app ends.
    Wiring(
            SandboxExchange exchange,
            Theme theme,
            Optional<Path> recording,
            Surroundings surroundings)
            throws CannotStartException {
        this(exchange, theme, recording, surroundings, false);
    }

    /// @param ownsExchange whether the exchange ends with the app
    private Wiring(
            SandboxExchange exchange,
            Theme theme,
            Optional<Path> recording,
            Surroundings surroundings,
            boolean ownsExchange)
            throws CannotStartException {
        this.exchange = exchange;
        this.ownsExchange = ownsExchange;
        folders = surroundings.folders();
        DataFolder data = surroundings.data();
        vault = new Vault(data.root(), surroundings.keychain());
        users =
                new UserAccounts(
                        data,
                        surroundings.sites(),
                        vault,
                        tasks,
                        new AppAccounts(),
                        new VaultLead(
                                vault, () -> show(Screen.SETTINGS), () -> show(Screen.ACCOUNTS)));
        audit = AuditLog.of(data.root(), InstantSource.system());
        appearance = new Appearance(theme);
        sessions = new Sessions(tasks, ticker, data, this::show, new AppScreens());
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

    Vault vault() {
        return vault;
    }

    UserAccounts users() {
        return users;
    }

    Appearance appearance() {
        return appearance;
    }

    /// Builds the window's content around the first account. Call on the FX thread, once.
    Scene open() {
        toolkit.complete(null);
        appearance.themeProperty().subscribe(Theme::apply);
        shell =
                new ShellViewModel(
                        sessions.of(Objects.requireNonNull(first, "already open")), ticker);
        first = null;
        tellAccounts(current);
        return scene(WIDTH, HEIGHT);
    }

    /// A further look at the same account, at a size of its own.
    Scene scene(double width, double height) {
        Scene scene =
                new Scene(
                        new ShellView(
                                shell(),
                                appearance,
                                users.model(),
                                recordings,
                                folders,
                                Optional.of(panel())),
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
        Seen seen = new Seen();
        Site site = Site.sandbox(exchange.baseUri());
        String name = exchange.scenario().name();
        return follow(
                name,
                site.environment(),
                Embedded.connect(clients, exchange, witness(name, site, seen)),
                seen,
                Optional.empty(),
                begun);
    }

    private AccountLink own(Profile profile) throws ProfileException {
        Seen seen = new Seen();
        Site site = profile.site();
        AccountAccess looking = AccountAccess.lookingAt(site).by(profile.route());
        AccountAccess access =
                profile.allowsChanges()
                        ? looking.changingBefore(witness(profile.name(), site, seen))
                        : looking;
        return follow(
                profile.name(),
                site.environment(),
                users.connect(profile, access),
                seen,
                Optional.of(profile),
                false);
    }

    private ChangeWitness witness(String account, Site site, Seen seen) {
        return audit.witness(account, site.environment(), site.host(), seen::state);
    }

    private AccountLink recorded(Path folder) throws RecordingException {
        return follow(
                String.valueOf(folder.toAbsolutePath().getFileName()),
                Site.Environment.RECORDING,
                Recording.open(folder),
                new Seen(),
                Optional.empty(),
                false);
    }

    private AccountLink follow(
            String name,
            Site.Environment environment,
            BybitClient client,
            Seen seen,
            Optional<Profile> profile,
            boolean begun) {
        AccountMonitor monitor =
                new AccountMonitor(new AccountReader(client), this::publish, POLLING);
        seen.monitor = monitor;
        monitor.start();
        return new AccountLink(name, environment, client, monitor, profile, begun);
    }

    /// The account's state for the audit log, which is asked for one before there is a monitor.
    private static final class Seen {
        private volatile @Nullable AccountMonitor monitor;

        String state() {
            AccountMonitor seen = monitor;
            return AccountState.of(seen == null ? Optional.empty() : seen.reading().snapshot());
        }
    }

    /// Opens another account in place of the present one.
    private void show(AccountLink link) {
        current = link;
        shell().open(sessions.of(link));
        tellAccounts(link);
    }

    private void show(Screen screen) {
        shell().screenProperty().set(screen);
    }

    private void tellAccounts(AccountLink link) {
        users.model()
                .opened(
                        link.profile().map(Profile::id),
                        link.environment() == Site.Environment.SANDBOX);
    }

    /// The first reading may be there before JavaFX is: its thread waits.
    private void publish(Runnable callback) {
        toolkit.join();
        FxTaskRunner.onFxThread(callback);
    }

    @Override
    public void close() {
        if (shell != null) shell.close();
        else if (first != null) first.monitor().close();
        tasks.close();
        clients.close();
        audit.close();
        users.close();
        closeExchange();
    }

    private void closeExchange() {
        if (ownsExchange) exchange.close();
    }

    private final class AppScreens implements Sessions.AppScreens {
        @Override
        public OpenScreen accounts() {
            return users.screen();
        }

        @Override
        public OpenScreen settings() {
            return new OpenScreen(new SettingsView(), Subscription.EMPTY);
        }
    }

    private final class AppAccounts implements AccountSwitch {
        @Override
        public Hold hold() {
            return switch (shell().upgradeProperty().getValue()) {
                case UpgradeStep.Armed _ -> Hold.ARMED;
                case UpgradeStep.Preparing _, UpgradeStep.Running _ -> Hold.UNDER_WAY;
                case UpgradeStep.Explain _,
                        UpgradeStep.Barred _,
                        UpgradeStep.Checking _,
                        UpgradeStep.CheckFailed _,
                        UpgradeStep.Checked _,
                        UpgradeStep.Confirm _,
                        UpgradeStep.Finished _ ->
                        Hold.NONE;
            };
        }

        @Override
        public void openSandbox() {
            recordings.left();
            show(live(false));
        }

        @Override
        public void open(Profile profile) throws ProfileException {
            AccountLink link = own(profile);
            recordings.left();
            show(link);
        }
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
