package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// No key, secret or signature in a log, an exception or a `toString`, even when the exchange
/// quotes the whole request back. Under test our loggers are at their most talkative.
class NoSecretsTest {
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.plimsoll");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final VirtualTime time = new VirtualTime();
    private final List<String> signatures = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        ours.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ours.detachAppender(log);
    }

    /// Each is made of what the request's headers and address say.
    private static final List<Function<String, MockResponse>> QUOTING =
            List.of(
                    quote -> StubExchange.json(StubExchange.refusal(10003, quote)),
                    quote -> StubExchange.json(StubExchange.refusal(10004, quote)),
                    quote -> StubExchange.json(StubExchange.refusal(10005, quote)),
                    quote -> StubExchange.json(StubExchange.refusal(10002, quote)),
                    quote -> StubExchange.json(StubExchange.refusal(10000, quote)),
                    quote -> StubExchange.json(StubExchange.refusal(10024, quote)),
                    quote -> StubExchange.json(StubExchange.refusal(3400214, quote)),
                    quote -> StubExchange.json(StubExchange.ok("\"" + quote + "\"")),
                    quote -> StubExchange.json("<html>" + quote + "</html>"),
                    quote -> new MockResponse.Builder().code(401).body(quote).build(),
                    quote -> new MockResponse.Builder().code(404).body(quote).build(),
                    quote -> new MockResponse.Builder().code(500).body(quote).build(),
                    quote ->
                            new MockResponse.Builder()
                                    .body(quote)
                                    .onResponseBody(new SocketEffect.CloseSocket())
                                    .build());

    @Test
    void showsNoSecretInAnyFailure() throws Exception {
        List<String> shown = new ArrayList<>();
        Credentials credentials = StubExchange.credentials();
        for (Function<String, MockResponse> quoting : QUOTING) {
            try (MockWebServer server = quotingServer(quoting);
                    var clients =
                            new BybitClients(
                                    new ClientSettings(
                                            time, time, new Random(1), Duration.ofSeconds(10)));
                    var client =
                            clients.connect(
                                    AccountAccess.toSandbox(server.url("/").uri()),
                                    StubExchange.credentials())) {
                shown.add(
                        everythingIn(
                                catchThrowableOfType(ApiException.class, client::accountInfo)));
                shown.add(
                        everythingIn(
                                catchThrowableOfType(
                                        ApiException.class,
                                        () -> client.upgradeToUta(() -> true))));
                shown.add(client.toString());
            }
        }
        shown.add(credentials.toString());
        for (ILoggingEvent event : log.list) {
            shown.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                shown.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }

        assertThat(log.list).isNotEmpty();
        assertThat(signatures).hasSizeGreaterThan(QUOTING.size());
        assertThat(shown)
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .doesNotContain(StubExchange.KEY)
                                        .doesNotContain(StubExchange.SECRET)
                                        .doesNotContain(signatures));
    }

    @Test
    void leavesTheExchangesWordsReadable() throws Exception {
        try (var exchange = new StubExchange()) {
            exchange.answer(
                    StubExchange.refusal(
                            10003, "API key " + StubExchange.KEY + " is\\ninvalid\\u0007."));

            var e = catchThrowableOfType(ApiException.class, exchange.connect()::accountInfo);

            assertThat(e.fault())
                    .isEqualTo(new ApiFault.KeyRefused(10003, "API key *** is invalid ."));
        }
    }

    private MockWebServer quotingServer(Function<String, MockResponse> quoting) throws Exception {
        var server = new MockWebServer();
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        if (request.getTarget().equals("/v5/market/time")) {
                            return StubExchange.json(
                                    "{\"retCode\":0,\"result\":{},\"time\":"
                                            + time.instant().toEpochMilli()
                                            + "}");
                        }
                        signatures.add(String.valueOf(request.getHeaders().get("X-BAPI-SIGN")));
                        String quote =
                                request.getHeaders() + request.getTarget() + request.getBody();
                        return quoting.apply(quote.replace("\n", "\\n").replace("\"", "'"));
                    }
                });
        server.setServerSocketFactory(new StubExchange.UndelayedSockets());
        server.start();
        return server;
    }

    private static String everythingIn(ApiException e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text + e.fault().toString() + e.getMessage();
    }
}
