package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.storage.ProcessLock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Two starts on one data folder.
@Timeout(60)
class OneInstanceTest {
    /// As long as it takes; the tests that meet it fail otherwise.
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static final Duration IMPATIENT = Duration.ofMillis(50);

    @TempDir private Path folder;

    private final List<AppHome> open = new ArrayList<>();
    private final AtomicInteger shown = new AtomicInteger();

    @AfterEach
    void close() {
        open.forEach(AppHome::close);
    }

    private AppPlaces places() {
        return new AppPlaces(new DataFolder(folder), folder, folder);
    }

    private AppHome.Start start(Duration patience, String... args) throws CannotStartException {
        AppHome.Start start = AppHome.kept(places(), patience, args);
        if (start instanceof AppHome.Start.Here here) open.add(here.home());
        return start;
    }

    private AppHome first() throws CannotStartException {
        assertThat(start(PATIENT)).isInstanceOf(AppHome.Start.Here.class);
        return open.getLast();
    }

    private AppHome firstWithWindow() throws CannotStartException {
        AppHome first = first();
        first.instance().orElseThrow().shows(shown::incrementAndGet);
        return first;
    }

    @Test
    void showsTheFirstAndEndsWell() throws Exception {
        firstWithWindow();

        assertThat(start(PATIENT, "--data-dir", folder.toString()))
                .isEqualTo(
                        new AppHome.Start.Elsewhere(
                                0, "Plimsoll is already running and is in front now."));
        assertThat(shown).hasValue(1);
    }

    @Test
    void saysWhichArgumentsWereNotUsed() throws Exception {
        firstWithWindow();

        assertThat(start(PATIENT, "--scenario", "empty", "--data-dir=x"))
                .isEqualTo(
                        new AppHome.Start.Elsewhere(
                                0,
                                "Plimsoll is already running and is in front now;"
                                        + " --scenario was not used."));
        assertThat(((AppHome.Start.Elsewhere) start(PATIENT, "--theme=light", "--scenario", "x")))
                .extracting(AppHome.Start.Elsewhere::sentence)
                .asString()
                .endsWith("; --theme, --scenario were not used.");
    }

    @Test
    void waitsForAFirstThatIsStillOpeningItsWindow() throws Exception {
        AppHome first = first();
        var second =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return AppHome.kept(places(), PATIENT);
                            } catch (CannotStartException e) {
                                throw new AssertionError(e);
                            }
                        });

        first.instance().orElseThrow().shows(shown::incrementAndGet);

        assertThat(second.get()).isInstanceOf(AppHome.Start.Elsewhere.class);
        assertThat(shown).hasValue(1);
    }

    /// The second has asked, and waits for a window that will never come.
    @Test
    @Timeout(20)
    void takesOverAtOnceWhenTheFirstEndsMeanwhile() throws Exception {
        AppHome first = first();
        var second =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return AppHome.kept(places(), PATIENT);
                            } catch (CannotStartException e) {
                                throw new AssertionError(e);
                            }
                        });
        while (first.instance().orElseThrow().asking() == 0) Thread.onSpinWait();

        first.close();

        assertThat(second.get()).isInstanceOf(AppHome.Start.Here.class);
        open.add(((AppHome.Start.Here) second.get()).home());
    }

    @Test
    void saysWhatToDoWhenTheFirstDoesNotAnswer() throws Exception {
        first(); // and no window

        assertThat(start(IMPATIENT))
                .isEqualTo(
                        new AppHome.Start.Elsewhere(
                                1,
                                "Plimsoll is already running with the data in "
                                        + folder
                                        + " and does not answer: end that one first, or start with"
                                        + " another folder by --data-dir."));
    }

    @Test
    void saysWhatToDoWhenSomethingElseListensThere() throws Exception {
        ProcessLock lock = ProcessLock.take(folder.resolve("plimsoll.lock")).orElseThrow();
        try (lock;
                ServerSocket mute = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Files.writeString(
                    folder.resolve("plimsoll.address"), mute.getLocalPort() + " anything\n");

            assertThat(start(IMPATIENT)).isInstanceOf(AppHome.Start.Elsewhere.class);
        }
    }

    @Test
    void startsAgainAfterTheFirstHasEnded() throws Exception {
        first().close();

        assertThat(start(PATIENT)).isInstanceOf(AppHome.Start.Here.class);
        assertThat(folder.resolve("plimsoll.address")).exists();
        open.getLast().close();
        assertThat(folder.resolve("plimsoll.address")).doesNotExist();
    }

    @Test
    void runsBesideAnAppOnAnotherFolder() throws Exception {
        first();
        Path other = folder.resolve("other");

        AppHome.Start start =
                AppHome.kept(new AppPlaces(new DataFolder(other), other, other), PATIENT);

        assertThat(start).isInstanceOf(AppHome.Start.Here.class);
        open.add(((AppHome.Start.Here) start).home());
    }

    @Test
    void doesNothingForWhoDoesNotKnowTheWord() throws Exception {
        firstWithWindow();
        String[] address =
                Files.readString(folder.resolve("plimsoll.address")).strip().split(" ", -1);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address[0]))) {
            socket.getOutputStream()
                    .write(("x".repeat(address[1].length()) + "\n").getBytes(UTF_8));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(shown).hasValue(0);
    }

    @Test
    void keepsItsWordToItsOwner() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        first();

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("plimsoll.address"))))
                .isEqualTo("rw-------");
    }

    @Test
    void saysInOneSentenceThatTheFolderCannotBeWritten() {
        Path forbidden = Path.of("/sys/plimsoll");
        assumeTrue(Files.isDirectory(Path.of("/sys")));

        assertThatThrownBy(
                        () ->
                                AppHome.kept(
                                        new AppPlaces(
                                                new DataFolder(forbidden), forbidden, forbidden),
                                        IMPATIENT))
                .isInstanceOf(CannotStartException.class)
                .hasMessage(
                        "Plimsoll cannot write /sys/plimsoll/plimsoll.lock: there is no permission."
                                + " Another folder can be named with --data-dir.");
    }

    /// A process that has the folder answers, and is then killed without a chance to tidy up.
    @Test
    void isNotInTheWayAfterItsProcessWasKilled() throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                InstanceHolder.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo(InstanceHolder.HERE);
            assertThat(start(PATIENT)).isInstanceOf(AppHome.Start.Elsewhere.class);
            assertThat(said.readLine()).isEqualTo(InstanceHolder.SHOWN);
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("plimsoll.address")).exists();

        assertThat(start(PATIENT)).isInstanceOf(AppHome.Start.Here.class);
    }
}
