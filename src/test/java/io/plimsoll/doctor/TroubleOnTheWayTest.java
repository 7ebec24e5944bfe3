package io.plimsoll.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Site.Environment;
import io.plimsoll.bybit.TimeSource;
import io.plimsoll.bybit.TinyProxy;
import io.plimsoll.bybit.TinyProxy.Kind;
import io.plimsoll.sandbox.SandboxExchange;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Trouble that is easily told as another.
class TroubleOnTheWayTest {
    @Test
    void aNameServerThatDoesNotAnswerIsNoSilentHost() throws Exception {
        try (Clinic clinic = new Clinic(TimeSource.SYSTEM, Duration.ofMillis(100))) {
            clinic.examine("https://" + SilentNames.NAME)
                    .failsAt(Step.HOST_NAME, new Diagnosis.NoSuchHost(SilentNames.NAME));
        }
    }

    @Test
    void aKeyForAnotherExchangeIsNotShownToBybit() throws Exception {
        try (Clinic clinic = new Clinic()) {
            SandboxExchange bybit = clinic.exchange("testnet");
            Site own = Clinic.site(clinic.exchange(), Environment.CUSTOM);

            clinic.with(Clinic.site(bybit, Environment.TESTNET))
                    .examine(own, Clinic.hmac(bybit.apiKey(), bybit.apiSecret()))
                    .failsAt(Step.KEY, new Diagnosis.KeyUnknown(List.of(), List.of()));
        }
    }

    @Test
    void aProxyIsAskedForAnIpv6AddressInBrackets() throws Exception {
        try (Clinic clinic = new Clinic();
                TinyProxy proxy = new TinyProxy(Kind.HTTP_REFUSING, 1)) {
            clinic.by(proxy.route())
                    .examine("https://[2001:db8::1]")
                    .failsAt(Step.CONNECTION, Diagnosis.ProxyRefuses.class);

            assertThat(proxy.asked()).containsExactly("[2001:db8::1]:443");
        }
    }

    @Test
    void tooManyCallsAreNoTroubleOfTheExchanges() throws Exception {
        try (Clinic clinic = new Clinic();
                MockWebServer server = new MockWebServer()) {
            server.setDispatcher(
                    new Dispatcher() {
                        @Override
                        public MockResponse dispatch(RecordedRequest request) {
                            return new MockResponse.Builder().code(429).build();
                        }
                    });
            server.start();

            clinic.examine("http://127.0.0.1:" + server.getPort())
                    .failsAt(Step.REGION, new Diagnosis.Overloaded("127.0.0.1", 429));
        }
    }
}
