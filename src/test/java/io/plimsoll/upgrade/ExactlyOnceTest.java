package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.upgrade.SimulatedRun.Report;
import io.plimsoll.upgrade.SimulatedRun.Trouble;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// Ten thousand runs of the wizard against the embedded exchange, each with its own trouble at a
/// random point: whatever breaks, the exchange is asked once, and the app ends in the true state.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExactlyOnceTest {
    private static final int RUNS = 10_000;
    private static final int WORKERS = 4;

    @TempDir private static Path folder;

    private final List<Report> reports = new ArrayList<>();

    @BeforeAll
    @Timeout(300)
    void simulate() throws Exception {
        long begun = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Callable<List<Report>>> shares = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int first = worker;
                shares.add(() -> share(first));
            }
            for (Future<List<Report>> share : workers.invokeAll(shares)) {
                reports.addAll(share.get());
            }
        }
        System.out.println(table(Duration.ofNanos(System.nanoTime() - begun)));
    }

    private static List<Report> share(int first) {
        List<Report> share = new ArrayList<>();
        try (SimulatedExchange exchange = new SimulatedExchange()) {
            for (int seed = first; seed < RUNS; seed += WORKERS) {
                share.add(new SimulatedRun(seed, exchange, folder.resolve("run-" + seed)).go());
            }
        }
        return share;
    }

    @Test
    void everyRunComesToAnEnd() {
        assertThat(reports).hasSize(RUNS);
        assertThat(reports).filteredOn(report -> !report.ended()).isEmpty();
    }

    @Test
    void theExchangeNeverAcceptsMoreThanOneRequestOfAnAccount() {
        assertThat(reports).filteredOn(report -> report.accepted() > 1).isEmpty();
    }

    @Test
    void noRequestArrivesWhileAnEarlierOneIsOpen() {
        assertThat(reports).filteredOn(report -> report.askedWhileRunning() > 0).isEmpty();
    }

    @Test
    void noRequestArrivesInTheClosedMinutes() {
        assertThat(reports).filteredOn(report -> report.inClosedMinutes() > 0).isEmpty();
    }

    @Test
    void theAppEndsInTheTrueState() {
        assertThat(reports).filteredOn(report -> !report.isTrue()).isEmpty();
    }

    @Test
    void everyTroubleWasMetOften() {
        for (Trouble trouble : Trouble.values()) {
            assertThat(reports)
                    .filteredOn(report -> report.trouble() == trouble && report.struck())
                    .as("%s", trouble)
                    .hasSizeGreaterThan(100);
        }
    }

    private String table(Duration took) {
        String line = "%-22s %6s %6s %9s %8s %8s %8s %7s %7s %6s%n";
        StringBuilder table =
                new StringBuilder("Exactly once, in %d s:%n".formatted(took.toSeconds()));
        table.append(
                String.format(
                        Locale.ROOT,
                        line,
                        "trouble",
                        "runs",
                        "struck",
                        "upgraded",
                        "refused",
                        "not sent",
                        "closed",
                        "starts",
                        "asked",
                        "twice"));
        for (Trouble trouble : Trouble.values()) {
            append(table, line, trouble.name(), of(trouble));
        }
        append(table, line, "all", reports);
        return table.toString();
    }

    private List<Report> of(Trouble trouble) {
        return reports.stream().filter(report -> report.trouble() == trouble).toList();
    }

    private static void append(StringBuilder table, String line, String name, List<Report> some) {
        var ends = some.stream().collect(Collectors.groupingBy(Report::end, Collectors.counting()));
        table.append(
                String.format(
                        Locale.ROOT,
                        line,
                        name,
                        some.size(),
                        some.stream().filter(Report::struck).count(),
                        ends.getOrDefault(Report.End.UPGRADED, 0L),
                        ends.getOrDefault(Report.End.REFUSED, 0L),
                        ends.getOrDefault(Report.End.NOT_SENT, 0L),
                        ends.getOrDefault(Report.End.CLOSED, 0L),
                        some.stream().mapToInt(Report::starts).sum(),
                        some.stream().mapToInt(Report::requests).sum(),
                        some.stream().filter(report -> report.accepted() > 1).count()));
    }
}
