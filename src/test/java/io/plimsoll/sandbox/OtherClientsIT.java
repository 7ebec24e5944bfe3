package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange.Options;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.File;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Clients that know nothing of us, unchanged, each in a process and on a class path of its own:
/// what they read here is what they would read from the exchange.
class OtherClientsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PROGRAM =
            Path.of("src/clients/bybit-java-api/ReadAndUpgrade.java").toAbsolutePath();
    private static final Path LIBRARIES =
            Path.of("target/clients/bybit-java-api/lib").toAbsolutePath();

    /// These clients sign with the PC's time, and by that the upgrade may be closed: the exchange's
    /// clock stands in the middle of the next hour.
    private final SandboxClock clock =
            SandboxClock.standingAt(
                    Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(90)));

    private static final Duration LONGEST_VALIDITY = Duration.ofHours(2);
    private static final Duration UPGRADE = Duration.ofSeconds(20);

    @Test
    void theExchangesOwnJavaClientReadsAnAccountAndUpgradesIt() throws Exception {
        try (SandboxExchange exchange = SandboxExchange.start(Options.usual().with(clock))) {
            var http = new SignedHttp(exchange);
            JsonNode info = http.result("/v5/account/info");
            JsonNode wallet = http.result("/v5/account/wallet-balance?accountType=UNIFIED");
            JsonNode collateral = http.result("/v5/account/collateral-info");
            JsonNode key = http.result("/v5/user/query-api");

            JsonNode read = readAndUpgrade(exchange);

            assertThat(read.path("account-info")).isEqualTo(info);
            assertThat(read.path("wallet-balance")).isEqualTo(wallet);
            assertThat(read.path("collateral-info")).isEqualTo(collateral);
            assertThat(read.path("key-info")).isEqualTo(key);
            assertThat(read.at("/upgrade/unifiedUpdateStatus").asString()).isEqualTo("PROCESS");
            assertThat(read.at("/account-info-afterwards/unifiedMarginStatus").asInt())
                    .isEqualTo(6);
            assertThat(exchange.upgradesStarted()).isEqualTo(1);
        }
    }

    /// What the client understood, by the names that its program gives.
    private JsonNode readAndUpgrade(SandboxExchange exchange) throws Exception {
        Process process = start(exchange);
        ObjectNode read = JSON.createObjectNode();
        try (BufferedReader out = process.inputReader();
                Writer in = process.outputWriter()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int tab = line.indexOf('\t');
                assertThat(tab).as(line).isPositive();
                String name = line.substring(0, tab);
                JsonNode answer = JSON.readTree(line.substring(tab + 1));
                assertThat(answer.path("retCode").asInt()).as(line).isZero();
                read.set(name, answer.path("result"));
                if (name.equals("upgrade")) {
                    clock.advance(UPGRADE);
                    in.write("\n");
                    in.flush();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return read;
    }

    private static Process start(SandboxExchange exchange) throws Exception {
        assertThat(LIBRARIES).as("is filled by mvn pre-integration-test").isDirectory();
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-classpath",
                                LIBRARIES + File.separator + "*",
                                PROGRAM.toString(),
                                exchange.baseUri().toString(),
                                exchange.apiKey(),
                                exchange.apiSecret(),
                                Long.toString(LONGEST_VALIDITY.toMillis())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
