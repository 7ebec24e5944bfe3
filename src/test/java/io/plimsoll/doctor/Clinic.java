package io.plimsoll.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.ClientSettings;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Pause;
import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Site.Environment;
import io.plimsoll.bybit.TimeSource;
import io.plimsoll.sandbox.SandboxClock;
import io.plimsoll.sandbox.SandboxExchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A doctor with embedded exchanges to examine, over real HTTP. Nothing told may hold a key or a
/// secret.
final class Clinic implements AutoCloseable {
    static final String KEY = "PLIMSOLLSANDBOX001";
    static final String SECRET = "plimsoll0sandbox0secret0of0no0value1";

    private final List<AutoCloseable> open = new ArrayList<>();
    private final BybitClients clients;
    private ProxyRoute route = new ProxyRoute.Direct();
    private List<Site> others = List.of();

    Clinic() {
        this(TimeSource.SYSTEM, Duration.ofSeconds(5));
    }

    Clinic(TimeSource time, Duration timeout) {
        clients = new BybitClients(new ClientSettings(time, Pause.SYSTEM, new Random(1), timeout));
        open.add(clients);
    }

    Clinic by(ProxyRoute newRoute) {
        route = newRoute;
        return this;
    }

    Clinic with(Site... newOthers) {
        others = List.of(newOthers);
        return this;
    }

    SandboxExchange exchange() throws Exception {
        return started(SandboxExchange.Options.scenario("uta2"));
    }

    /// Posing as the host of this environment.
    SandboxExchange exchange(String environment) throws Exception {
        return started(SandboxExchange.Options.scenario("uta2").posingAs(environment));
    }

    /// With a scenario of these fields.
    SandboxExchange exchangeOf(String fields) throws Exception {
        Path file = Files.createTempFile("scenario", ".json");
        open.add(() -> Files.delete(file));
        Files.writeString(file, "{\"title\": \"T\", \"description\": \"D\", " + fields + "}");
        return started(SandboxExchange.Options.file(file));
    }

    private SandboxExchange started(SandboxExchange.Options options) throws Exception {
        SandboxExchange exchange =
                SandboxExchange.start(options.with(SandboxClock.runningFrom(Instant.now())));
        open.add(exchange);
        return exchange;
    }

    static Site site(SandboxExchange exchange, Environment environment) {
        return site(exchange.baseUri().toString(), environment);
    }

    static Site site(String address, Environment environment) {
        return new Site(address, address, URI.create(address), environment);
    }

    static Credentials hmac(String key, String secret) {
        try {
            return Credentials.hmac(key, secret.toCharArray());
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    Visited examine(SandboxExchange exchange) throws InterruptedException {
        return examine(exchange, hmac(exchange.apiKey(), exchange.apiSecret()));
    }

    Visited examine(SandboxExchange exchange, Credentials credentials) throws InterruptedException {
        return examine(site(exchange, Environment.MAINNET), credentials);
    }

    Visited examine(String address) throws InterruptedException {
        return examine(site(address, Environment.CUSTOM), hmac(KEY, SECRET));
    }

    Visited examine(Site site, Credentials credentials) throws InterruptedException {
        List<Examined> told = new ArrayList<>();
        try (credentials) {
            Patient patient =
                    new Patient(AccountAccess.lookingAt(site).by(route), credentials, others);
            List<Examined> result = new ConnectionDoctor(clients).examine(patient, told::add);
            assertThat(result).extracting(Examined::step).containsExactly(Step.values());
            assertThat(told.toString()).doesNotContain(KEY, SECRET);
            return new Visited(told, result);
        }
    }

    ConnectionDoctor doctor() {
        return new ConnectionDoctor(clients);
    }

    /// What was told meanwhile, and what came out.
    record Visited(List<Examined> told, List<Examined> result) {
        Examined at(Step step) {
            return result.stream().filter(one -> one.step() == step).findFirst().orElseThrow();
        }

        Diagnosis diagnosis(Step step) {
            return at(step).diagnosis();
        }

        /// The step that failed, after which nothing was reached.
        void failsAt(Step step, Diagnosis diagnosis) {
            assertThat(at(step)).isEqualTo(new Examined(step, StepVerdict.BAD, diagnosis));
            assertThat(result.getLast().diagnosis()).isEqualTo(new Diagnosis.NotReached(step));
        }

        void failsAt(Step step, Class<? extends Diagnosis> kind) {
            assertThat(at(step).verdict()).isEqualTo(StepVerdict.BAD);
            assertThat(diagnosis(step)).isInstanceOf(kind);
            assertThat(result.getLast().diagnosis()).isEqualTo(new Diagnosis.NotReached(step));
        }
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable one : open.reversed()) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
