package io.plimsoll.doctor;

import io.plimsoll.bybit.BybitClients;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Examines a connection step by step. It only reads, and leaves nothing behind.
public final class ConnectionDoctor {
    private final BybitClients clients;

    public ConnectionDoctor(BybitClients clients) {
        this.clients = clients;
    }

    /// Blocks until every step has come out, each one told when it begins and when it ends. A step
    /// that was good is told once more when a later one finds that it failed after all. Ends at
    /// once when the thread is interrupted.
    ///
    /// @param live called on the calling thread
    /// @return how each step came out, in order
    public List<Examined> examine(Patient patient, Consumer<Examined> live)
            throws InterruptedException {
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        try (Visit visit = new Visit(clients, patient, new Findings(live), new Asking(workers))) {
            return visit.examine();
        } finally {
            // Not closed, which waits: a name server may take its time.
            workers.shutdownNow();
        }
    }
}
