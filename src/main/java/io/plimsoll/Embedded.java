package io.plimsoll;

import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.ClientSettings;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Pause;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.bybit.TimeSource;
import io.plimsoll.sandbox.SandboxClock;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.scenario.ScenarioException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The embedded exchange: how it is started and reached, by the window and by the verbs without
/// one.
final class Embedded {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Embedded() {}

    static SandboxExchange start(String scenario) throws CannotStartException {
        return start(options(scenario));
    }

    /// The same, kept in a file, so that it goes on where it was after a restart.
    static SandboxExchange start(String scenario, Path keptIn) throws CannotStartException {
        return start(options(scenario).keptIn(keptIn));
    }

    /// Which account was open last.
    static Optional<String> scenarioKeptIn(Path log) {
        return SandboxExchange.scenarioKeptIn(log);
    }

    private static SandboxExchange start(SandboxExchange.Options options)
            throws CannotStartException {
        try {
            return SandboxExchange.start(options);
        } catch (ScenarioException | IOException e) {
            throw new CannotStartException(e);
        }
    }

    /// @param scenario a name, or a file where it looks like one
    private static SandboxExchange.Options options(String scenario) {
        boolean file = scenario.endsWith(".json") || scenario.contains(File.separator);
        return file
                ? SandboxExchange.Options.file(Path.of(scenario))
                : SandboxExchange.Options.scenario(scenario);
    }

    static BybitClients clients(SandboxExchange exchange) {
        return new BybitClients(
                new ClientSettings(
                        new SandboxTime(exchange.clock()),
                        Pause.SYSTEM,
                        RandomGenerator.getDefault(),
                        TIMEOUT));
    }

    /// A client for the account that is loaded.
    static BybitClient connect(BybitClients clients, SandboxExchange exchange) {
        return connect(clients, exchange, ChangeWitness.NONE);
    }

    /// The same with a witness of its changes.
    static BybitClient connect(
            BybitClients clients, SandboxExchange exchange, ChangeWitness witness) {
        return clients.connect(
                AccountAccess.toSandbox(exchange.baseUri()).changingBefore(witness),
                credentials(exchange));
    }

    /// The key of the account that is loaded.
    static Credentials credentials(SandboxExchange exchange) {
        try {
            return Credentials.hmac(exchange.apiKey(), exchange.apiSecret().toCharArray());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the embedded exchange's own key", e);
        }
    }

    /// What a verb does with an account.
    @FunctionalInterface
    interface Use<T> {
        T of(BybitClient client) throws ApiException, RecordingException, InterruptedException;
    }

    /// Lends a scenario's account. Its clock stands at the scenario's start, so that the same
    /// scenario always gives the same figures.
    static <T> T withScenario(String scenario, Use<T> use)
            throws CannotStartException, RecordingException, InterruptedException {
        return withScenario(scenario, Duration.ZERO, use);
    }

    /// The same after some time has passed in it.
    static <T> T withScenario(String scenario, Duration later, Use<T> use)
            throws CannotStartException, RecordingException, InterruptedException {
        try (SandboxExchange exchange = SandboxExchange.start(options(scenario))) {
            exchange.clock().setSpeed(0);
            exchange.clock().set(exchange.scenario().clockAt().plus(later));
            try (BybitClients clients = clients(exchange);
                    BybitClient client = connect(clients, exchange)) {
                return use.of(client);
            }
        } catch (ScenarioException | IOException | ApiException e) {
            throw new CannotStartException(e);
        }
    }

    /// The embedded exchange's clock in place of the PC's: with it set or sped up, everything in
    /// the app that tells time follows.
    private record SandboxTime(SandboxClock clock) implements TimeSource {
        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public long nanoTime() {
            return clock.nanoTime();
        }
    }
}
