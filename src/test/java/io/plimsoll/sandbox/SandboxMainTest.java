package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class SandboxMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void saysWhereAndWithWhichKeyItCanBeReached() throws Exception {
        try (SandboxExchange exchange = opened("--scenario", "uta1")) {
            assertThat(printed())
                    .contains("uta1")
                    .contains(exchange.baseUri().toString())
                    .contains(exchange.apiKey())
                    .contains(exchange.apiSecret());
        }
    }

    @Test
    void posesAsAnotherEnvironmentWithAKeyOfItsOwn() throws Exception {
        try (SandboxExchange usual = opened();
                SandboxExchange testnet = opened("--environment", "testnet")) {
            assertThat(printed()).contains("testnet").contains(testnet.apiKey());
            assertThat(testnet.apiKey()).hasSameSizeAs(usual.apiKey()).isNotEqualTo(usual.apiKey());
            assertThat(testnet.apiSecret())
                    .hasSameSizeAs(usual.apiSecret())
                    .isNotEqualTo(usual.apiSecret());
        }
    }

    @Test
    void setsTheClock() throws Exception {
        try (SandboxExchange exchange = opened("--at", "2026-11-23T15:00:00Z", "--speed", "0")) {
            assertThat(exchange.clock().instant())
                    .isBetween("2026-11-23T15:00:00Z", "2026-11-23T15:01:00Z");
            assertThat(exchange.clock().speed()).isZero();
        }
    }

    @Test
    void tellsThePresentTimeUnlessToldOtherwise() throws Exception {
        Instant before = Instant.now();
        try (SandboxExchange exchange = opened()) {
            assertThat(exchange.clock().instant()).isBetween(before, Instant.now().plusSeconds(1));
        }
    }

    @Test
    void listsTheScenarios() throws Exception {
        assertThat(SandboxMain.opened(List.of("--list"), stream())).isEmpty();
        assertThat(printed().lines()).hasSize(SandboxExchange.scenarioNames().size());
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 70000, --port must be from 0 to 65535",
        "--speed, fast, --speed must be from 0 to 100000",
        "--at, noon, --at must be a time",
        "--scenario, uta9, the known ones are uta2",
        "--scenario, gone.json, there is no scenario file gone.json",
        "--environment, moon, --environment must be one of mainnet",
        "--wat, x, unknown option --wat"
    })
    void saysWhatIsWrongWithAnArgument(String option, String value, String complaint) {
        assertThatThrownBy(() -> opened(option, value)).hasMessageContaining(complaint);
    }

    @Test
    void refusesABusyPort() throws Exception {
        try (SandboxExchange first = opened()) {
            String port = Integer.toString(first.baseUri().getPort());

            assertThatThrownBy(() -> opened("--port", port)).isInstanceOf(BindException.class);
        }
    }

    @Test
    void measuresHowSoonItIsReady() throws Exception {
        long before = System.nanoTime();
        try (SandboxExchange exchange = opened()) {
            long millis = (System.nanoTime() - before) / 1_000_000;
            System.out.printf("embedded exchange ready in %d ms%n", millis);
            assertThat(exchange.baseUri().getPort()).isPositive();
        }
    }

    private SandboxExchange opened(String... args) throws Exception {
        return SandboxMain.opened(List.of(args), stream()).orElseThrow();
    }

    private PrintStream stream() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
