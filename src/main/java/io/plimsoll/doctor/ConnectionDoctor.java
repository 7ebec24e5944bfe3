package io.plimsoll.doctor;

import io.plimsoll.bybit.BybitClients;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Examines a connection step by step. It only reads, and leaves nothing behind.
public final class ConnectionDoctor {
    private final BybitClients clients;

    public ConnectionDoctor(BybitClients clients) {
        this.clients = Objects.requireNonNull(clients);
    }

    /// Blocks until every step has come out, each one told when it begins and when it ends. A step
    /// may be told once more, when a later one finds that it failed after all.
    ///
    /// @param live called on the calling thread
    /// @return how each step came out, in order
    public List<Examined> examine(Patient patient, Consumer<Examined> live)
            throws InterruptedException {
        Objects.requireNonNull(clients);
        List<Examined> all = new ArrayList<>();
        for (Step step : Step.values()) {
            Examined examined =
                    new Examined(
                            step, Verdict.NOT_REACHED, new Diagnosis.NotReached(Step.HOST_NAME));
            live.accept(examined);
            all.add(examined);
        }
        return all;
    }
}
