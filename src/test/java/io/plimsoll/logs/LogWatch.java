package io.plimsoll.logs;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/// Everything that is written while the tests of this process run goes through here.
public final class LogWatch {
    private static final LogWatch OF_THIS_PROCESS = new LogWatch();

    private final Secrets secrets = new Secrets();
    private final LongAdder logged = new LongAdder();
    private final LongAdder printed = new LongAdder();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    static LogWatch ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /// Notes what the tests use as keys and secrets, to be looked for from now on.
    public static void lookFor(String... keysAndSecrets) {
        for (String secret : keysAndSecrets) OF_THIS_PROCESS.secrets.add(secret);
    }

    Secrets secrets() {
        return secrets;
    }

    /// What a logger wrote, with the texts of exceptions.
    void logged(String logger, String text) {
        logged.increment();
        look(logger, text);
    }

    /// A line of the standard output or of the standard error.
    void printed(String line) {
        printed.increment();
        look("printed", line);
    }

    private void look(String where, String text) {
        secrets.maskedIn(text).ifPresent(masked -> leaks.add(where + ": " + masked));
    }

    /// What was written although it holds a secret, masked.
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    String counts() {
        return "%,d log events and %,d printed lines looked at, %d with a secret"
                .formatted(logged.sum(), printed.sum(), leaks.size());
    }
}
