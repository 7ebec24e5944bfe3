package io.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.audit.Verification.Finding;
import io.plimsoll.audit.Verification.Why;
import io.plimsoll.bybit.ChangeWitness.Change;
import io.plimsoll.bybit.Site;
import io.plimsoll.storage.StorageException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What a hand can do to the log, and what the log says then. Its lines are numbered from 1, in a
/// list from 0.
class AuditChainTest {
    private static final Instant AT = Instant.parse("2026-11-25T12:00:00Z");
    private static final int LINES = 41;

    @TempDir private static Path written;
    @TempDir private Path folder;

    private List<String> good = List.of();

    @BeforeAll
    static void writeOnce() throws IOException {
        add(written, LINES / 2);
    }

    @BeforeEach
    void copy() throws IOException {
        for (Path path : List.of(file(), head()))
            Files.copy(written.resolve(path.getFileName()), path);
        good = List.copyOf(lines());
        assertThat(good).hasSize(LINES);
    }

    private void add(int calls) throws IOException {
        add(folder, calls);
    }

    private static void add(Path folder, int calls) throws IOException {
        try (AuditLog log = AuditLog.of(folder, () -> AT)) {
            for (int i = 0; i < calls; i++) {
                log.witness("main", Site.Environment.DEMO, "host", () -> "before")
                        .leaving(new Change("/v5/call", "{\"n\":" + i + "}", AT))
                        .answered("{}", AT);
            }
        }
    }

    private Path file() {
        return folder.resolve("audit.log");
    }

    private Path head() {
        return folder.resolve("audit.head");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    private Verification with(List<String> lines) throws IOException, StorageException {
        Files.writeString(file(), String.join("\n", lines) + "\n");
        return verified();
    }

    private Verification verified() throws StorageException {
        try (AuditLog log = AuditLog.of(folder, () -> AT)) {
            return log.verify();
        }
    }

    /// The hand knows how the hashes are made.
    private static String withNewHash(String line) {
        String said = line.substring(0, line.lastIndexOf('\t'));
        return said + "\t" + AuditLineTest.sha256(said);
    }

    private static Finding one(int line, Why why) {
        return new Finding(line, line, why);
    }

    @Test
    void isIntactAsItWasWritten() throws Exception {
        assertThat(verified()).isEqualTo(new Verification(LINES, List.of()));
    }

    @Test
    void findsEveryFlippedBit() throws Exception {
        byte[] bytes = Files.readAllBytes(file());
        Random random = new Random(19);
        for (int i = 0; i < 1000; i++) {
            byte[] bad = bytes.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), bad);

            assertThat(verified().isIntact()).isFalse();
        }
    }

    @Test
    void namesEachLineThatWasChanged() throws Exception {
        for (int i = 0; i < LINES; i++) {
            List<String> lines = new ArrayList<>(good);
            lines.set(i, lines.get(i).replace("2026", "2025"));

            Verification verification = with(lines);

            assertThat(verification.findings()).containsExactly(one(i + 1, Why.CHANGED));
            assertThat(verification.intactUpTo()).isEqualTo(i);
        }
    }

    @Test
    void namesEachLineThatWasReplacedTogetherWithItsHash() throws Exception {
        for (int i = 0; i < LINES - 1; i++) {
            List<String> lines = new ArrayList<>(good);
            lines.set(i, withNewHash(lines.get(i).replace("2026", "2025")));

            assertThat(with(lines).findings()).containsExactly(one(i + 1, Why.REPLACED));
        }
    }

    @Test
    void findsTheLastLineReplacedByWhatIsKeptBeside() throws Exception {
        List<String> lines = new ArrayList<>(good);
        lines.set(LINES - 1, withNewHash(good.getLast().replace("2026", "2025")));

        assertThat(with(lines).findings()).containsExactly(one(LINES, Why.REWRITTEN));
    }

    @Test
    void findsAllLinesWrittenAnewByWhatIsKeptBeside() throws Exception {
        String kept = Files.readString(head());
        Files.delete(file());
        Files.delete(head());
        add(LINES); // another log of its own, longer than the first
        List<String> anew = new ArrayList<>(lines().subList(0, LINES));
        anew.set(1, anew.get(1).replace("before", "after"));
        for (int i = 1; i < LINES; i++) {
            String before = anew.get(i - 1).substring(anew.get(i - 1).lastIndexOf('\t') + 1);
            String[] fields = anew.get(i).split("\t", -1);
            fields[2] = before;
            anew.set(i, withNewHash(String.join("\t", fields)));
        }
        Files.writeString(head(), kept);

        assertThat(with(anew).findings()).containsExactly(one(LINES, Why.REWRITTEN));
    }

    @Test
    void namesTheLinesThatWereTakenOut() throws Exception {
        for (int i = 0; i < LINES - 1; i++) {
            List<String> lines = new ArrayList<>(good);
            lines.remove(i);

            assertThat(with(lines).findings()).containsExactly(one(i + 1, Why.MISSING));
        }
    }

    @Test
    void namesSeveralLinesThatWereTakenOutTogether() throws Exception {
        List<String> lines = new ArrayList<>(good);
        lines.subList(9, 14).clear();

        assertThat(with(lines).findings()).containsExactly(new Finding(10, 14, Why.MISSING));
    }

    @Test
    void findsAnyTwoLinesThatChangedPlaces() throws Exception {
        Random random = new Random(23);
        for (int i = 0; i < 500; i++) {
            int first = random.nextInt(LINES);
            int second = random.nextInt(LINES);
            if (first == second) continue;
            List<String> lines = new ArrayList<>(good);
            Collections.swap(lines, first, second);

            Verification verification = with(lines);

            assertThat(verification.isIntact()).as("%d and %d", first, second).isFalse();
            assertThat(verification.findings()).extracting(Finding::why).contains(Why.REORDERED);
            assertThat(verification.intactUpTo()).isEqualTo(Math.min(first, second));
        }
    }

    @Test
    void findsALineThatWasPutInAgain() throws Exception {
        Random random = new Random(29);
        for (int i = 0; i < 500; i++) {
            List<String> lines = new ArrayList<>(good);
            lines.add(random.nextInt(LINES), good.get(random.nextInt(LINES)));

            assertThat(with(lines).isIntact()).isFalse();
        }
    }

    @Test
    void findsALineOfAnothersThatWasPutIn() throws Exception {
        for (int i = 1; i < LINES; i++) {
            List<String> lines = new ArrayList<>(good);
            String[] fields = good.get(i).split("\t", -1);
            fields[5] = "forged";
            lines.add(i, withNewHash(String.join("\t", fields)));

            assertThat(with(lines).isIntact()).as("before line %d", i + 1).isFalse();
        }
    }

    @Test
    void namesTheLinesThatWereCutOffTheEnd() throws Exception {
        for (int left = 0; left < LINES; left++) {
            Files.writeString(
                    file(), left == 0 ? "" : String.join("\n", good.subList(0, left)) + "\n");

            Verification verification = verified();

            assertThat(verification.findings())
                    .containsExactly(new Finding(left + 1, LINES, Why.CUT_OFF));
            assertThat(verification.intactUpTo()).isEqualTo(left);
        }
    }

    @Test
    void stillShowsACutAfterMoreWasWritten() throws Exception {
        with(good.subList(0, 30));

        add(3);

        assertThat(verified().findings()).containsExactly(new Finding(31, LINES, Why.MISSING));
    }

    @Test
    void stillShowsThatAWholeLogWasDeletedAfterMoreWasWritten() throws Exception {
        Files.delete(file());

        add(1);

        assertThat(verified().findings()).containsExactly(new Finding(1, LINES, Why.MISSING));
    }

    @Test
    void showsForGoodThatItsEndWasReplaced() throws Exception {
        List<String> lines = new ArrayList<>(good);
        lines.set(LINES - 1, withNewHash(good.getLast().replace("2026", "2025")));
        with(lines);

        add(2);

        assertThat(verified().findings()).containsExactly(one(LINES + 1, Why.REWRITTEN));
    }

    @Test
    void showsForGoodThatItsHeadWasGone() throws Exception {
        Files.delete(head());
        assertThat(verified().findings()).containsExactly(one(LINES, Why.NO_HEAD));

        add(2);

        assertThat(verified().findings()).containsExactly(one(LINES + 1, Why.NO_HEAD));
    }

    @Test
    void takesAHeadThatMakesNoSenseForNone() throws Exception {
        Files.write(head(), "what".getBytes(UTF_8));

        assertThat(verified().findings()).containsExactly(one(LINES, Why.NO_HEAD));
    }

    /// The process was killed between the two files: the line is whole, so it counts.
    @Test
    void isIntactWhenACrashLeftTheHeadOneLineBehind() throws Exception {
        headAt(LINES - 1);

        assertThat(verified()).isEqualTo(new Verification(LINES, List.of()));
    }

    @Test
    void findsLinesThatTheAppDidNotWrite() throws Exception {
        headAt(LINES - 3);

        assertThat(verified().findings()).containsExactly(new Finding(LINES - 1, LINES, Why.ADDED));
    }

    private void headAt(int line) throws IOException {
        String text = good.get(line - 1);
        Files.write(head(), new AuditHead(line, text.substring(text.lastIndexOf('\t') + 1)).text());
    }

    @Test
    void vouchesForWhatCameAfterADamagedLine() throws Exception {
        List<String> lines = new ArrayList<>(good);
        lines.set(4, lines.get(4).replace("2026", "2025"));
        with(lines);
        add(5);
        List<String> longer = new ArrayList<>(lines());
        longer.set(44, longer.get(44).replace("2026", "2025"));

        assertThat(with(longer).findings())
                .containsExactly(one(5, Why.CHANGED), one(45, Why.CHANGED));
    }
}
