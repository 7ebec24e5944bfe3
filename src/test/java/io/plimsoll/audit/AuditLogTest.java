package io.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.audit.AuditEntry.Asked;
import io.plimsoll.audit.AuditEntry.Call;
import io.plimsoll.audit.AuditEntry.Ended;
import io.plimsoll.audit.AuditEntry.Noticed;
import io.plimsoll.audit.AuditEntry.Outcome;
import io.plimsoll.audit.Verification.Finding;
import io.plimsoll.audit.Verification.Why;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.ChangeWitness.Change;
import io.plimsoll.bybit.ChangeWitness.Ending;
import io.plimsoll.bybit.Site;
import io.plimsoll.storage.StorageException;
import io.plimsoll.storage.StorageFault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the log keeps, finds again and hands out.
class AuditLogTest {
    private static final Instant PC = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant EXCHANGE = Instant.parse("2026-11-25T12:00:00.250Z");
    private static final String HOST = "api.bybit.com";
    private static final String UPGRADE = "/v5/account/upgrade-to-uta";

    @TempDir private Path folder;

    private Instant now = PC;
    private boolean full;
    private AuditLog log;

    @BeforeEach
    void open() {
        log = opened();
    }

    @AfterEach
    void close() {
        log.close();
    }

    private AuditLog opened() {
        return AuditLog.of(
                folder,
                () -> now,
                (out, content) -> {
                    if (full) {
                        out.write(content, 0, content.length / 2);
                        throw new IOException("No space left on device");
                    }
                    out.write(content);
                });
    }

    private void reopen() {
        log.close();
        log = opened();
    }

    private Path file() {
        return folder.resolve("audit.log");
    }

    private ChangeWitness witness(String account) {
        return log.witness(account, Site.Environment.MAINNET, HOST, () -> "UTA 2.0");
    }

    private Ending asks(String endpoint, String body) throws IOException {
        return witness("main").leaving(new Change(endpoint, body, EXCHANGE));
    }

    @Test
    void hasNothingAndIsIntactBeforeTheFirstChange() throws Exception {
        assertThat(log.entries()).isEmpty();
        assertThat(log.verify()).isEqualTo(new Verification(0, List.of()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsWhoWhatInWhichStateAndWhenBeforeTheCallLeaves() throws Exception {
        asks(UPGRADE, "{}");

        Call call = new Call("main", Site.Environment.MAINNET, HOST, UPGRADE);
        reopen();
        assertThat(log.entries())
                .containsExactly(new Asked(2, PC, EXCHANGE, call, "{}", "UTA 2.0"));
    }

    @Test
    void keepsTheAnswerByBothClocks() throws Exception {
        Ending ending = asks(UPGRADE, "{}");
        now = PC.plusSeconds(1);

        ending.answered("{\"unifiedUpdateStatus\":\"PROCESS\"}", EXCHANGE.plusSeconds(2));

        assertThat(log.entries())
                .last()
                .isEqualTo(
                        new Ended(
                                3,
                                PC.plusSeconds(1),
                                EXCHANGE.plusSeconds(2),
                                2,
                                new Outcome.Answered("{\"unifiedUpdateStatus\":\"PROCESS\"}")));
    }

    @Test
    void keepsARefusalWithTheExchangesCodeAndAllItsReasons() throws Exception {
        asks(UPGRADE, "{}")
                .failed(
                        new ApiFault.Refused(UPGRADE, 3400214, "no", List.of("a loan", "a bot")),
                        EXCHANGE);

        assertThat(((Ended) log.entries().getLast()).outcome())
                .isEqualTo(
                        new Outcome.Failed(
                                "Refused", OptionalInt.of(3400214), "no: a loan; a bot", false));
    }

    @Test
    void keepsThatNobodyKnowsWhetherItWasDone() throws Exception {
        asks(UPGRADE, "{}").failed(new ApiFault.InDoubt(UPGRADE, "timeout"), EXCHANGE);

        assertThat(log.search(AuditSearch.ALL)).singleElement().matches(AuditCall::leavesDoubt);
    }

    @Test
    void leavesAChangeInDoubtWhoseEndWasNeverWritten() throws Exception {
        asks(UPGRADE, "{}");
        reopen();

        AuditCall call = log.search(AuditSearch.ALL).getFirst();

        assertThat(call.ended()).isEmpty();
        assertThat(call.leavesDoubt()).isTrue();
    }

    @Test
    void joinsEachEndToItsQuestionWhenTheyCross() throws Exception {
        Ending first = asks("/first", "{}");
        Ending second = asks("/second", "{}");
        second.answered("two", EXCHANGE);
        first.answered("one", EXCHANGE);

        assertThat(log.search(AuditSearch.ALL))
                .extracting(
                        call -> call.asked().call().endpoint(),
                        call -> call.ended().map(Ended::outcome))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "/first", Optional.of(new Outcome.Answered("one"))),
                        org.assertj.core.groups.Tuple.tuple(
                                "/second", Optional.of(new Outcome.Answered("two"))));
    }

    @Test
    void keepsEveryCharacterOfABody() throws Exception {
        String body = "{\"a\\tb\": \"tab\t, line\nand\r\n, back\\slash \\n, Ω, 漢\"}";
        asks(UPGRADE, body);
        reopen();

        assertThat(((Asked) log.entries().getFirst()).body()).isEqualTo(body);
        assertThat(log.verify().isIntact()).isTrue();
    }

    @Test
    void goesOnWithTheSameChainAfterARestart() throws Exception {
        asks(UPGRADE, "1").answered("", EXCHANGE);
        reopen();
        asks(UPGRADE, "2").answered("", EXCHANGE);

        assertThat(log.verify()).isEqualTo(new Verification(5, List.of()));
        assertThat(log.entries()).extracting(AuditEntry::number).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void isItsOwnersAlone() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        asks(UPGRADE, "{}");

        assertThat(List.of(file(), folder.resolve("audit.head")))
                .extracting(Files::getPosixFilePermissions)
                .extracting(PosixFilePermissions::toString)
                .containsOnly("rw-------");
    }

    @Test
    void letsNothingLeaveWhenTheDiskIsFull() throws Exception {
        asks(UPGRADE, "1");
        full = true;

        assertThatThrownBy(() -> asks(UPGRADE, "2"))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left for " + file());

        full = false;
        assertThat(log.verify()).isEqualTo(new Verification(2, List.of()));
        asks(UPGRADE, "3");
        assertThat(log.entries())
                .extracting(entry -> ((Asked) entry).body())
                .containsExactly("1", "3");
    }

    @Test
    void letsNothingLeaveThatItCouldNotProveLater() throws Exception {
        asks(UPGRADE, "1");
        Files.createDirectories(folder.resolve("audit.head.new").resolve("in the way"));

        assertThatThrownBy(() -> asks(UPGRADE, "2")).isInstanceOf(IOException.class);

        assertThat(log.verify()).isEqualTo(new Verification(2, List.of()));
    }

    @Test
    void writesAnEndThatFoundNoSpaceAsSoonAsThereIsSome() throws Exception {
        Ending ending = asks(UPGRADE, "1");
        full = true;
        now = PC.plusSeconds(1);
        ending.answered("done", EXCHANGE);
        full = false;
        now = PC.plusSeconds(9);

        asks(UPGRADE, "2");

        assertThat(log.entries()).extracting(AuditEntry::number).containsExactly(2L, 3L, 4L);
        assertThat(log.entries().get(1))
                .isEqualTo(
                        new Ended(3, PC.plusSeconds(1), EXCHANGE, 2, new Outcome.Answered("done")));
    }

    @Test
    void letsNothingLeaveWhereItMayNotWrite() {
        Path forbidden = Path.of("/sys/plimsoll");
        assumeTrue(Files.isDirectory(Path.of("/sys")));
        try (AuditLog nowhere = AuditLog.of(forbidden, () -> now)) {
            ChangeWitness witness =
                    nowhere.witness("main", Site.Environment.MAINNET, HOST, () -> "");

            assertThatThrownBy(() -> witness.leaving(new Change(UPGRADE, "{}", EXCHANGE)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("no permission to write /sys/plimsoll");
        }
    }

    @Test
    void isWrittenByOneAtATimeAndReadByAll() throws Exception {
        asks(UPGRADE, "1");
        try (AuditLog second = opened()) {
            ChangeWitness witness =
                    second.witness("main", Site.Environment.MAINNET, HOST, () -> "");

            assertThatThrownBy(() -> witness.leaving(new Change(UPGRADE, "2", EXCHANGE)))
                    .hasMessage(file() + ": another Plimsoll writes into it");
            assertThat(second.entries()).hasSize(1);
        }
    }

    @Test
    void setsHalfALineApartThatACrashLeftAndSaysSo() throws Exception {
        asks(UPGRADE, "1");
        log.close();
        Files.writeString(file(), "ASKED\t3\thalf of it", StandardOpenOption.APPEND);
        log = opened();
        assertThat(log.verify())
                .isEqualTo(new Verification(2, List.of(new Finding(3, 3, Why.HALF_LINE))));

        asks(UPGRADE, "2");

        assertThat(log.entries().get(1))
                .isEqualTo(new Noticed(3, PC, Why.HALF_LINE, "18 bytes, now in audit.torn"));
        assertThat(folder.resolve("audit.torn")).hasContent("ASKED\t3\thalf of it");
        assertThat(log.verify().isIntact()).isTrue();
        assertThat(log.verify().findings()).containsExactly(new Finding(3, 3, Why.HALF_LINE));
    }

    @Test
    void tellsALineThatWasCutLaterFromOneThatACrashCut() throws Exception {
        asks(UPGRADE, "1");
        asks(UPGRADE, "2");
        log.close();
        byte[] all = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(all, all.length - 10));
        log = opened();

        assertThat(log.verify().isIntact()).isFalse();
        assertThat(log.verify().findings()).containsExactly(new Finding(3, 3, Why.CUT_OFF));
    }

    @Test
    void leavesALogOfALaterVersionAlone() throws Exception {
        byte[] line = AuditLine.first(1, AuditLine.NOTHING, PC);
        String text = new String(line, UTF_8);
        String later = text.substring(0, text.lastIndexOf('\t')).replace("\t1\tplimsoll", "\t2\tp");
        Files.writeString(file(), later + "\t" + AuditLineTest.sha256(later) + "\n");

        StorageException refused = catchThrowableOfType(StorageException.class, log::entries);

        assertThat(refused.fault())
                .isEqualTo(
                        new StorageFault.Failed(
                                file(), "a newer version of Plimsoll has written it"));
        assertThatThrownBy(() -> asks(UPGRADE, "{}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a newer version");
    }

    @Test
    void findsATextWhereverItStandsAndInAnyCase() throws Exception {
        asks("/v5/order/cancel-all", "{\"symbol\":\"BTCUSDT\"}").answered("", EXCHANGE);
        asks(UPGRADE, "{}").failed(new ApiFault.Refused(UPGRADE, 110001, "No Such"), EXCHANGE);

        assertThat(found(withText("btcusdt"))).containsExactly("/v5/order/cancel-all");
        assertThat(found(withText("no such"))).containsExactly(UPGRADE);
        assertThat(found(withText("110001"))).containsExactly(UPGRADE);
        assertThat(found(withText("ethusdt"))).isEmpty();
    }

    private static AuditSearch withText(String text) {
        return new AuditSearch(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void findsByTimeAndAccount() throws Exception {
        asks("/early", "{}");
        now = PC.plusSeconds(60);
        asks("/late", "{}");
        witness("desk").leaving(new Change("/other", "{}", EXCHANGE));
        Optional<Instant> late = Optional.of(now);
        Optional<String> main = Optional.of("main");

        assertThat(found(new AuditSearch("", late, Optional.empty(), Optional.empty())))
                .containsExactly("/late", "/other");
        assertThat(found(new AuditSearch("", Optional.empty(), late, Optional.empty())))
                .containsExactly("/early");
        assertThat(found(new AuditSearch("", late, Optional.empty(), main)))
                .containsExactly("/late");
    }

    private List<String> found(AuditSearch search) throws StorageException {
        return log.search(search).stream().map(call -> call.asked().call().endpoint()).toList();
    }

    @Test
    void exportsATableTheLogItselfAndWhatItsHashesSay() throws Exception {
        asks(UPGRADE, "{\"a\":\"=1, \\\"2\\\"\"}").answered("=1+1", EXCHANGE);

        List<Path> files = log.export(folder.resolve("out.csv"));

        assertThat(files)
                .containsExactly(
                        folder.resolve("out.csv"),
                        folder.resolve("out.log"),
                        folder.resolve("out.txt"));
        assertThat(files.get(0))
                .content()
                .endsWith(
                        "\"2\",\"2026-11-25T12:00:00Z\",\"2026-11-25T12:00:00.250Z\",\"main\","
                                + "\"MAINNET\",\"api.bybit.com\",\"/v5/account/upgrade-to-uta\","
                                + "\"{\"\"a\"\":\"\"=1, \\\"\"2\\\"\"\"\"}\",\"UTA 2.0\","
                                + "\"2026-11-25T12:00:00Z\",\"2026-11-25T12:00:00.250Z\","
                                + "\"done\",\"\",\"\",\"'=1+1\"\r\n");
        assertThat(files.get(1)).hasSameBinaryContentAs(file());
        assertThat(files.get(2)).hasContent("3 lines, all as they were written.");
    }

    @Test
    void exportsWhatIsDamagedWithWhereItIs() throws Exception {
        asks(UPGRADE, "1");
        asks(UPGRADE, "2");
        log.close();
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), List.of(lines.get(0), lines.get(2)));
        log = opened();

        Path verdict = log.export(folder.resolve("out.csv")).getLast();

        assertThat(verdict)
                .hasContent(
                        """
                        2 lines, as they were written up to line 1.
                        Line 2: written, and not there any more.
                        """);
    }

    @Test
    void finishesTheLineOfAThreadThatIsInterrupted() throws Exception {
        Thread interrupted =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    Thread.currentThread().interrupt();
                                    try {
                                        asks(UPGRADE, "1").answered("", EXCHANGE);
                                    } catch (IOException e) {
                                        throw new AssertionError(e);
                                    }
                                });
        interrupted.join();
        asks(UPGRADE, "2");

        assertThat(log.verify()).isEqualTo(new Verification(4, List.of()));
    }
}
