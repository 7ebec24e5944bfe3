package io.plimsoll.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.audit.AuditLog;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.Site;
import io.plimsoll.ui.settings.AuditViewModel.Period;
import io.plimsoll.ui.settings.AuditViewModel.State;
import io.plimsoll.ui.support.ManualTasks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class AuditViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");

    @TempDir private Path folder;
    private Instant pc = NOW;
    private final ManualTasks tasks = new ManualTasks();
    private AuditLog log;

    @BeforeEach
    void open() {
        log = AuditLog.of(folder, () -> pc);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private ChangeWitness.Ending asked(String account, String endpoint) throws IOException {
        return log.witness(account, Site.Environment.TESTNET, "api.example", () -> "equity 1")
                .leaving(
                        new ChangeWitness.Change(
                                endpoint, "{\"coin\":\"BTC\"}", pc.minusMillis(40)));
    }

    private AuditViewModel read() {
        AuditViewModel model = new AuditViewModel(log, tasks, () -> NOW);
        while (tasks.waiting() > 0) tasks.finishNext();
        return model;
    }

    private static List<String> column(AuditViewModel model, AuditColumn column) {
        return model.rows().shown().stream().map(column::words).toList();
    }

    @Test
    void anEmptyLogIsNoFailure() {
        AuditViewModel model = read();

        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY);
        assertThat(model.verificationProperty().get()).isEmpty();
    }

    @Test
    void showsWhatWasAskedNewestFirstAndHowItEnded() throws Exception {
        asked("main", "/v5/order/cancel").answered("{}", pc);
        asked("main", "/v5/account/repay")
                .failed(new ApiFault.Refused("/v5/account/repay", 170_001, "no", List.of()), pc);
        asked("main", "/v5/account/upgrade-to-uta");
        AuditViewModel model = read();

        assertThat(column(model, AuditColumn.WHAT))
                .containsExactly("Upgrade the account", "Repay with conversion", "Cancel an order");
        assertThat(column(model, AuditColumn.OUTCOME))
                .containsExactly("end not known", "not done (170001)", "taken by the exchange");
    }

    @Test
    void theSearchAndThePeriodNarrowTheTable() throws Exception {
        pc = NOW.minus(Duration.ofDays(10));
        asked("old", "/v5/order/cancel").answered("{}", pc);
        pc = NOW;
        asked("new", "/v5/order/cancel").answered("{}", pc);
        AuditViewModel model = read();
        model.periodProperty().set(Period.WEEK);
        assertThat(column(model, AuditColumn.ACCOUNT)).containsExactly("new");

        model.periodProperty().set(Period.MONTH);
        model.searchProperty().set("OLD");
        assertThat(column(model, AuditColumn.ACCOUNT)).containsExactly("old");
    }

    @Test
    void aTamperedLineIsFound() throws Exception {
        asked("main", "/v5/order/cancel").answered("{}", pc);
        Path file = log.path();
        Files.writeString(file, Files.readString(file).replace("BTC", "ETH"));
        AuditViewModel model = read();

        assertThat(model.verificationProperty().get())
                .get()
                .satisfies(
                        found -> {
                            assertThat(AuditText.chip(found)).isEqualTo("broken from line 2");
                            assertThat(AuditText.findings(found)).contains("changed");
                        });
    }

    @Test
    void exportsIntoTheFolderAndSaysWhere() throws Exception {
        asked("main", "/v5/order/cancel").answered("{}", pc);
        AuditViewModel model = read();
        Path to = Files.createDirectory(folder.resolve("out"));
        model.exportTo(to);
        tasks.finishNext();

        assertThat(to.resolve("plimsoll-audit-2026-11-23-123000.csv")).exists();
        assertThat(model.toldProperty().get()).get().matches(AuditViewModel.Told::good);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        asked("main", "/v5/order/cancel").answered("{}", pc);
        AuditViewModel model = read();
        model.exportTo(log.path());
        tasks.finishNext();

        assertThat(model.toldProperty().get()).get().matches(told -> !told.good());
    }

    @Test
    void anEntryIsCopiedWithAllItsFields() throws Exception {
        asked("main", "/v5/order/cancel").answered("{\"orderId\":\"7\"}", pc);
        AuditRow row = read().rows().shown().getFirst();

        assertThat(AuditText.copy(row))
                .contains("main", "TESTNET", "api.example", "{\"coin\":\"BTC\"}", "equity 1")
                .contains("2026-11-23 12:30:00.000 UTC", "2026-11-23 12:29:59.960 UTC")
                .contains("{\"orderId\":\"7\"}");
    }
}
