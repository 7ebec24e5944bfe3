package io.plimsoll.sandbox;

import com.sun.net.httpserver.HttpServer;

import io.plimsoll.sandbox.engine.TradingAccount;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A running embedded exchange: Bybit's V5 REST protocol over HTTP on loopback, for one account.
///
/// Everything is served from memory, with no thread but those of the requests.
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
    public record Options(
            int port, String scenario, Optional<Path> file, Optional<SandboxClock> clock) {

        /// The scenario of this name, on any free port.
        public static Options scenario(String name) {
            return new Options(0, name, Optional.empty(), Optional.empty());
        }

        /// The default scenario, on any free port.
        public static Options usual() {
            return scenario(ScenarioFiles.NAMES.getFirst());
        }

        /// The scenario in this file, on any free port.
        public static Options file(Path file) {
            return new Options(0, "", Optional.of(file), Optional.empty());
        }

        public Options on(int newPort) {
            return new Options(newPort, scenario, file, clock);
        }

        public Options with(SandboxClock newClock) {
            return new Options(port, scenario, file, Optional.of(newClock));
        }
    }

    private final ScenarioFiles files;
    private final SandboxClock clock;
    private final Faults faults = new Faults();
    private final Gateway gateway;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile TradingAccount account;

    private SandboxExchange(Options options, Gateway.Pause pause)
            throws IOException, ScenarioException {
        files = new ScenarioFiles();
        Scenario scenario =
                options.file().isPresent()
                        ? files.in(options.file().get())
                        : files.named(options.scenario());
        clock = options.clock().orElseGet(() -> SandboxClock.runningFrom(scenario.clockAt()));
        account = new TradingAccount(scenario, files.market(), clock.instant());
        gateway = new Gateway(account, clock, clock::nanoTime, faults, pause);
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
        server.setExecutor(workers);
        server.createContext("/", gateway);
        server.start();
    }

    /// Starts an exchange; it is ready when this returns.
    ///
    /// @throws IOException when the port cannot be had
    public static SandboxExchange start(Options options) throws IOException, ScenarioException {
        return start(options, Thread::sleep);
    }

    static SandboxExchange start(Options options, Gateway.Pause pause)
            throws IOException, ScenarioException {
        return new SandboxExchange(options, pause);
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

    public SandboxClock clock() {
        return clock;
    }

    public Faults faults() {
        return faults;
    }

    /// The scenario that is loaded.
    public Scenario scenario() {
        return account.scenario();
    }

    /// The loaded scenario's key; a public value.
    public String apiKey() {
        return scenario().key().apiKey();
    }

    /// The loaded scenario's secret; a public value.
    public String apiSecret() {
        return scenario().key().secret();
    }

    /// How many upgrades of the loaded account were accepted.
    public int upgradesStarted() {
        TradingAccount current = account;
        synchronized (current) {
            return current.upgradesStarted();
        }
    }

    /// Goes over to another scenario that comes with the app, from its own start time. Faults stay
    /// as they are.
    public void load(String name) throws ScenarioException {
        Scenario scenario = files.named(name);
        clock.set(scenario.clockAt());
        account = new TradingAccount(scenario, files.market(), scenario.clockAt());
        gateway.open(account);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
