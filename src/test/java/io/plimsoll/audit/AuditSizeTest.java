package io.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.audit.AuditEntry.Asked;
import io.plimsoll.audit.AuditEntry.Call;
import io.plimsoll.audit.AuditEntry.Ended;
import io.plimsoll.audit.AuditEntry.Outcome;
import io.plimsoll.bybit.Site;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.storage.StorageException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A log of many years.
class AuditSizeTest {
    private static final int ENTRIES = 100_000;
    private static final Instant AT = Instant.parse("2026-11-25T12:00:00Z");
    private static final Call CALL =
            new Call("main", Site.Environment.MAINNET, "api.bybit.com", "/v5/order/cancel");

    @TempDir private Path folder;

    @Test
    void readsVerifiesAndSearchesAHundredThousandEntriesInSeconds() throws Exception {
        write(ENTRIES);
        try (AuditLog log = AuditLog.of(folder, () -> AT)) {
            Duration reading = time("read", () -> log.entries().size(), ENTRIES);
            Duration verifying =
                    time("verified", () -> (int) log.verify().intactUpTo(), ENTRIES + 1);
            Duration searching =
                    time(
                            "searched",
                            () ->
                                    log.search(
                                                    new AuditSearch(
                                                            "order-4711\"",
                                                            Optional.empty(),
                                                            Optional.empty(),
                                                            Optional.empty()))
                                            .size(),
                            1);

            // Far more than it takes, for a slow machine; far less than what grows by the square.
            assertThat(reading.plus(verifying).plus(searching)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static Duration time(String what, Callable<Integer> work, int expected)
            throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(work.call()).isEqualTo(expected);
        Duration time = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        System.out.println(
                ENTRIES + " audit entries " + what + " in " + time.toMillis() + " ms of work");
        return time;
    }

    /// Without a flush for each line.
    private void write(int entries) throws IOException, StorageException {
        AuditHead head = AuditHead.NONE;
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("audit.log")))) {
            head = put(out, AuditLine.first(1, AuditLine.NOTHING, AT));
            for (int i = 0; i < entries / 2; i++) {
                long number = head.number() + 1;
                String body = "{\"symbol\":\"BTCUSDT\",\"orderId\":\"order-" + i + "\"}";
                head =
                        put(
                                out,
                                AuditLine.of(
                                        new Asked(
                                                number,
                                                AT,
                                                AT,
                                                CALL,
                                                body,
                                                "status 5, CROSS, equity 104233.18 USD"),
                                        head.hash()));
                Outcome outcome = new Outcome.Answered("{\"result\":" + i + "}");
                head =
                        put(
                                out,
                                AuditLine.of(
                                        new Ended(number + 1, AT, AT, number, outcome),
                                        head.hash()));
            }
        }
        new SafeFile(folder.resolve("audit.head")).write(head.text());
    }

    private static AuditHead put(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
        AuditLine read = AuditLine.read(line);
        return new AuditHead(read.number(), read.hash());
    }
}
