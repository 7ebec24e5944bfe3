package io.plimsoll.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the tests of the running exchange share: one that stands still in time until told.
abstract class ExchangeTest {
    static final Instant START = Instant.parse("2026-11-23T12:12:40Z");

    SandboxClock clock = SandboxClock.standingAt(START);

    /// What the PC's clock says.
    Instant real = Instant.parse("2026-11-25T09:00:00Z");

    final List<Duration> pauses = new ArrayList<>();
    private final List<SandboxExchange> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Each test opens the scenario that it is about.
    SandboxExchange exchange;

    @SuppressWarnings("NullAway.Init")
    SignedHttp http;

    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    @TempDir
    Path folder;

    void open(String scenario) throws Exception {
        open(SandboxExchange.Options.scenario(scenario));
    }

    /// Opens a scenario of the test's own.
    void openFile(String json) throws Exception {
        open(SandboxExchange.Options.file(Files.writeString(folder.resolve("own.json"), json)));
    }

    void open(SandboxExchange.Options options) throws Exception {
        openByItsOwnClock(options.with(clock));
    }

    void openByItsOwnClock(SandboxExchange.Options options) throws Exception {
        exchange = SandboxExchange.start(options, pauses::add, () -> real);
        opened.add(exchange);
        http = new SignedHttp(exchange);
    }

    @AfterEach
    void close() {
        opened.forEach(SandboxExchange::close);
        opened.clear();
    }

    JsonNode wallet() throws Exception {
        return http.result("/v5/account/wallet-balance?accountType=UNIFIED").get("list").get(0);
    }

    JsonNode coin(String coin) throws Exception {
        return http.result("/v5/account/wallet-balance?accountType=UNIFIED&coin=" + coin)
                .get("list")
                .get(0)
                .get("coin")
                .get(0);
    }

    JsonNode collateral(String coin) throws Exception {
        return http.result("/v5/account/collateral-info?currency=" + coin).get("list").get(0);
    }

    int status() throws Exception {
        return http.result("/v5/account/info").get("unifiedMarginStatus").intValue();
    }

    JsonNode upgrade() throws Exception {
        return http.post("/v5/account/upgrade-to-uta", "{}");
    }

    static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.get(field).stringValue());
    }

    static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : list) texts.add(row.get(field).stringValue());
        return texts;
    }
}
