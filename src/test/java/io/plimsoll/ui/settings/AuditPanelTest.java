package io.plimsoll.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.audit.AuditLog;
import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.Site;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.Theme;

import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class AuditPanelTest {
    private static final int MANY = 10_000;
    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");

    /// Far above what it takes, and far below what one would call stuck.
    private static final Duration QUICK = Duration.ofSeconds(5);

    @TempDir private Path folder;
    private Instant pc = NOW;

    /// Asks for changes whose ends come later: to flush each line to the disk takes its time, so
    /// the same few are written again and again behind each other by hand.
    private AuditLog filled() throws Exception {
        AuditLog log = AuditLog.of(folder, () -> pc);
        ChangeWitness witness =
                log.witness("main", Site.Environment.DEMO, "api.example", () -> "equity 1");
        for (int i = 0; i < 100; i++) {
            pc = NOW.plusSeconds(i);
            witness.leaving(new ChangeWitness.Change("/v5/order/cancel", "{\"n\":" + i + "}", pc))
                    .answered("{}", pc);
        }
        log.close();
        byte[] some = Files.readAllBytes(log.path());
        Path many = folder.resolve("many");
        try (var out = Files.newOutputStream(many)) {
            for (int i = 0; i < MANY / 100; i++) out.write(some);
        }
        Files.move(many, log.path(), StandardCopyOption.REPLACE_EXISTING);
        return log;
    }

    @Test
    void tenThousandChangesAreShownAndSearchedWithoutAPause() throws Exception {
        try (AuditLog log = filled()) {
            ManualTasks tasks = new ManualTasks();
            Instant begun = Instant.now();
            int[] found =
                    FxToolkit.onFxThread(
                            () -> {
                                Theme.DARK.apply();
                                AuditViewModel model = new AuditViewModel(log, tasks, () -> NOW);
                                AuditPanel panel =
                                        new AuditPanel(model, (_, _) -> Optional.empty());
                                Scene scene = new Scene(panel, 884, 552);
                                tasks.finishNext();
                                scene.snapshot(null);
                                int all = rows(panel);
                                ((TextField) panel.lookup("#audit-search")).setText("\"n\":77}");
                                scene.snapshot(null);
                                return new int[] {all, rows(panel)};
                            });

            assertThat(found).containsExactly(MANY, MANY / 100);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK);
        }
    }

    private static int rows(AuditPanel panel) {
        return ((TableView<?>) panel.lookup("#audit-table")).getItems().size();
    }
}
