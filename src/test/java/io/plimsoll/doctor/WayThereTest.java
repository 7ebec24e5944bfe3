package io.plimsoll.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.TimeSource;
import io.plimsoll.bybit.TinyProxy;
import io.plimsoll.bybit.TinyProxy.Kind;
import io.plimsoll.bybit.TrustedRoot;
import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.rest.Fault;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What stands in the way before any call is made.
class WayThereTest {

    @Test
    void findsThatThereIsNoSuchHost() throws Exception {
        try (Clinic clinic = new Clinic()) {
            clinic.examine("https://no-such-host.invalid")
                    .failsAt(Step.HOST_NAME, new Diagnosis.NoSuchHost("no-such-host.invalid"));
        }
    }

    @Test
    void findsThatNothingListens() throws Exception {
        try (Clinic clinic = new Clinic()) {
            SandboxExchange closed = clinic.exchange();
            int port = closed.baseUri().getPort();
            closed.close();

            clinic.examine(closed)
                    .failsAt(Step.CONNECTION, new Diagnosis.NoConnection("127.0.0.1", port));
        }
    }

    @Test
    void findsThatNothingAnswersInTime() throws Exception {
        Duration timeout = Duration.ofMillis(300);
        try (Clinic clinic = new Clinic(TimeSource.SYSTEM, timeout);
                ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            clinic.examine("https://127.0.0.1:" + silent.getLocalPort())
                    .failsAt(Step.ENCRYPTION, new Diagnosis.TimedOut("127.0.0.1", timeout));
        }
    }

    @Test
    void findsThatTheConnectionBreaks() throws Exception {
        try (Clinic clinic = new Clinic()) {
            SandboxExchange exchange = clinic.exchange();
            exchange.faults().switchOn(Fault.CONNECTION_CUT_BEFORE);

            clinic.examine(exchange)
                    .failsAt(Step.REGION, new Diagnosis.ConnectionLost("127.0.0.1"));
        }
    }

    @Test
    void saysWhyPlainHttpIsAllowedHere() throws Exception {
        try (Clinic clinic = new Clinic()) {
            assertThat(clinic.examine(clinic.exchange()).at(Step.ENCRYPTION))
                    .isEqualTo(
                            new Examined(
                                    Step.ENCRYPTION,
                                    StepVerdict.NOTE,
                                    new Diagnosis.NotEncryptedOnThisComputer()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP", "SOCKS"})
    void goesByAProxyAndLeavesTheNameToIt(Kind kind) throws Exception {
        try (TrustedRoot root = new TrustedRoot();
                MockWebServer server = new MockWebServer();
                Clinic clinic = new Clinic()) {
            server.useHttps(root.server("exchange.test"));
            server.start();
            try (TinyProxy proxy = new TinyProxy(kind, server.getPort())) {
                server.enqueue(new MockResponse.Builder().code(404).build());
                Clinic.Visited visited = clinic.by(proxy.route()).examine("https://exchange.test");
                ProxyPlace place = new ProxyPlace("127.0.0.1", proxy.port(), kind == Kind.SOCKS);

                assertThat(visited.at(Step.HOST_NAME))
                        .isEqualTo(
                                new Examined(
                                        Step.HOST_NAME,
                                        StepVerdict.NOT_APPLICABLE,
                                        new Diagnosis.ResolvedByProxy(place)));
                assertThat(visited.diagnosis(Step.CONNECTION))
                        .isInstanceOfSatisfying(
                                Diagnosis.Connected.class,
                                found -> assertThat(found.proxy()).contains(place));
                assertThat(visited.diagnosis(Step.ENCRYPTION))
                        .isInstanceOfSatisfying(
                                Diagnosis.Encrypted.class,
                                found -> {
                                    assertThat(found.protocol()).isEqualTo("TLSv1.3");
                                    assertThat(found.issuer()).isEqualTo("Plimsoll test authority");
                                    assertThat(found.until()).isAfter(Instant.now());
                                });
                visited.failsAt(
                        Step.REGION,
                        new Diagnosis.SomethingElseAnswers("exchange.test", Optional.of(404)));
                assertThat(proxy.asked()).containsOnly("exchange.test:443");
            }
        }
    }

    @Test
    void findsThatTheProxyIsNotThere() throws Exception {
        TinyProxy gone = new TinyProxy(Kind.HTTP, 1);
        gone.close();
        try (Clinic clinic = new Clinic()) {
            clinic.by(gone.route())
                    .examine("https://exchange.test")
                    .failsAt(Step.CONNECTION, new Diagnosis.ProxyDoesNotAnswer(place(gone, false)));
        }
    }

    @Test
    void findsThatTheSocksProxyIsNotThere() throws Exception {
        TinyProxy gone = new TinyProxy(Kind.SOCKS, 1);
        gone.close();
        try (Clinic clinic = new Clinic()) {
            clinic.by(gone.route())
                    .examine("https://exchange.test")
                    .failsAt(Step.CONNECTION, new Diagnosis.ProxyDoesNotAnswer(place(gone, true)));
        }
    }

    @Test
    void findsThatTheProxyIsNoProxy() throws Exception {
        try (Clinic clinic = new Clinic(TimeSource.SYSTEM, Duration.ofMillis(300))) {
            int port = clinic.exchange().baseUri().getPort();
            clinic.by(new ProxyRoute.Socks("127.0.0.1", port))
                    .examine("https://exchange.test")
                    .failsAt(
                            Step.CONNECTION,
                            new Diagnosis.ProxyDoesNotAnswer(
                                    new ProxyPlace("127.0.0.1", port, true)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_REFUSING", "SOCKS_REFUSING"})
    void findsThatTheProxyRefuses(Kind kind) throws Exception {
        try (Clinic clinic = new Clinic();
                TinyProxy proxy = new TinyProxy(kind, 1)) {
            boolean socks = kind == Kind.SOCKS_REFUSING;
            clinic.by(proxy.route())
                    .examine("https://exchange.test")
                    .failsAt(
                            Step.CONNECTION,
                            new Diagnosis.ProxyRefuses(place(proxy, socks), socks ? 2 : 403));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_LOCKED", "SOCKS_LOCKED"})
    void findsThatTheProxyWantsAPassword(Kind kind) throws Exception {
        try (Clinic clinic = new Clinic();
                TinyProxy proxy = new TinyProxy(kind, 1)) {
            clinic.by(proxy.route())
                    .examine("https://exchange.test")
                    .failsAt(
                            Step.CONNECTION,
                            new Diagnosis.ProxyNeedsPassword(
                                    place(proxy, kind == Kind.SOCKS_LOCKED)));
        }
    }

    @Test
    void findsThatNobodyVouchesForTheServer() throws Exception {
        try (MockWebServer server = new MockWebServer();
                Clinic clinic = new Clinic()) {
            server.useHttps(TrustedRoot.strangerServer("localhost"));
            server.start();

            clinic.examine("https://localhost:" + server.getPort())
                    .failsAt(Step.ENCRYPTION, new Diagnosis.CertificateNotTrusted("localhost"));
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void findsThatTheCertificateHasEnded() throws Exception {
        try (TrustedRoot root = new TrustedRoot();
                MockWebServer server = new MockWebServer();
                Clinic clinic = new Clinic()) {
            server.useHttps(root.endedServer("localhost"));
            server.start();

            clinic.examine("https://localhost:" + server.getPort())
                    .failsAt(Step.ENCRYPTION, Diagnosis.CertificateOutOfDate.class);
        }
    }

    @Test
    void findsThatTheCertificateIsForAnotherHost() throws Exception {
        try (TrustedRoot root = new TrustedRoot();
                MockWebServer server = new MockWebServer();
                Clinic clinic = new Clinic()) {
            server.useHttps(root.server("other.test"));
            server.start();

            clinic.examine("https://localhost:" + server.getPort())
                    .failsAt(
                            Step.ENCRYPTION,
                            new Diagnosis.CertificateForOtherHost(
                                    "localhost", List.of("other.test")));
        }
    }

    @Test
    void findsThatTheServerSpeaksNoEncryption() throws Exception {
        try (Clinic clinic = new Clinic();
                ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try (Socket caller = plain.accept()) {
                                    caller.getOutputStream()
                                            .write("HTTP/1.1 400 \r\n\r\n".getBytes(US_ASCII));
                                    caller.getInputStream().readAllBytes();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });

            clinic.examine("https://127.0.0.1:" + plain.getLocalPort())
                    .failsAt(Step.ENCRYPTION, new Diagnosis.NoSecureConnection("127.0.0.1"));
        }
    }

    private static ProxyPlace place(TinyProxy proxy, boolean socks) {
        return new ProxyPlace("127.0.0.1", proxy.port(), socks);
    }
}
