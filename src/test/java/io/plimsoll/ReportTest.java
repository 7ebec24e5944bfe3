package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The verbs without a window, as they are typed.
class ReportTest {
    @TempDir private Path folder;

    static Stream<String> scenarios() {
        return SandboxExchange.scenarioNames().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRecordingOfAScenarioReportsWhatTheScenarioDoes(String scenario) throws Exception {
        Path recording = folder.resolve("recording");
        assertThat(run("record", "--scenario", scenario, "--to", recording.toString()).status())
                .isZero();

        Map<String, String> live = values(report("--scenario", scenario));
        Map<String, String> recorded = values(report("--recording", recording.toString()));

        assertThat(recorded).isEqualTo(live).isNotEmpty();
    }

    @Test
    void namesTheFiguresThatTheReadmeDocuments() throws Exception {
        JsonNode report = report("--scenario", "uta2-pro-borrowing");

        assertThat(values(report))
                .containsKeys(
                        "account.totalEquity",
                        "account.marginBalance",
                        "account.availableBalance",
                        "account.imr",
                        "account.mmr",
                        "account.initialMargin",
                        "account.maintenanceMargin",
                        "coin.USDT.usdValue",
                        "coin.USDT.collateralValue",
                        "coin.USDT.equity",
                        "coin.USDT.borrowed",
                        "coin.USDT.freeBorrow",
                        "coin.USDT.borrowUsage",
                        "coin.USDT.nextInterest",
                        "coin.USDT.penalty",
                        "coin.USDT.transferable");
    }

    @Test
    void aFigureStandsBesideTheExchangesWithItsUnitAndItsRule() throws Exception {
        JsonNode mmr = figure(report("--scenario", "uta2"), "account.mmr");

        assertThat(mmr.get("value").stringValue()).isEqualTo("0.0156");
        assertThat(mmr.get("exchange").stringValue()).isEqualTo("0.0156");
        assertThat(mmr.get("difference").stringValue()).isEqualTo("0");
        assertThat(mmr.get("unit").stringValue()).isEqualTo("ratio");
        assertThat(mmr.get("verdict").stringValue()).isEqualTo("agrees");
        assertThat(mmr.get("rule").stringValue()).contains("2026-03-13");
    }

    @Test
    void aFigureThatIsNotThereIsNullWithItsReason() throws Exception {
        JsonNode mmr = figure(report("--scenario", "isolated"), "account.mmr");

        assertThat(mmr.get("value").isNull()).isTrue();
        assertThat(mmr.get("verdict").stringValue()).isEqualTo("not applicable");
        assertThat(mmr.get("absent").stringValue()).isEqualTo("not applicable isolated");
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndStopsNothing() throws Exception {
        Path recording = folder.resolve("recording");
        run("record", "--scenario", "uta2", "--to", recording.toString());
        Files.writeString(recording.resolve("collateral-info.json"), "{");
        Files.delete(recording.resolve("loan-tiers.json"));

        JsonNode report = report("--recording", recording.toString());

        assertThat(report.get("missing").toString())
                .contains("collateral-info.json", "loan-tiers.json");
        assertThat(figure(report, "account.totalEquity").get("verdict").stringValue())
                .isEqualTo("agrees");
    }

    @Test
    void withoutJsonItIsATable() throws Exception {
        Run table = run("report", "--scenario", "uta2");

        assertThat(table.out().lines().filter(line -> line.startsWith("account.mmr ")))
                .singleElement()
                .asString()
                .contains("0.0156", "agrees");
    }

    @Test
    void writesToAFile() throws Exception {
        Path file = folder.resolve("figures.json");

        assertThat(run("report", "--scenario", "uta2", "--json", "--out", file.toString()).out())
                .isEmpty();
        assertThat(JsonMapper.builder().build().readTree(file.toFile()).get("figures"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-folder", "pom.xml"})
    void whatIsNoRecordingIsNamedInOneLine(String name) throws Exception {
        Run refused = run("report", "--recording", name, "--json");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines()).singleElement().asString().contains(name);
    }

    @Test
    void anUnknownScenarioIsNamedInOneLine() throws Exception {
        Run refused = run("report", "--scenario", "no-such-account", "--json");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err().lines()).singleElement().asString().contains("no-such-account");
    }

    private static JsonNode figure(JsonNode report, String id) {
        for (JsonNode figure : report.get("figures"))
            if (figure.get("id").stringValue().equals(id)) return figure;
        throw new AssertionError("no figure " + id);
    }

    /// Ids of orders are not recorded.
    private static Map<String, String> values(JsonNode report) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode figure : report.get("figures")) {
            String id = figure.get("id").stringValue();
            if (!id.startsWith("order."))
                values.put(id, figure.get("value") + " " + figure.get("exchange"));
        }
        return values;
    }

    private static JsonNode report(String... account) throws Exception {
        Run run = run(Stream.concat(Stream.of("report", "--json"), Stream.of(account)));
        assertThat(run.status()).as(run.err()).isZero();
        return JsonMapper.builder().build().readTree(run.out());
    }

    private record Run(int status, String out, String err) {}

    private static Run run(String... args) throws Exception {
        return run(Stream.of(args));
    }

    private static Run run(Stream<String> args) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var printed = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int status = new CommandLine(new LaunchOptions()).execute(args.toArray(String[]::new));
            return new Run(
                    status,
                    printed.toString(StandardCharsets.UTF_8),
                    complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
