package io.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.audit.AuditEntry.Ended;
import io.plimsoll.audit.AuditEntry.Outcome;
import io.plimsoll.storage.KillDrill;
import io.plimsoll.storage.StorageException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class AuditKillTest {
    private static final int KILLS = 65;

    @TempDir private Path folder;

    private int unended;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void hasEveryChangeThatMightHaveLeftWheneverItsProcessIsKilled() throws Exception {
        KillDrill drill = new KillDrill(AuditWriter.class, List.of(folder.toString()), 1878);

        KillDrill.Toll toll = drill.run(KILLS, this::standing);

        assertThat(toll.kills()).isEqualTo(KILLS);
        System.out.println("Audit log: " + toll + ", " + unended + " without their end");
    }

    private int standing(int acknowledged) throws StorageException {
        try (AuditLog log = AuditLog.of(folder, () -> Instant.EPOCH)) {
            Verification verified = log.verify();
            assertThat(verified.isIntact()).as("%s", verified.findings()).isTrue();
            List<AuditCall> calls = log.search(AuditSearch.ALL);
            assertThat(calls)
                    .extracting(call -> call.asked().body())
                    .isEqualTo(
                            IntStream.rangeClosed(1, calls.size())
                                    .mapToObj(AuditWriter::body)
                                    .toList());
            // a change before the last one that was acknowledged had its end before
            unended = 0;
            for (int i = 0; i < calls.size(); i++) {
                Optional<Outcome> end = calls.get(i).ended().map(Ended::outcome);
                if (end.isEmpty()) unended++;
                else assertThat(end).contains(new Outcome.Answered("answer to " + (i + 1)));
            }
            assertThat(unended).isLessThanOrEqualTo(KILLS);
            return calls.size();
        }
    }
}
