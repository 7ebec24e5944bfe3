package io.plimsoll;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.plimsoll.storage.ProcessLock;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.storage.StorageException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// That one app runs on a data folder. A second start asks the first to show its window, and ends.
///
/// The lock is the system's and goes with the process that holds it, however that ends. The first
/// listens on the loopback address, at a port and for a random word that stand in a file of the
/// owner's alone: nobody else on this computer, and no page in a browser, can know the word. (A
/// socket in the file system would need none, but its path may be about a hundred characters long
/// at most, and a data folder's is often longer.) All that can be asked for is to be shown.
final class OneInstance implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(3);
    private static final String SHOWN = "shown";
    private static final int WORD_BYTES = 32;

    private final ProcessLock lock;
    private final SafeFile addressFile;
    private final ServerSocket listening;
    private final Address address;
    private final CompletableFuture<Runnable> toFront = new CompletableFuture<>();

    /// What became of a start.
    sealed interface Start {
        /// The folder was free, and is this app's until it is closed.
        record First(OneInstance instance) implements Start {}

        /// Another app has the folder, and has shown itself.
        record Shown() implements Start {}

        /// Another app has the folder, and does not answer.
        record Silent() implements Start {}
    }

    /// Where the first one listens, and for what.
    private record Address(int port, String word) {
        static Optional<Address> read(byte[] text) {
            String[] words = new String(text, US_ASCII).strip().split(" ", -1);
            if (words.length != 2 || !words[0].matches("\\d{1,5}")) return Optional.empty();
            return Optional.of(new Address(Integer.parseInt(words[0]), words[1]));
        }

        byte[] text() {
            return (port + " " + word + "\n").getBytes(US_ASCII);
        }

        byte[] question() {
            return (word + "\n").getBytes(US_ASCII);
        }
    }

    private OneInstance(ProcessLock lock, SafeFile addressFile, ServerSocket listening) {
        this.lock = lock;
        this.addressFile = addressFile;
        this.listening = listening;
        byte[] word = new byte[WORD_BYTES];
        new SecureRandom().nextBytes(word);
        address = new Address(listening.getLocalPort(), HexFormat.of().formatHex(word));
    }

    /// Takes the folder, or asks the one that has it to show itself. It may be about to start or to
    /// end: both are tried until one works.
    ///
    /// @param patience how long
    static Start at(Path folder, Duration patience) throws StorageException, IOException {
        SafeFile addressFile = new SafeFile(folder.resolve("plimsoll.address"));
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<ProcessLock> lock = ProcessLock.take(folder.resolve("plimsoll.lock"));
            if (lock.isPresent()) return new Start.First(first(lock.get(), addressFile));
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.toMillis() <= 0) return new Start.Silent();
            if (isShown(addressFile, left)) return new Start.Shown();
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private static OneInstance first(ProcessLock lock, SafeFile addressFile)
            throws StorageException, IOException {
        boolean listens = false;
        ServerSocket listening = null;
        try {
            listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
            OneInstance first = new OneInstance(lock, addressFile, listening);
            addressFile.write(first.address.text());
            Thread.ofVirtual().name("one instance").start(first::listen);
            listens = true;
            return first;
        } finally {
            if (!listens) {
                if (listening != null) listening.close();
                lock.close();
            }
        }
    }

    private static boolean isShown(SafeFile addressFile, Duration patience) {
        Optional<Address> address = address(addressFile);
        if (address.isEmpty()) return false;
        try (Socket socket = new Socket()) {
            int millis = (int) Math.max(1, patience.toMillis());
            InetAddress here = InetAddress.getLoopbackAddress();
            socket.connect(new InetSocketAddress(here, address.get().port()), millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(address.get().question());
            byte[] answer = socket.getInputStream().readNBytes(SHOWN.length());
            return SHOWN.equals(new String(answer, US_ASCII));
        } catch (IOException _) {
            return false; // does not answer
        }
    }

    /// Empty as well while the file comes or goes.
    private static Optional<Address> address(SafeFile file) {
        try {
            return file.read().flatMap(Address::read);
        } catch (StorageException _) {
            return Optional.empty();
        }
    }

    /// From now on the app can be shown. Who asked before gets the answer now.
    ///
    /// @param show called on any thread; returns when the window is in front
    void shows(Runnable show) {
        toFront.complete(show);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket asking = listening.accept();
                Thread.ofVirtual().name("another start").start(() -> answer(asking));
            } catch (IOException _) {
                // closed, or the other one is gone again
            }
        }
    }

    private void answer(Socket asking) {
        try (asking) {
            asking.setSoTimeout((int) LONGEST_QUESTION.toMillis());
            byte[] expected = address.question();
            byte[] asked = asking.getInputStream().readNBytes(expected.length);
            if (!MessageDigest.isEqual(asked, expected)) return;
            toFront.join().run();
            asking.getOutputStream().write(SHOWN.getBytes(US_ASCII));
        } catch (IOException | CancellationException _) {
            // who asked is gone or said nothing, or this app ends before it has a window
        }
    }

    /// How many other starts wait for the window.
    int asking() {
        return toFront.getNumberOfDependents();
    }

    /// Lets another app have the folder.
    @Override
    public void close() {
        toFront.cancel(false);
        try {
            listening.close();
            addressFile.delete();
        } catch (IOException | StorageException _) {
            // the next one writes over it
        }
        lock.close();
    }
}
