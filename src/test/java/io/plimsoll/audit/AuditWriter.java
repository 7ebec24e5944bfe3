package io.plimsoll.audit;

import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.ChangeWitness.Change;
import io.plimsoll.bybit.ChangeWitness.Ending;
import io.plimsoll.bybit.Site;
import io.plimsoll.storage.KillDrill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// A process that keeps one change after the other in an audit log, with their ends, until it is
/// killed. A change counts as soon as it might leave.
final class AuditWriter {
    private AuditWriter() {}

    public static void main(String[] args) throws IOException {
        int done = Integer.parseInt(args[1]);
        AuditLog log = AuditLog.of(Path.of(args[0]), InstantSource.system());
        ChangeWitness witness = log.witness("main", Site.Environment.TESTNET, "host", () -> "seen");
        while (true) {
            done++;
            Ending ending = witness.leaving(new Change("/v5/call", body(done), Instant.now()));
            KillDrill.acknowledge(done);
            ending.answered("answer to " + done, Instant.now());
        }
    }

    static String body(int count) {
        return "{\"change\":" + count + ",\"text\":\"" + "x".repeat(count % 300) + "\"}";
    }
}
