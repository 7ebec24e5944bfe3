package io.plimsoll.bybit;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okio.Buffer;
import okio.GzipSink;
import okio.Okio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

/// One answer over a real connection, with what can go wrong on the way.
public final class WireAnswers implements AutoCloseable {
    private final VirtualTime time = new VirtualTime();
    private final MockWebServer server = new MockWebServer();
    private final Http http = new Http(time, Duration.ofSeconds(10), new ProxyRoute.Direct());
    private final Caller caller;
    private volatile MockResponse next = StubExchange.json("");

    /// What happens to the answer.
    public enum Damage {
        /// The answer arrives as it is.
        NONE,
        /// It says that it is in UTF-16, which it is not.
        WRONG_CHARSET,
        /// It says that it is a web page.
        WRONG_TYPE,
        /// Packed, and says so.
        PACKED,
        /// It says that it is packed, which it is not.
        NOT_PACKED,
        /// It ends before it says.
        ENDS_EARLY,
        /// It says that it is shorter than it is.
        SAYS_SHORTER,
        /// The connection breaks in the middle of it.
        BREAKS_OFF,
        /// In many small pieces.
        IN_CHUNKS,
        /// The exchange is down.
        SERVER_ERROR,
        /// Another page.
        NOT_FOUND;

        /// Whether the client has to read what was sent nevertheless.
        public boolean isHarmless() {
            return switch (this) {
                case NONE, WRONG_CHARSET, WRONG_TYPE, PACKED, IN_CHUNKS -> true;
                case NOT_PACKED, ENDS_EARLY, SAYS_SHORTER, BREAKS_OFF, SERVER_ERROR, NOT_FOUND ->
                        false;
            };
        }
    }

    public WireAnswers() throws Exception {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return String.valueOf(request.getTarget()).equals("/v5/market/time")
                                ? theTime()
                                : next;
                    }
                });
        server.setServerSocketFactory(new StubExchange.UndelayedSockets());
        server.start();
        caller =
                new Caller(
                        Site.sandbox(server.url("/").uri()),
                        StubExchange.credentials(),
                        new ClientSettings(time, time, new Random(1), Duration.ofSeconds(10)),
                        http,
                        () -> new AddressLimit(time));
    }

    private MockResponse theTime() {
        return StubExchange.json(
                "{\"retCode\":0,\"result\":{},\"time\":" + time.instant().toEpochMilli() + "}");
    }

    /// From now on the question is answered over the wire.
    public void replace(HeldAnswers answers, HeldAnswers.Question question, Damage damage)
            throws IOException {
        next = response(answers.answer(question), damage);
        answers.replace(question, caller);
    }

    private static MockResponse response(String body, Damage damage) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        var response = new MockResponse.Builder().body(body);
        return switch (damage) {
            case NONE -> response.build();
            case WRONG_CHARSET ->
                    response.setHeader("Content-Type", "application/json; charset=utf-16").build();
            case WRONG_TYPE -> response.setHeader("Content-Type", "text/html").build();
            case PACKED ->
                    new MockResponse.Builder()
                            .body(packed(body))
                            .setHeader("Content-Encoding", "gzip")
                            .build();
            case NOT_PACKED -> response.setHeader("Content-Encoding", "gzip").build();
            case ENDS_EARLY ->
                    response.setHeader("Content-Length", length + 10)
                            .onResponseEnd(new SocketEffect.CloseSocket())
                            .build();
            case SAYS_SHORTER ->
                    response.setHeader("Content-Length", length - 10)
                            .onResponseEnd(new SocketEffect.CloseSocket())
                            .build();
            case BREAKS_OFF -> response.onResponseBody(new SocketEffect.CloseSocket()).build();
            case IN_CHUNKS -> new MockResponse.Builder().chunkedBody(body, 100).build();
            case SERVER_ERROR -> response.code(500).build();
            case NOT_FOUND -> response.code(404).build();
        };
    }

    private static Buffer packed(String body) throws IOException {
        var packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8(body);
        }
        return packed;
    }

    @Override
    public void close() {
        caller.close();
        http.close();
        server.close();
    }
}
