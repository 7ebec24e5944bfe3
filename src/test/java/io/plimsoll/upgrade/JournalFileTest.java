package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.upgrade.JournalEntry.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;

class JournalFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00.123456789Z");
    private static final Run RUN =
            new Run(
                    "2026-11-23-123000-123",
                    AccountStatus.UTA2,
                    AccountStatus.UTA2_PRO,
                    Set.of(CheckSubject.VIP_LEVEL, CheckSubject.CLOCK),
                    NOW);
    private static final JournalEntry ARMED =
            new JournalEntry(State.ARMED, RUN, NOW, NOW.plusSeconds(2160));
    private static final JournalEntry SUBMITTING = JournalEntry.of(State.SUBMITTING, RUN, NOW);

    @TempDir Path folder;
    private JournalFile journal = new JournalFile(Path.of("not yet"));

    @AfterEach
    void close() {
        journal.close();
    }

    private Path file() {
        return folder.resolve("upgrades.journal");
    }

    private JournalFile opened() throws JournalException {
        journal.close();
        journal = new JournalFile(folder);
        journal.open();
        return journal;
    }

    @Test
    void isEmptyAtFirst() throws JournalException {
        assertThat(opened().open()).isEmpty();
    }

    @Test
    void saysAfterARestartWhatWasWrittenLast() throws JournalException {
        opened().write(ARMED);
        journal.write(SUBMITTING);

        assertThat(opened().open()).contains(SUBMITTING);
    }

    @Test
    void keepsEveryPartOfAnEntry() throws JournalException {
        opened().write(ARMED);

        assertThat(opened().open()).contains(ARMED);
    }

    @Test
    void makesItsFolderWhenItIsNeeded() throws JournalException {
        JournalFile deep = new JournalFile(folder.resolve("accounts").resolve("mine"));
        deep.open();
        deep.close();

        assertThat(folder.resolve("accounts").resolve("mine")).isDirectory();
    }

    @Test
    void dropsALineThatACrashCutShortWhereverItWasCut() throws Exception {
        opened().write(ARMED);
        long whole = Files.size(file());
        journal.write(SUBMITTING);
        byte[] both = Files.readAllBytes(file());
        for (int length = (int) whole; length < both.length; length++) {
            journal.close();
            Files.write(file(), Arrays.copyOf(both, length));

            assertThat(opened().open()).as("cut after %d bytes", length).contains(ARMED);
            assertThat(Files.size(file())).isEqualTo(whole);
        }
    }

    @Test
    void addsAWholeLineAfterOneThatWasCutShort() throws Exception {
        opened().write(ARMED);
        Files.writeString(file(), "1\thalf a li", StandardOpenOption.APPEND);

        opened().write(SUBMITTING);

        assertThat(opened().open()).contains(SUBMITTING);
    }

    /// Java closes a file under a thread that is interrupted while it writes.
    @Test
    void goesOnAfterAThreadWasInterruptedInIt() throws Exception {
        opened().write(ARMED);
        Thread interrupted =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    Thread.currentThread().interrupt();
                                    assertThat(
                                                    catchThrowableOfType(
                                                            JournalException.class,
                                                            () -> journal.write(SUBMITTING)))
                                            .isNotNull();
                                });
        interrupted.join();

        journal.write(SUBMITTING);

        assertThat(opened().open()).contains(SUBMITTING);
    }

    @Test
    void noticesEveryChangedByteOfAWholeLine() throws Exception {
        opened().write(ARMED);
        journal.write(SUBMITTING);
        journal.close();
        byte[] good = Files.readAllBytes(file());
        for (int i = 0; i < good.length; i++) {
            if (good[i] == '\n') continue;
            byte[] bad = good.clone();
            bad[i] ^= 0x01;
            if (bad[i] == '\n' || bad[i] == '\r') continue;
            Files.write(file(), bad);

            JournalException refused = catchThrowableOfType(JournalException.class, this::opened);
            assertThat(refused).as("byte %d", i).isNotNull();
            assertThat(refused.fault()).isInstanceOf(JournalFault.Damaged.class);
        }
    }

    @Test
    void doesNotTouchAJournalOfALaterVersion() throws Exception {
        opened().close();
        String text = "2\tsomething else";
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        String line = text + "\t" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\n";
        Files.writeString(file(), line);

        JournalException refused = catchThrowableOfType(JournalException.class, this::opened);

        assertThat(refused.fault()).isEqualTo(new JournalFault.Newer(file()));
        assertThat(file()).hasContent(line);
    }

    @Test
    void setsADamagedJournalAsideAndKeepsIt() throws Exception {
        opened().close();
        Files.writeString(file(), "nonsense\n");
        assertThat(catchThrowableOfType(JournalException.class, this::opened)).isNotNull();

        journal.setAside();

        assertThat(journal.open()).isEmpty();
        assertThat(folder.resolve("upgrades.journal.bad")).hasContent("nonsense\n");
    }

    @Test
    void forgetsOnceWhatWasWrittenBeforeTheAccountBeganAnew() throws JournalException {
        opened().write(ARMED);
        journal.close();
        journal = JournalFile.anew(folder);
        assertThat(journal.open()).isEmpty();

        journal.write(SUBMITTING);
        assertThat(journal.open()).contains(SUBMITTING);
    }

    @Test
    void forgetsNothingThatAnotherHas() throws JournalException {
        opened().write(ARMED);
        JournalFile second = JournalFile.anew(folder);
        assertThat(catchThrowableOfType(JournalException.class, second::open).fault())
                .isEqualTo(new JournalFault.InUse(file()));

        assertThat(opened().open()).contains(ARMED);
    }

    @Test
    void belongsToOneAtATime() throws JournalException {
        opened();
        JournalFile second = new JournalFile(folder);

        JournalException refused = catchThrowableOfType(JournalException.class, second::open);
        assertThat(refused.fault()).isEqualTo(new JournalFault.InUse(file()));

        journal.close();
        assertThat(second.open()).isEmpty();
        second.close();
    }

    /// Another process holds the journal and is killed without a chance to tidy up.
    @Test
    void isFreeAndCompleteAfterTheProcessThatHadItWasKilled() throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                JournalHolder.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo(JournalHolder.WRITTEN);
            JournalException refused = catchThrowableOfType(JournalException.class, this::opened);
            assertThat(refused.fault()).isEqualTo(new JournalFault.InUse(file()));
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(opened().open()).map(JournalEntry::state).contains(State.SUBMITTING);
    }

    @Test
    void saysWhereItCannotBeWritten() throws IOException {
        Path occupied = Files.createFile(folder.resolve("a-file"));
        JournalFile nowhere = new JournalFile(occupied);

        JournalException refused = catchThrowableOfType(JournalException.class, nowhere::open);

        assertThat(refused.fault()).isInstanceOf(JournalFault.NoAccess.class);
    }
}
