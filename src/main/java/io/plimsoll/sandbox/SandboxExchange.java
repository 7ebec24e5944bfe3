package io.plimsoll.sandbox;

import com.sun.net.httpserver.HttpServer;

import io.plimsoll.sandbox.engine.TradingAccount;
import io.plimsoll.sandbox.engine.UpgradeConduct;
import io.plimsoll.sandbox.engine.WebsiteAct;
import io.plimsoll.sandbox.rest.Faults;
import io.plimsoll.sandbox.rest.Gateway;
import io.plimsoll.sandbox.scenario.Scenario;
import io.plimsoll.sandbox.scenario.ScenarioException;
import io.plimsoll.sandbox.scenario.ScenarioFiles;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A running embedded exchange: Bybit's V5 REST protocol over HTTP on loopback, for one account.
///
/// Everything is served from memory, with no thread but those of the requests. What changes it can
/// be kept in a file, so that it goes on after a restart.
public final class SandboxExchange implements AutoCloseable {
    static {
        // The JDK's server otherwise adds 40 ms to each request; it reads this once, when it loads.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /// How to start.
    ///
    /// @param port 0 for any free one
    /// @param file a scenario file of the user's own, in place of `scenario`
    /// @param clock when empty, one that runs from the scenario's own start time
    /// @param keptIn see [#keptIn(Path)]; when empty, nothing is written
    /// @param environment see [#posingAs(String)]; when empty, the one that the scenario names
    public record Options(
            int port,
            String scenario,
            Optional<Path> file,
            Optional<SandboxClock> clock,
            Optional<Path> keptIn,
            Optional<String> environment) {

        /// The scenario of this name, on any free port.
        public static Options scenario(String name) {
            return new Options(
                    0,
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /// The default scenario, on any free port.
        public static Options usual() {
            return scenario(ScenarioFiles.NAMES.getFirst());
        }

        /// The scenario in this file, on any free port.
        public static Options file(Path file) {
            return usual().from(file);
        }

        public Options on(int newPort) {
            return new Options(newPort, scenario, file, clock, keptIn, environment);
        }

        public Options with(SandboxClock newClock) {
            return new Options(port, scenario, file, Optional.of(newClock), keptIn, environment);
        }

        /// Writes what changes the exchange into this file, line by line, and goes on from there
        /// when it exists and keeps the same scenario. The clock then stands where it would have
        /// run to, at most seven days on. Faults are not kept. A file that cannot be used is set
        /// aside with the suffix `.bad`.
        public Options keptIn(Path log) {
            return new Options(port, scenario, file, clock, Optional.of(log), environment);
        }

        /// Plays the host of this environment, such as `testnet`, whose usual key is unknown to the
        /// hosts of others.
        public Options posingAs(String newEnvironment) {
            return new Options(port, scenario, file, clock, keptIn, Optional.of(newEnvironment));
        }

        private Options from(Path newFile) {
            return new Options(port, "", Optional.of(newFile), clock, keptIn, environment);
        }

        private Scenario posed(Scenario read) {
            return environment.map(read::posingAs).orElse(read);
        }
    }

    private final Options options;
    private final ScenarioFiles files;
    private final SandboxClock clock;
    private final Faults faults = new Faults();
    private final Gateway gateway;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Kept current;

    private SandboxExchange(Options options, Gateway.Pause pause, InstantSource realTime)
            throws IOException, ScenarioException {
        files = new ScenarioFiles();
        this.options = options;
        Scenario scenario =
                options.posed(
                        options.file().isPresent()
                                ? files.in(options.file().get())
                                : files.named(options.scenario()));
        // The port first: without it, the log stays as it is.
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
        var place = new Kept.Place(scenario, files.market(), options.clock(), realTime);
        current = options.keptIn().map(place::in).orElseGet(() -> place.fresh(Optional.empty()));
        clock = current.clock();
        if (options.keptIn().isPresent()) clock.onChange(this::clockChanged);
        gateway =
                new Gateway(
                        current.account(), current.log(), clock, clock::nanoTime, faults, pause);
        server.setExecutor(workers);
        server.createContext("/", gateway);
        server.start();
    }

    /// Starts an exchange; it is ready when this returns.
    ///
    /// @throws IOException when the port cannot be had
    public static SandboxExchange start(Options options) throws IOException, ScenarioException {
        return start(options, Thread::sleep, InstantSource.system());
    }

    /// @param realTime what tells how long an exchange that is kept was not running
    static SandboxExchange start(Options options, Gateway.Pause pause, InstantSource realTime)
            throws IOException, ScenarioException {
        return new SandboxExchange(options, pause, realTime);
    }

    /// Which of the scenarios that come with the app is kept in a file, to go on with it.
    public static Optional<String> scenarioKeptIn(Path log) {
        return Kept.scenarioIn(log).filter(ScenarioFiles.NAMES::contains);
    }

    /// The scenarios that come with the app, the default one first.
    public static List<String> scenarioNames() {
        return ScenarioFiles.NAMES;
    }

    /// Reads a scenario that comes with the app, for its title and description.
    public Scenario describe(String name) throws ScenarioException {
        return files.named(name);
    }

    /// Such as `http://127.0.0.1:40123`.
    public URI baseUri() {
        return URI.create(
                "http://%s:%d"
                        .formatted(
                                server.getAddress().getAddress().getHostAddress(),
                                server.getAddress().getPort()));
    }

    /// Whether the loaded account went on from what was kept of it, and was not begun anew.
    public boolean wentOn() {
        return current.restored();
    }

    public SandboxClock clock() {
        return clock;
    }

    public Faults faults() {
        return faults;
    }

    /// The scenario that is loaded.
    public Scenario scenario() {
        return current.account().scenario();
    }

    /// The loaded scenario's key; a public value.
    public String apiKey() {
        return scenario().key().apiKey();
    }

    /// The loaded scenario's secret; a public value.
    public String apiSecret() {
        return scenario().key().secret();
    }

    /// The loaded account's `unifiedMarginStatus` as it really is, also while the exchange tells
    /// another.
    public int status() {
        return ask(account -> account.ledger().status());
    }

    /// How many upgrades of the loaded account were accepted while none was running.
    public int upgradesStarted() {
        return ask(TradingAccount::upgradesStarted);
    }

    /// How many requests for an upgrade of the loaded account have arrived, whatever became of
    /// them. Of an earlier run that was kept, the accepted ones count.
    public int upgradeRequests() {
        return ask(TradingAccount::upgradeRequests);
    }

    /// How many of [#upgradeRequests] arrived while an upgrade was running.
    public int upgradesAskedWhileRunning() {
        return ask(TradingAccount::upgradesAskedWhileRunning);
    }

    /// How the exchange goes about upgrades.
    public UpgradeConduct upgradeConduct() {
        return ask(TradingAccount::upgradeConduct);
    }

    /// Goes about upgrades in this way from now on, also about one that is running.
    public void conductUpgrades(UpgradeConduct conduct) {
        change(
                (account, now) -> {
                    account.conductUpgrades(conduct, now);
                    return Optional.of(new Change.Conducted(conduct));
                });
    }

    /// What would change something on the website now.
    public List<WebsiteAct> websiteActs() {
        return ask(TradingAccount::websiteActs);
    }

    /// Does on the website what the API has no call for; nothing when it is not offered.
    public void carryOut(WebsiteAct act) {
        change(
                (account, now) ->
                        account.carryOut(act, now)
                                ? Optional.of(new Change.Acted(act))
                                : Optional.empty());
    }

    /// Goes over to another scenario that comes with the app, from its own start time. Faults and
    /// the conduct of upgrades stay as they are. What was kept of the scenario before is gone.
    public synchronized void load(String name) throws ScenarioException {
        Scenario scenario = options.posed(files.named(name));
        UpgradeConduct conduct = upgradeConduct();
        ChangeLog log = current.log().next();
        clock.set(scenario.clockAt());
        var account = new TradingAccount(scenario, files.market(), scenario.clockAt());
        log.opened(account);
        current = new Kept(account, clock, log, false);
        if (conduct != UpgradeConduct.USUAL) conductUpgrades(conduct);
        gateway.open(account, log);
    }

    /// Something done to the account at an instant.
    @FunctionalInterface
    private interface Deed {
        /// Empty when it changed nothing.
        Optional<Change> at(TradingAccount account, Instant now);
    }

    private void change(Deed deed) {
        Kept loaded = current;
        synchronized (loaded.account()) {
            Instant now = settled(loaded);
            deed.at(loaded.account(), now).ifPresent(change -> loaded.log().append(now, change));
        }
    }

    private <T> T ask(Function<TradingAccount, T> question) {
        Kept loaded = current;
        synchronized (loaded.account()) {
            settled(loaded);
            return question.apply(loaded.account());
        }
    }

    private Instant settled(Kept loaded) {
        Instant now = clock.instant();
        loaded.log().timePassed(loaded.account().settledTo(), now);
        loaded.account().settle(now);
        return now;
    }

    /// The account is settled first, so that a clock set back is found before anything else.
    private void clockChanged() {
        Kept loaded = current;
        synchronized (loaded.account()) {
            settled(loaded);
        }
        loaded.log().clockStands();
    }

    @Override
    public void close() {
        server.stop(0);
        // Before the workers are interrupted: a write that is interrupted closes its file.
        current.log().close();
        workers.shutdownNow();
    }
}
