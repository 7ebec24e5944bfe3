package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Each in a process of its own: what loggers do is settled once in a process.
@Timeout(60)
class LogFileTest {
    @TempDir private Path folder;

    private static String run(Path logFolder) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LogWriter.class.getName(),
                                logFolder.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void hasWarningsOfAllAndWordsOfTheAppsOwn() throws Exception {
        Path state = folder.resolve("state");

        String console = run(state);

        assertThat(state.resolve("plimsoll.log"))
                .content()
                .containsPattern("\\dZ INFO  LogWriter: a word of the app\n")
                .containsPattern("\\dZ WARN  LogWriter: a warning\n")
                .containsPattern("\\dZ WARN  library: another's warning\n")
                .doesNotContain("another's word");
        assertThat(console).contains("a warning").doesNotContain("a word");
    }

    @Test
    void isMissedByNobodyWhereItCannotBeWritten() throws Exception {
        Path occupied = Files.createFile(folder.resolve("a-file"));

        assertThat(run(occupied.resolve("state")))
                .contains("a warning")
                .doesNotContain("Exception");
    }
}
