package io.plimsoll;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.bybit.Site;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.scenario.ScenarioException;

import java.io.IOException;
import java.time.Duration;

/// What [Wiring] is to the window, for the verbs without one.
final class Headless {
    private Headless() {}

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
        try (SandboxExchange exchange = SandboxExchange.start(Wiring.options(scenario))) {
            exchange.clock().setSpeed(0);
            exchange.clock().set(exchange.scenario().clockAt().plus(later));
            try (BybitClients clients = Wiring.clients(exchange);
                    BybitClient client =
                            clients.connect(
                                    Site.sandbox(exchange.baseUri()),
                                    Wiring.credentials(exchange))) {
                return use.of(client);
            }
        } catch (ScenarioException | IOException | ApiException e) {
            throw new CannotStartException(e);
        }
    }
}
