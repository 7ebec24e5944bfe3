package io.plimsoll.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A program of the system. Secrets go in and out by its pipes: what stands on a command line, all
/// users can read.
final class Command {
    /// The user may have to find the passphrase that the system asks for.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// More than a pipe's own buffer, so that none of it stays there.
    private static final int ROOM = 16 * 1024;

    private Command() {}

    /// What a program did.
    static final class Result {
        private final int code;
        private final byte[] said;
        private final String complaint;

        Result(int code, byte[] said, String complaint) {
            this.code = code;
            this.said = said;
            this.complaint = complaint;
        }

        int code() {
            return code;
        }

        /// May be secret; the caller wipes it.
        byte[] said() {
            return said;
        }

        /// What it wrote for people to read; never secret.
        String complaint() {
            return complaint;
        }
    }

    /// Runs it to its end.
    ///
    /// @param input is wiped
    static Result run(List<String> command, byte[] input) throws KeychainException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C"); // its words are compared
        try {
            return result(builder.start(), input);
        } catch (IOException _) {
            String program = command.getFirst();
            throw KeychainException.unsaid(
                    KeychainProblem.ABSENT, "the program " + program + " cannot be run");
        } finally {
            Wipe.all(input);
        }
    }

    private static Result result(Process process, byte[] input)
            throws IOException, KeychainException {
        try {
            FutureTask<byte[]> said = new FutureTask<>(() -> all(process.getInputStream()));
            FutureTask<byte[]> complaint = new FutureTask<>(() -> all(process.getErrorStream()));
            Thread.startVirtualThread(said);
            Thread.startVirtualThread(complaint);
            send(process, input);
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw KeychainException.unsaid(KeychainProblem.LOCKED, "no answer");
            }
            String words = new String(rest(complaint), UTF_8).strip();
            return new Result(process.exitValue(), rest(said), words);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw KeychainException.unsaid(KeychainProblem.REFUSED, "given up");
        } catch (ExecutionException e) {
            throw KeychainException.unsaid(
                    KeychainProblem.REFUSED, "cannot be read: " + e.getCause());
        } catch (TimeoutException _) {
            throw KeychainException.unsaid(KeychainProblem.REFUSED, "does not end its words");
        } finally {
            process.destroyForcibly();
        }
    }

    /// A program that it has started may hold the pipe open after it.
    private static byte[] rest(FutureTask<byte[]> read)
            throws InterruptedException, ExecutionException, TimeoutException {
        return read.get(5, TimeUnit.SECONDS);
    }

    /// One that ends before it has read all of it says why in its own way.
    private static void send(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException _) {
            // see above
        }
    }

    private static byte[] all(InputStream in) throws IOException {
        byte[] room = new byte[ROOM];
        int length = in.readNBytes(room, 0, ROOM);
        byte[] all = Arrays.copyOf(room, length);
        Wipe.all(room);
        return all;
    }
}
