package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.bybit.TinyProxy.Kind;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.Request;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/// Which way a call takes, and whom it trusts there.
class RoutesTest {
    private static final String NAME = "exchange.test";

    private final TrustedRoot root;
    private final MockWebServer server = new MockWebServer();
    private final BybitClients clients =
            new BybitClients(
                    new ClientSettings(
                            TimeSource.SYSTEM, Pause.SYSTEM, new Random(1), Duration.ofSeconds(5)));

    RoutesTest() throws Exception {
        root = new TrustedRoot();
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        boolean time = "/v5/market/time".equals(request.getTarget());
                        return StubExchange.json(
                                time
                                        ? "{\"retCode\":0,\"result\":{},\"time\":"
                                                + System.currentTimeMillis()
                                                + "}"
                                        : StubExchange.ok("{\"unifiedMarginStatus\":5}"));
                    }
                });
    }

    @AfterEach
    void close() throws Exception {
        clients.close();
        server.close();
        root.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "SOCKS"})
    void goesByAProxyWhichLooksTheNameUp(Kind kind) throws Exception {
        startAs(NAME);
        try (TinyProxy proxy = new TinyProxy(kind, server.getPort());
                BybitClient client = client(site(NAME, 443), proxy.route())) {
            assertThat(client.accountInfo().statusCode()).isEqualTo(5);
            assertThat(proxy.asked()).isNotEmpty().containsOnly(NAME + ":443");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_LOCKED", "SOCKS_LOCKED", "HTTP_REFUSING", "SOCKS_REFUSING"})
    void doesNotGoPastAProxyThatRefuses(Kind kind) throws Exception {
        startAs("localhost");
        try (TinyProxy proxy = new TinyProxy(kind, server.getPort());
                BybitClient client = client(site(NAME, 443), proxy.route())) {
            assertThat(fault(client)).isInstanceOf(ApiFault.Unreachable.class);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void doesNotGoPastADeadProxy() throws Exception {
        startAs(NAME);
        TinyProxy dead = new TinyProxy(Kind.HTTP, server.getPort());
        dead.close();
        try (BybitClient client = client(site(NAME, 443), dead.route())) {
            assertThat(fault(client)).isInstanceOf(ApiFault.Unreachable.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "SOCKS"})
    void neverAsksAProxyForThisComputer(Kind kind) throws Exception {
        server.start();
        try (TinyProxy proxy = new TinyProxy(kind, server.getPort());
                BybitClient client =
                        client(
                                Site.sandbox(URI.create("http://127.0.0.1:" + server.getPort())),
                                proxy.route())) {
            client.accountInfo();

            assertThat(proxy.asked()).isEmpty();
        }
    }

    @Test
    void goesDirectlyPastTheProxyOfTheSystemWhenToldTo() throws Exception {
        startAs("localhost");
        System.setProperty("socksProxyHost", "127.0.0.1");
        System.setProperty("socksProxyPort", "1");
        System.setProperty("socksNonProxyHosts", "nothing.test");
        try (BybitClient client =
                client(site("localhost", server.getPort()), new ProxyRoute.Direct())) {
            assertThat(client.accountInfo().statusCode()).isEqualTo(5);
        } finally {
            System.clearProperty("socksProxyHost");
            System.clearProperty("socksProxyPort");
            System.clearProperty("socksNonProxyHosts");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "SOCKS"})
    void goesByTheProxyThatTheEnvironmentNames(Kind kind) throws Exception {
        startAs(NAME);
        try (TinyProxy proxy = new TinyProxy(kind, server.getPort())) {
            String scheme = kind == Kind.HTTP ? "http" : "socks5h";
            var system =
                    new SystemProxies(
                            Map.of("https_proxy", scheme + "://127.0.0.1:" + proxy.port()),
                            ProxySelector::getDefault);
            try (Http http =
                    new Http(
                            TimeSource.SYSTEM,
                            Duration.ofSeconds(5),
                            new RouteProxies(new ProxyRoute.BySystem(), system))) {
                Http.Reply reply =
                        http.send(
                                new Request.Builder()
                                        .url("https://" + NAME + "/v5/market/time")
                                        .build());

                assertThat(reply.status()).isEqualTo(200);
                assertThat(proxy.asked()).containsExactly(NAME + ":443");
            }
        }
    }

    @Test
    void sendsNothingToAServerThatNobodyVouchesFor() throws Exception {
        server.useHttps(TrustedRoot.strangerServer("localhost"));
        server.start();
        try (BybitClient client =
                client(site("localhost", server.getPort()), new ProxyRoute.Direct())) {
            assertThat(fault(client))
                    .isEqualTo(new ApiFault.Unreachable("localhost", "no secure connection"));
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void sendsNothingToAServerWithTheCertificateOfAnother() throws Exception {
        startAs("other.test");
        try (BybitClient client =
                client(site("localhost", server.getPort()), new ProxyRoute.Direct())) {
            assertThat(fault(client))
                    .isEqualTo(new ApiFault.Unreachable("localhost", "no secure connection"));
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {301, 302, 303, 307, 308})
    void takesNoKeyToAnotherHost(int status) throws Exception {
        server.start();
        try (MockWebServer redirecting = new MockWebServer()) {
            redirecting.setDispatcher(
                    new Dispatcher() {
                        @Override
                        public MockResponse dispatch(RecordedRequest request) {
                            boolean time = "/v5/market/time".equals(request.getTarget());
                            return time
                                    ? StubExchange.json(
                                            "{\"retCode\":0,\"result\":{},\"time\":"
                                                    + System.currentTimeMillis()
                                                    + "}")
                                    : new MockResponse.Builder()
                                            .code(status)
                                            .addHeader("Location", server.url("/").toString())
                                            .build();
                        }
                    });
            redirecting.start();
            URI first = redirecting.url("/").uri().resolve("/");
            try (BybitClient client = client(Site.sandbox(first), new ProxyRoute.Direct())) {
                assertThat(fault(client))
                        .isEqualTo(
                                new ApiFault.Refused("/v5/account/info", status, "HTTP " + status));
                assertThat(server.getRequestCount()).isZero();
            }
        }
    }

    @Test
    void isSilentByEveryRouteThatComesToTheSameWay() throws Exception {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return new MockResponse.Builder().code(403).build();
                    }
                });
        server.start();
        Site site = Site.sandbox(URI.create("http://127.0.0.1:" + server.getPort()));
        try (BybitClient one = client(site, new ProxyRoute.BySystem());
                BybitClient other = client(site, new ProxyRoute.Direct())) {
            assertThat(fault(one)).isInstanceOf(ApiFault.IpBlocked.class);
            int asked = server.getRequestCount();

            assertThat(fault(other)).isInstanceOf(ApiFault.IpBlocked.class);
            assertThat(server.getRequestCount()).isEqualTo(asked);
        }
    }

    private void startAs(String name) throws Exception {
        server.useHttps(root.server(name));
        server.start();
    }

    private static Site site(String host, int port) {
        return new Site(
                "x", "X", URI.create("https://" + host + ":" + port), Site.Environment.CUSTOM);
    }

    private BybitClient client(Site site, ProxyRoute route) {
        return clients.connect(AccountAccess.lookingAt(site).by(route), StubExchange.credentials());
    }

    private static ApiFault fault(BybitClient client) {
        return catchThrowableOfType(ApiException.class, client::accountInfo).fault();
    }
}
