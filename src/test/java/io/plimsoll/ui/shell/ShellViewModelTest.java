package io.plimsoll.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.Recording;
import io.plimsoll.bybit.Site;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.monitor.Freshness;
import io.plimsoll.monitor.ManualPublisher;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.upgrade.UpgradeViewModel;
import io.plimsoll.ui.working.WorkingViewModel;
import io.plimsoll.upgrade.Journal;
import io.plimsoll.upgrade.Upgrader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the bar above the screens says of a recording.
class ShellViewModelTest {
    @TempDir Path folder;

    @Test
    void aRecordingSaysWhenItWasMade() throws Exception {
        Files.writeString(
                folder.resolve("account-info.json"),
                """
                {"retCode":0,"result":{"unifiedMarginStatus":6},"time":1795435960000}
                """);
        ManualPublisher screens = new ManualPublisher();
        BybitClient client = Recording.open(folder);
        AccountMonitor monitor =
                new AccountMonitor(new AccountReader(client), screens, Duration.ofSeconds(2));
        monitor.start();
        screens.takeUntil(() -> monitor.reading().snapshot().isPresent());
        AccountBooks books = new AccountBooks(monitor, client.clock());
        ManualTicker ticker = new ManualTicker();
        AccountSession session =
                new AccountSession(
                        "last Tuesday",
                        Site.Environment.CUSTOM,
                        Optional.empty(),
                        monitor,
                        client.clock(),
                        books,
                        new WorkingViewModel(books, client.clock(), new ManualTasks(), ticker),
                        new UpgradeViewModel(
                                new Upgrader(client, Journal.NONE, folder),
                                monitor,
                                client.clock(),
                                new ManualTasks(),
                                ticker),
                        _ -> {
                            throw new AssertionError("no screen is shown here");
                        },
                        monitor::close);

        try (ShellViewModel shell = new ShellViewModel(session, ticker)) {
            ShellViewModel.Connection shown = shell.connectionProperty().get();
            assertThat(shown.freshness()).isEqualTo(Freshness.RECORDED);
            assertThat(shown.recordedAt()).contains(Instant.ofEpochMilli(1795435960000L));
            assertThat(shown.clockLead()).isEmpty();
        }
    }
}
