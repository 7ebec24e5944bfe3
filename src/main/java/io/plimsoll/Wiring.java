package io.plimsoll;

import io.plimsoll.audit.AuditLog;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.bybit.Site;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.settings.SettingsTrouble;
import io.plimsoll.ui.accounts.AccountSwitch;
import io.plimsoll.ui.accounts.AccountsViewModel.Entry;
import io.plimsoll.ui.accounts.VaultDoor;
import io.plimsoll.ui.error.ErrorViewModel;
import io.plimsoll.ui.introduction.IntroductionViewModel;
import io.plimsoll.ui.lock.LockViewModel;
import io.plimsoll.ui.recording.RecordingViewModel;
import io.plimsoll.ui.settings.SettingsText;
import io.plimsoll.ui.settings.SettingsView;
import io.plimsoll.ui.settings.SettingsViewModel;
import io.plimsoll.ui.shell.AccountSession;
import io.plimsoll.ui.shell.LockControl;
import io.plimsoll.ui.shell.OpenScreen;
import io.plimsoll.ui.shell.SandboxControls;
import io.plimsoll.ui.shell.Screen;
import io.plimsoll.ui.shell.ShellView;
import io.plimsoll.ui.shell.ShellViewModel;
import io.plimsoll.ui.shell.WindowTitle;
import io.plimsoll.ui.shell.WindowView;
import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.FxTaskRunner;
import io.plimsoll.ui.support.FxTicker;
import io.plimsoll.ui.support.NoticeBoard;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.vault.Vault;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The one place where objects are created and joined.
final class Wiring implements AutoCloseable {
    private static final javafx.util.Duration PULSE = javafx.util.Duration.millis(250);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final SandboxExchange exchange;
    private final boolean ownsExchange;
    private final BybitClients clients;
    private final EmbeddedAccount embedded;
    private final Vault vault;
    private final UserAccounts users;
    private final AuditLog audit;
    private final AccountLinks links;
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
    private final Surroundings surroundings;
    private final NoticeBoard notices = new NoticeBoard();
    private final LockViewModel lock;
    private final IntroductionViewModel introduction;
    private final ErrorViewModel errors = AppScreenModels.errors();
    private @Nullable VaultGuard guard;

    /// Starts the embedded exchange and begins to read its account, or a recording in its place.
    /// JavaFX need not run yet.
    Wiring(LaunchOptions options, AppHome home) throws CannotStartException {
        this(
                Embedded.start(
                        options.scenario(home.places().data().exchange()),
                        home.places().data().exchange()),
                options.theme().orElse(Theme.DARK),
                options.recordingFolder(),
                Surroundings.ofThisSystem(home.places(), home.settings(), options.sites()),
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
        this.surroundings = surroundings;
        DataFolder data = surroundings.data();
        vault = new Vault(data.root(), surroundings.keychain());
        lock = new LockViewModel(vault, tasks);
        introduction = new IntroductionViewModel(surroundings.settings());
        vault.subscribe(() -> FxTaskRunner.onFxThread(lock::vaultChanged));
        clients = Embedded.clients(exchange);
        embedded = new EmbeddedAccount(exchange, clients);
        users =
                new UserAccounts(
                        data,
                        surroundings.sites(),
                        vault,
                        tasks,
                        new AppAccounts(),
                        VaultDoor.by(vault, lock::open),
                        clients,
                        embedded::subject);
        audit = AuditLog.of(data.root(), InstantSource.system());
        links = new AccountLinks(audit, this::publish);
        appearance = new Appearance(theme);
        sessions =
                new Sessions(
                        tasks,
                        ticker,
                        data,
                        screen -> shell().screenProperty().set(screen),
                        new AppScreens());
        try {
            current =
                    recording.isPresent()
                            ? links.recorded(recording.get())
                            : live(ownsExchange && !exchange.wentOn());
        } catch (RecordingException e) {
            clients.close();
            closeExchange();
            throw new CannotStartException(e);
        }
        first = current;
        recordings =
                new RecordingViewModel(
                        new AccountRecordings(links, new RecordingsWindow()),
                        tasks,
                        current.isRecording());
    }

    SandboxExchange exchange() {
        return exchange;
    }

    Vault vault() {
        return vault;
    }

    IntroductionViewModel introduction() {
        return introduction;
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
        boolean recorded = current.isRecording();
        first = null;
        VaultGuard made =
                new VaultGuard(
                        vault,
                        users.profiles(),
                        lock,
                        surroundings.settings(),
                        new GuardedAccounts(),
                        tasks,
                        ticker,
                        notices,
                        surroundings.monotonicNanos(),
                        InstantSource.system());
        guard = made;
        surroundings.settings().onTrouble(trouble -> FxTaskRunner.onFxThread(() -> tell(trouble)));
        tellAccounts(current);
        if (!recorded) made.start();
        return scene(WIDTH, HEIGHT);
    }

    private void tell(SettingsTrouble trouble) {
        notices.post("settings", Tone.CAUTION, SettingsText.of(trouble));
    }

    /// A further look at the same account, at a size of its own.
    Scene scene(double width, double height) {
        ShellView view =
                new ShellView(
                        shell(),
                        appearance,
                        users.model(),
                        recordings,
                        surroundings.folders(),
                        Optional.of(panel()),
                        notices,
                        introduction,
                        new LockControl(lock.vaultProperty(), guard()::lock));
        Scene scene = new Scene(new WindowView(view, lock, errors), width, height);
        scene.setFill(Color.TRANSPARENT);
        guard().watch(scene);
        return scene;
    }

    private VaultGuard guard() {
        return Objects.requireNonNull(guard, "not open yet");
    }

    /// What the window is called; once it is open.
    ObservableValue<String> title() {
        return WindowTitle.of(
                shell().sessionProperty().map(AccountSession::name),
                shell().screenProperty(),
                lock.formProperty().map(Optional::isPresent));
    }

    /// What the window says of things that should not have happened.
    ErrorViewModel errors() {
        return errors;
    }

    EmbeddedAccount embedded() {
        return embedded;
    }

    private SandboxControls panel() {
        return new EmbeddedControls(exchange, ticker, () -> shell().refresh(), this::loadScenario);
    }

    /// Another account of the embedded exchange's takes the place of the present one, which is
    /// asked about if it is the user's.
    private void loadScenario(Runnable load) {
        Runnable anew =
                () -> {
                    load.run();
                    show(live(true));
                };
        if (current.profile().isPresent()) leaveFor(anew);
        else anew.run();
    }

    /// A question about the account that is left is asked on the screen of accounts.
    private void leaveFor(Runnable other) {
        if (users.model().leaveFor(other)) shell().screenProperty().set(Screen.ACCOUNTS);
    }

    ShellViewModel shell() {
        return Objects.requireNonNull(shell, "not open yet");
    }

    private AccountLink live(boolean begun) {
        return embedded.link(links, begun);
    }

    /// Opens another account in place of the present one, and the next time as well.
    private void show(AccountLink link) {
        if (!link.isRecording())
            surroundings
                    .settings()
                    .change(now -> now.withLastAccount(link.profile().map(Profile::id)));
        replace(link);
    }

    private void replace(AccountLink link) {
        current = link;
        recordings.opened(link.isRecording());
        shell().open(sessions.of(link));
        tellAccounts(link);
    }

    private void tellAccounts(AccountLink link) {
        boolean sandbox = link.environment() == Site.Environment.SANDBOX;
        users.model().opened(link.profile().map(Profile::id), sandbox);
        introduction.opened(sandbox);
    }

    /// The first reading may be there before JavaFX is: its thread waits.
    private void publish(Runnable callback) {
        toolkit.join();
        FxTaskRunner.onFxThread(callback);
    }

    @Override
    public void close() {
        if (guard != null) guard.close();
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
            SettingsViewModel model =
                    AppScreenModels.settings(
                            vault,
                            lock,
                            audit,
                            appearance,
                            tasks,
                            surroundings,
                            introduction,
                            guard()::lock);
            SettingsView view = new SettingsView(model, surroundings.folders());
            return new OpenScreen(view, view.life().and(model::close));
        }

        @Override
        public void allowChanges(Profile profile) {
            users.model().allowChanges(profile);
            shell().screenProperty().set(Screen.ACCOUNTS);
        }
    }

    private final class GuardedAccounts implements VaultGuard.Accounts {
        @Override
        public Optional<Profile> opened() {
            return current.profile();
        }

        @Override
        public UpgradeStep upgrade() {
            return shell().upgradeProperty().getValue();
        }

        @Override
        public void standIn() {
            replace(live(false));
        }

        @Override
        public void open(Profile profile) throws ProfileException {
            try {
                new AppAccounts().open(profile);
            } catch (ProfileException e) {
                users.model().couldNotOpen(e.fault());
                throw e;
            }
        }
    }

    private final class AppAccounts implements AccountSwitch {
        @Override
        public Hold hold() {
            return Hold.of(shell().upgradeProperty().getValue());
        }

        @Override
        public void openSandbox() {
            show(live(false));
        }

        @Override
        public void open(Profile profile) throws ProfileException {
            show(links.own(profile, users));
        }
    }

    private final class RecordingsWindow implements AccountRecordings.Window {
        @Override
        public AccountLink current() {
            return current;
        }

        @Override
        public void show(AccountLink link) {
            Wiring.this.show(link);
        }

        @Override
        public void leaveFor(Runnable goOn) {
            Wiring.this.leaveFor(goOn);
        }

        @Override
        public void comeBack() {
            surroundings
                    .settings()
                    .current()
                    .lastAccount()
                    .flatMap(users.profiles()::byId)
                    .ifPresentOrElse(
                            before -> users.model().open(new Entry(Optional.of(before), false)),
                            () -> show(live(false)));
        }
    }
}
