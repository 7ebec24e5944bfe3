package io.plimsoll.bybit;

import io.plimsoll.logs.LogWatch;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.net.ServerSocketFactory;

/// A server that gives prepared answers, except for its time, which it tells by the virtual clock.
final class StubExchange implements AutoCloseable {
    static final String KEY = "DEMOKEY0000000001";
    static final String SECRET = "DEMOSECRET000000000000000000000001";

    static {
        LogWatch.lookFor(KEY, SECRET);
    }

    final VirtualTime time = new VirtualTime();

    private final MockWebServer server = new MockWebServer();
    private final UndelayedSockets sockets = new UndelayedSockets();
    private final List<RecordedRequest> timeRequests = new CopyOnWriteArrayList<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final Deque<MockResponse> answers = new ArrayDeque<>();
    private final BybitClients clients;
    private volatile Duration ahead = Duration.ZERO;

    StubExchange() throws IOException {
        this(Duration.ofSeconds(10));
    }

    StubExchange(Duration timeout) throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return StubExchange.this.dispatch(request);
                    }
                });
        server.setServerSocketFactory(sockets);
        server.start();
        clients = new BybitClients(new ClientSettings(time, time, new Random(1), timeout));
    }

    static Credentials credentials() {
        try {
            return Credentials.hmac(KEY, SECRET.toCharArray());
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    BybitClient connect() {
        return connect(server.url("/").uri().resolve("/"));
    }

    /// For an account that may only be looked at, or whose changes are witnessed.
    BybitClient connect(boolean allowsChanges, ChangeWitness witness) {
        AccountAccess looking = AccountAccess.lookingAt(Site.sandbox(server.url("/").uri()));
        return clients.connect(
                allowsChanges ? looking.changingBefore(witness) : looking, credentials());
    }

    BybitClient connect(URI address) {
        return clients.connect(AccountAccess.toSandbox(address), credentials());
    }

    /// Waits until so many connections were made in all.
    void awaitConnections(int count) {
        sockets.awaitAccepted(count);
    }

    /// Closes the port and all connections.
    void stopListening() {
        server.close();
    }

    /// The exchange's clock runs this far ahead of the PC's.
    void setAhead(Duration ahead) {
        this.ahead = ahead;
    }

    /// Queues answers; the last one is given again and again.
    StubExchange answer(MockResponse... responses) {
        synchronized (answers) {
            answers.clear();
            answers.addAll(List.of(responses));
        }
        return this;
    }

    StubExchange answer(String... bodies) {
        return answer(
                List.of(bodies).stream().map(StubExchange::json).toArray(MockResponse[]::new));
    }

    /// All requests but those for the time.
    List<RecordedRequest> requests() {
        return requests;
    }

    int timeRequests() {
        return timeRequests.size();
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    static String ok(String result) {
        return "{\"retCode\":0,\"retMsg\":\"OK\",\"result\":"
                + result
                + ",\"retExtInfo\":{},\"time\":1}";
    }

    static String refusal(int code, String text) {
        return "{\"retCode\":"
                + code
                + ",\"retMsg\":\""
                + text
                + "\",\"result\":{},\"retExtInfo\":{}}";
    }

    private MockResponse dispatch(RecordedRequest request) {
        if (request.getTarget().equals("/v5/market/time")) {
            timeRequests.add(request);
            long millis = time.instant().plus(ahead).toEpochMilli();
            return json(
                    ok(
                            "{\"timeSecond\":\""
                                    + millis / 1000
                                    + "\",\"timeNano\":\""
                                    + millis
                                    + "000000\"}"));
        }
        requests.add(request);
        synchronized (answers) {
            return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        }
    }

    @Override
    public void close() {
        clients.close();
        server.close();
    }

    /// The stub sends head and body apart: held back until acknowledged, each answer takes 40 ms.
    static final class UndelayedSockets extends ServerSocketFactory {
        private final Semaphore accepted = new Semaphore(0);

        /// May be asked once.
        void awaitAccepted(int count) {
            try {
                if (!accepted.tryAcquire(count, 10, TimeUnit.SECONDS)) {
                    throw new AssertionError("fewer than " + count + " connections");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    accepted.release();
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }
}
