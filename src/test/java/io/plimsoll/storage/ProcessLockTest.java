package io.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Optional;

class ProcessLockTest {
    @TempDir Path folder;

    private Path file() {
        return folder.resolve("deep").resolve("lock");
    }

    @Test
    void hasOneHolderAtATime() throws Exception {
        Optional<ProcessLock> first = ProcessLock.take(file());

        assertThat(first).isPresent();
        assertThat(ProcessLock.take(file())).isEmpty();

        first.orElseThrow().close();
        Optional<ProcessLock> second = ProcessLock.take(file());
        assertThat(second).isPresent();
        second.orElseThrow().close();
    }

    @Test
    void goesWithAProcessThatIsKilled() throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LockHolder.class.getName(),
                                file().toString())
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("holds it: true");
            assertThat(ProcessLock.take(file())).isEmpty();
        } finally {
            other.destroyForcibly().waitFor();
        }

        Optional<ProcessLock> taken = ProcessLock.take(file());
        assertThat(taken).isPresent();
        taken.orElseThrow().close();
    }
}
