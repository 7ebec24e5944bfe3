package io.plimsoll.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountPart;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.Recording;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// A recording is opened like an account, but nothing new is expected of it.
class AccountMonitorTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @TempDir Path folder;
    private final ManualPublisher screens = new ManualPublisher();
    private Listening listening;
    private AccountMonitor monitor;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(
                folder.resolve("account-info.json"),
                """
                {"retCode":0,"result":{"unifiedMarginStatus":6},"time":1795435960000}
                """);
        BybitClient client = Recording.open(folder);
        listening = new Listening(client);
        monitor = new AccountMonitor(new AccountReader(listening.client), screens, AT_ONCE);
        monitor.start();
        screens.takeUntil(() -> monitor.reading().snapshot().isPresent());
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void aRecordingIsShownAsOne() {
        Reading reading = monitor.reading();

        assertThat(reading.freshness()).isEqualTo(Freshness.RECORDED);
        assertThat(reading.snapshot().orElseThrow().takenAt())
                .isEqualTo(Instant.ofEpochMilli(1795435960000L));
        assertThat(reading.missing()).containsKey(AccountPart.WALLET);
    }

    /// Were it polled, every millisecond would add a round.
    @Test
    void aRecordingIsReadOnceAndThenOnlyWhenAskedFor() {
        int rounds = 1;
        while (rounds < 20) {
            int next = ++rounds;
            monitor.refresh();
            screens.takeUntil(() -> listening.count("accountInfo") >= next);
        }

        assertThat(listening.count("accountInfo")).isEqualTo(rounds);
    }
}
