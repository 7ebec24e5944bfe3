package io.plimsoll.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site.Environment;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.rest.Fault;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Answers that the embedded exchange does not give, and what must never be told.
class StrangeAnswersTest {
    private final Clinic clinic = new Clinic();
    private final MockWebServer server = new MockWebServer();
    private final List<String> signatures = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        clinic.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 302, 418})
    void findsThatSomethingElseAnswers(int status) throws Exception {
        answer(_ -> status(status), _ -> status(status));

        examine()
                .failsAt(
                        Step.REGION,
                        new Diagnosis.SomethingElseAnswers("127.0.0.1", Optional.of(status)));
    }

    @Test
    void findsThatAuthenticationFails() throws Exception {
        answer(_ -> time(), _ -> status(401));

        examine().failsAt(Step.KEY, new Diagnosis.AuthenticationFailed(401));
    }

    @Test
    void findsThatTheExchangeDoesNotSayWhatIsWrongWithTheKey() throws Exception {
        answer(_ -> time(), _ -> refusal(10007, "no"));

        examine().failsAt(Step.KEY, new Diagnosis.AuthenticationFailed(10007));
    }

    @Test
    void passesOnARefusalThatItDoesNotKnow() throws Exception {
        answer(_ -> time(), _ -> refusal(10029, "symbol"));

        examine()
                .failsAt(
                        Step.KEY,
                        new Diagnosis.RefusedOtherwise("/v5/user/query-api", 10029, "symbol"));
    }

    @Test
    void findsThatTheExchangeHasTroubleWithTheKey() throws Exception {
        answer(_ -> time(), _ -> refusal(10016, "Server error."));

        examine().failsAt(Step.KEY, new Diagnosis.ServerTrouble("127.0.0.1", 10016));
    }

    @Test
    void findsARegionRefusedForThisAccount() throws Exception {
        answer(_ -> time(), _ -> refusal(10024, "compliance"));

        examine().failsAt(Step.REGION, new Diagnosis.RegionRefused("compliance"));
    }

    @Test
    void saysThatTheExpiryWasNotTold() throws Exception {
        answer(_ -> time(), _ -> ok("{\"readOnly\":1,\"ips\":[]}"));

        assertThat(examine().diagnosis(Step.EXPIRY)).isEqualTo(new Diagnosis.ExpiryNotTold());
    }

    @Test
    void findsAnEndedKeyThatStillAnswers() throws Exception {
        answer(
                _ -> time(),
                _ -> ok("{\"readOnly\":1,\"deadlineDay\":-4,\"unifiedMarginStatus\":1}"));
        Clinic.Visited visited = examine();

        assertThat(visited.at(Step.EXPIRY))
                .isEqualTo(
                        new Examined(
                                Step.EXPIRY,
                                StepVerdict.BAD,
                                new Diagnosis.Expired(Optional.of(4))));
        assertThat(visited.at(Step.LIMITS).diagnosis()).isEqualTo(new Diagnosis.LimitsNotTold());
    }

    @ParameterizedTest
    @CsvSource({
        "10003", "10004", "10005", "10007", "10008", "10009", "10010", "10002", "10000", "10024",
        "33004", "10029"
    })
    void tellsNoKeyAndNoSignatureThatTheExchangeQuotes(int code) throws Exception {
        answer(_ -> time(), request -> refusal(code, String.valueOf(request.getHeaders())));
        Clinic.Visited visited = examine();

        assertThat(signatures).isNotEmpty();
        assertThat(visited.told().toString()).doesNotContain(signatures);
    }

    @Test
    void hasNoPlaceForASecretInAnyDiagnosis() {
        Set<Class<?>> kinds = new HashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>(List.of(Diagnosis.class.getPermittedSubclasses()));
        while (!left.isEmpty()) {
            Class<?> kind = left.removeFirst();
            if (!kinds.add(kind) || !kind.isRecord()) continue;
            for (RecordComponent part : kind.getRecordComponents()) {
                left.add(part.getType());
                assertThat(part.getName().toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("secret", "signature", "apikey");
            }
        }

        assertThat(kinds).hasSizeGreaterThan(50);
        assertThat(kinds)
                .doesNotContain(
                        char[].class,
                        byte[].class,
                        io.plimsoll.bybit.Credentials.class,
                        CharSequence.class,
                        Object.class);
    }

    @Test
    void leavesThePatientsCredentialsAsTheyAre() throws Exception {
        SandboxExchange exchange = clinic.exchange();
        try (var credentials = Clinic.hmac(exchange.apiKey(), exchange.apiSecret())) {
            Patient patient =
                    new Patient(
                            AccountAccess.lookingAt(Clinic.site(exchange, Environment.MAINNET))
                                    .by(new ProxyRoute.Direct()),
                            credentials,
                            List.of());
            clinic.doctor().examine(patient, _ -> {});

            assertThat(clinic.doctor().examine(patient, _ -> {}))
                    .extracting(Examined::verdict)
                    .doesNotContain(StepVerdict.BAD);
        }
    }

    @Test
    void endsAtOnceWhenItIsInterrupted() throws Exception {
        SandboxExchange exchange = clinic.exchange();
        exchange.faults().switchOn(Fault.LATENCY);
        exchange.faults().setLatency(Duration.ofMinutes(1));
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread visit =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        end.complete(
                                                catchThrowable(
                                                        () ->
                                                                clinic.doctor()
                                                                        .examine(
                                                                                patient(exchange),
                                                                                found -> {
                                                                                    if (found.step()
                                                                                            == Step
                                                                                                    .REGION)
                                                                                        waiting
                                                                                                .countDown();
                                                                                }))));
        waiting.await();
        visit.interrupt();

        assertThat(end.get(4, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }

    private static Patient patient(SandboxExchange exchange) {
        return new Patient(
                AccountAccess.lookingAt(Clinic.site(exchange, Environment.MAINNET))
                        .by(new ProxyRoute.Direct()),
                Clinic.hmac(exchange.apiKey(), exchange.apiSecret()),
                List.of());
    }

    private Clinic.Visited examine() throws Exception {
        server.start();
        return clinic.examine("http://127.0.0.1:" + server.getPort());
    }

    private void answer(
            Function<RecordedRequest, MockResponse> time,
            Function<RecordedRequest, MockResponse> rest) {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        if ("/v5/market/time".equals(request.getTarget()))
                            return time.apply(request);
                        signatures.add(String.valueOf(request.getHeaders().get("X-BAPI-SIGN")));
                        return rest.apply(request);
                    }
                });
    }

    private static MockResponse time() {
        return body("{\"retCode\":0,\"result\":{},\"time\":" + System.currentTimeMillis() + "}");
    }

    private static MockResponse refusal(int code, String text) {
        String quoted = text.replace("\n", "\\n").replace("\"", "'");
        return body("{\"retCode\":" + code + ",\"retMsg\":\"" + quoted + "\",\"result\":{}}");
    }

    private static MockResponse ok(String result) {
        return body("{\"retCode\":0,\"retMsg\":\"OK\",\"result\":" + result + "}");
    }

    private static MockResponse body(String json) {
        return new MockResponse.Builder().body(json).build();
    }

    private static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }
}
