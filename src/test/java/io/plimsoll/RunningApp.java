package io.plimsoll;

import io.plimsoll.bybit.InvalidSiteException;
import io.plimsoll.bybit.Sites;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.rest.Fault;
import io.plimsoll.sandbox.rest.Faults.Aim;
import io.plimsoll.sandbox.scenario.ScenarioException;
import io.plimsoll.settings.LiveSettings;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.vault.MemoryKeychain;
import io.plimsoll.vault.VaultException;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The whole app on an embedded exchange of its own, in a window of the smallest size.
final class RunningApp implements AutoCloseable {
    static final double WIDTH = 960;
    static final double HEIGHT = 600;
    private static final String UPGRADE = "/v5/account/upgrade-to-uta";

    private final SandboxExchange exchange;
    private final DataFolder data;
    private final boolean ownsExchange;
    private final MemoryKeychain keychain;
    private LiveSettings settings;
    private Wiring wiring;
    private Stage stage;
    private boolean open = true;
    private final Hands hands = new Hands(new FxRobot(), new Keyboard(() -> stage));

    private final Idleness idleness = new Idleness();

    /// What the user answers when asked for a folder.
    private Optional<Path> folder = Optional.empty();

    private final Sites sites;

    private RunningApp(SandboxExchange exchange) {
        this(exchange, new DataFolder(fresh()), MemoryKeychain.absent(), Sites.known(), true, true);
    }

    private RunningApp(
            SandboxExchange exchange,
            DataFolder data,
            MemoryKeychain keychain,
            Sites sites,
            boolean ownsExchange,
            boolean introSeen) {
        this.exchange = exchange;
        this.data = data;
        this.keychain = keychain;
        this.sites = sites;
        this.ownsExchange = ownsExchange;
        settings = LiveSettings.in(data.root());
        if (introSeen) settings.change(now -> now.withIntroSeen(true));
        wiring = wired(exchange);
        stage = FxToolkit.onFxThread(this::show);
    }

    private Wiring wired(SandboxExchange prepared) {
        try {
            return new Wiring(
                    prepared,
                    Theme.DARK,
                    Optional.empty(),
                    new Surroundings(
                            AppPlaces.below(data.root()),
                            settings,
                            (_, _) -> folder,
                            keychain,
                            sites,
                            idleness));
        } catch (CannotStartException e) {
            throw new AssertionError(e);
        }
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "app-data")), "run-");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// From now on nobody touches the app, and the time that it looks at flies.
    void isLeftAlone() {
        idleness.begin();
    }

    /// From now on the user chooses this folder.
    void chooses(Path chosen) {
        folder = Optional.of(chosen);
    }

    /// The account of a scenario that comes with the app, with its first figures on screen.
    static RunningApp on(String scenario) {
        return live(started(SandboxExchange.Options.scenario(scenario)));
    }

    /// The account of a scenario file made for tests, with its first figures on screen.
    static RunningApp onFile(String name) {
        return live(started(file(name)));
    }

    /// On an exchange that the test has prepared. The app closes it in the end.
    static RunningApp on(SandboxExchange exchange) {
        return new RunningApp(exchange);
    }

    /// On an exchange and in a folder that the test has prepared. The app closes the exchange in
    /// the end.
    static RunningApp in(Path folder, SandboxExchange exchange, MemoryKeychain keychain) {
        return new RunningApp(
                exchange, new DataFolder(folder), keychain, Sites.known(), true, true);
    }

    /// The same for one who has never seen the app.
    static RunningApp firstIn(Path folder, SandboxExchange exchange, MemoryKeychain keychain) {
        return new RunningApp(
                exchange, new DataFolder(folder), keychain, Sites.known(), true, false);
    }

    /// The account of a scenario that comes with the app, and some of Bybit's sites played by
    /// exchanges of the test's own.
    static RunningApp on(String scenario, Map<String, String> sitesAt) {
        try {
            RunningApp app =
                    new RunningApp(
                            started(SandboxExchange.Options.scenario(scenario)),
                            new DataFolder(fresh()),
                            new MemoryKeychain(),
                            Sites.known().at(sitesAt),
                            true,
                            true);
            app.shell().untilLive();
            return app;
        } catch (InvalidSiteException e) {
            throw new AssertionError(e);
        }
    }

    /// Makes a vault that is open. A passphrase would take seconds, and is a matter of the vault's
    /// own stories.
    void makeVault() {
        try {
            wiring.vault().createInKeychain();
        } catch (VaultException e) {
            throw new AssertionError(e);
        }
    }

    /// Whether nothing is left of a secret on the page for an account.
    boolean secretIsWiped() {
        return wiring.users().model().form().key().secret().length == 0;
    }

    /// The names of the keys in the vault.
    Set<String> keysInVault() {
        try {
            return wiring.vault().ids();
        } catch (VaultException e) {
            throw new AssertionError(e);
        }
    }

    LiveSettings settings() {
        return settings;
    }

    DataFolder data() {
        return data;
    }

    static SandboxExchange started(SandboxExchange.Options options) {
        try {
            return SandboxExchange.start(options);
        } catch (IOException | ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    private static RunningApp live(SandboxExchange exchange) {
        RunningApp app = new RunningApp(exchange);
        app.shell().untilLive();
        return app;
    }

    static SandboxExchange.Options file(String name) {
        try {
            URI place = Objects.requireNonNull(RunningApp.class.getResource(name), name).toURI();
            return SandboxExchange.Options.file(Path.of(place));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /// A second Plimsoll on the same account and the same data. The window of this one is out of
    /// sight from now on, while it goes on running.
    RunningApp second() {
        FxToolkit.onFxThread(
                () -> {
                    stage.hide();
                    return true;
                });
        RunningApp second = new RunningApp(exchange, data, keychain, sites, false, true);
        second.shell().untilLive();
        return second;
    }

    /// Ends the app and starts it anew on the same data, while the exchange goes on.
    void restart() {
        quit();
        settings = LiveSettings.in(data.root());
        wiring = wired(exchange);
        stage = FxToolkit.onFxThread(this::show);
        open = true;
    }

    private Stage show() {
        Scene scene = wiring.open();
        Stage window = new Stage();
        window.setScene(scene);
        window.titleProperty().bind(wiring.title());
        window.setWidth(WIDTH);
        window.setHeight(HEIGHT);
        window.show();
        window.requestFocus();
        return window;
    }

    SandboxExchange exchange() {
        return exchange;
    }

    Wiring wiring() {
        return wiring;
    }

    Scene scene() {
        return stage.getScene();
    }

    void untilTitle(String start) {
        Hands.until("the title begins with " + start, () -> stage.getTitle().startsWith(start));
    }

    Hands hands() {
        return hands;
    }

    ShellPage shell() {
        return new ShellPage(hands);
    }

    /// Sets the exchange's clock to a time of its present day, and has the app look again.
    void setClock(String time) {
        var clock = exchange.clock();
        clock.set(clock.instant().atOffset(ZoneOffset.UTC).with(LocalTime.parse(time)).toInstant());
        FxToolkit.onFxThread(
                () -> {
                    wiring.shell().refresh();
                    return true;
                });
    }

    /// From now on, [#sawMoreUpgradeCalls] tells whether more than this many upgrade requests
    /// arrive, accepted or not: a fault without effect is aimed at them, and it switches itself off
    /// by the next one.
    void watchForUpgradeCallsAbove(int calls) {
        exchange.faults().setLatency(Duration.ZERO);
        exchange.faults().switchOn(Fault.LATENCY, Aim.at(UPGRADE).next(calls + 1));
    }

    boolean sawMoreUpgradeCalls() {
        return !exchange.faults().active().contains(Fault.LATENCY);
    }

    /// The next reply to an upgrade request is lost, after the work was done.
    void loseNextUpgradeReply() {
        exchange.faults().switchOn(Fault.REPLY_LOST, Aim.at(UPGRADE).next(1));
    }

    /// Ends the app, while the exchange goes on.
    void quit() {
        if (!open) return;
        open = false;
        FxToolkit.onFxThread(
                () -> {
                    stage.hide();
                    wiring.close();
                    return true;
                });
        settings.close();
    }

    @Override
    public void close() {
        quit();
        if (ownsExchange) exchange.close();
    }
}
