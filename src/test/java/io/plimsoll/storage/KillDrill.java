package io.plimsoll.storage;

import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOP_FallbackServiceProvider;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Kills a process that writes, again and again, at seeded random moments, and looks each time what
/// stands.
///
/// The process is a class with a `main` of its own, with the arguments of the drill and then the
/// count of writes that stand already. It does one write after the other, always the same ones for
/// the same count, and says after each [#acknowledge] with the new count. It never ends by itself.
public final class KillDrill {
    private static final String ACKNOWLEDGED = "done ";
    private static final String NO_LOG = NOP_FallbackServiceProvider.class.getName();

    private final Class<?> writer;
    private final List<String> arguments;
    private final Random random;

    /// @param writer has the `main`
    /// @param arguments come before the count
    public KillDrill(Class<?> writer, List<String> arguments, long seed) {
        this.writer = writer;
        this.arguments = List.copyOf(arguments);
        random = new Random(seed);
    }

    /// Opens what the killed process has left, and fails if it is anything else than all that was
    /// acknowledged, with or without the one write that was under way.
    @FunctionalInterface
    public interface Look {
        /// How many writes stand: as many as were acknowledged, or one more.
        int standing(int acknowledged) throws Exception;
    }

    /// What was done.
    ///
    /// @param kills processes that were killed
    /// @param writes that stand in the end
    /// @param underWay writes that stand though they were not acknowledged before the kill
    public record Toll(int kills, int writes, int underWay) {
        @Override
        public String toString() {
            return "%d kills, %d writes stand, %d of them killed before they were acknowledged"
                    .formatted(kills, writes, underWay);
        }
    }

    /// Kills as often as asked.
    public Toll run(int kills, Look look) throws Exception {
        int standing = 0;
        int underWay = 0;
        for (int kill = 0; kill < kills; kill++) {
            int acknowledged = oneLife(standing);
            int found = look.standing(acknowledged);
            if (found != acknowledged && found != acknowledged + 1) {
                throw new AssertionError(found + " stand of " + acknowledged);
            }
            underWay += found - acknowledged;
            standing = found;
        }
        return new Toll(kills, standing, underWay);
    }

    /// Lets some writes be, and kills within the time that one more takes, so that every part of a
    /// write is met.
    private int oneLife(int standing) throws IOException, InterruptedException {
        int spared = 1 + random.nextInt(8);
        Process process = start(standing);
        int acknowledged = standing;
        try (BufferedReader said = process.inputReader()) {
            long before = System.nanoTime();
            for (int i = 0; i < spared; i++) {
                if (i == spared - 1) before = System.nanoTime();
                acknowledged = count(said.readLine());
            }
            long oneWrite = System.nanoTime() - before;
            LockSupport.parkNanos((long) (oneWrite * 1.2 * random.nextDouble()));
            process.toHandle().destroyForcibly(); // the process itself would close the pipe, too
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(ACKNOWLEDGED)) acknowledged = count(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private Process start(int standing) throws IOException {
        List<String> command =
                Stream.of(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-Xshare:auto",
                                        // what it would log is of no interest, and to prepare for
                                        // it takes longer than all else before the first write
                                        "-Dslf4j.provider=" + NO_LOG,
                                        "-Dslf4j.internal.verbosity=WARN",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        writer.getName()),
                                arguments.stream(),
                                Stream.of(Integer.toString(standing)))
                        .flatMap(part -> part)
                        .toList();
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static int count(@Nullable String line) {
        if (line == null || !line.startsWith(ACKNOWLEDGED)) {
            throw new AssertionError("The writer said: " + line);
        }
        return Integer.parseInt(line.substring(ACKNOWLEDGED.length()));
    }

    /// Says that a write stands. For the process that is to be killed.
    public static void acknowledge(int count) {
        System.out.println(ACKNOWLEDGED + count);
        System.out.flush();
    }
}
