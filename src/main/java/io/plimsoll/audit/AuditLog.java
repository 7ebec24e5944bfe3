package io.plimsoll.audit;

import io.plimsoll.audit.AuditEntry.Asked;
import io.plimsoll.audit.AuditEntry.Call;
import io.plimsoll.audit.AuditEntry.Ended;
import io.plimsoll.audit.AuditEntry.Noticed;
import io.plimsoll.audit.AuditEntry.Outcome;
import io.plimsoll.audit.Verification.Finding;
import io.plimsoll.audit.Verification.Why;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.Site;
import io.plimsoll.storage.GrowingFile;
import io.plimsoll.storage.ProcessLock;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.storage.StorageException;
import io.plimsoll.storage.StorageFault;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/// Every change that this app asked of an account: who, what, in which state, when by both clocks,
/// and how it ended. The line is flushed to the disk before the call leaves; what cannot be kept is
/// not sent.
///
/// Each line carries the SHA-256 of the line before and of itself. The number and hash of the last
/// line are kept in a second file (`audit.head`), flushed with every line. What that proves, and
/// what it does not, is said at [Verification].
///
/// A crash in the middle of a line leaves half of it: nothing was sent on it. When the log is next
/// added to, the half is put into `audit.torn`, and a line of its own says so.
///
/// Safe for use by several threads. One process at a time adds to it; others may read.
public final class AuditLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final GrowingFile lines;
    private final SafeFile headFile;
    private final GrowingFile torn;
    private final Path lockFile;
    private final InstantSource clock;

    /// Ends that could not be written when they came: a full disk may have space again.
    private final Queue<Unkept> unkept = new ArrayDeque<>();

    private @Nullable ProcessLock lock;

    /// The last line, once it is known.
    private @Nullable AuditHead last;

    /// An end without its line.
    private record Unkept(long asked, Instant at, Instant exchangeTime, Outcome outcome) {}

    /// An entry that waits for its number.
    @FunctionalInterface
    private interface Draft {
        AuditEntry as(long number);
    }

    private AuditLog(Path folder, InstantSource clock, SafeFile.Writer writer) {
        lines = new GrowingFile(folder.resolve("audit.log"), writer);
        headFile = new SafeFile(folder.resolve("audit.head"), 0, writer);
        torn = new GrowingFile(folder.resolve("audit.torn"), writer);
        lockFile = folder.resolve("audit.lock");
        this.clock = clock;
    }

    /// The log in a folder, which is made when something is first written.
    ///
    /// @param clock the PC's
    public static AuditLog of(Path folder, InstantSource clock) {
        return of(folder, clock, (out, content) -> out.write(content));
    }

    /// @param writer how the bytes reach the disk
    static AuditLog of(Path folder, InstantSource clock, SafeFile.Writer writer) {
        return new AuditLog(folder, clock, writer);
    }

    /// Where the log stands.
    public Path path() {
        return lines.path();
    }

    /// Keeps the changes that are asked of one account.
    ///
    /// @param account the name that the user gave it
    /// @param before asked at each change, on its thread: the account's state as it was last seen,
    ///   such as [AccountState#of] says it
    public ChangeWitness witness(
            String account, Site.Environment environment, String host, Supplier<String> before) {
        return change -> {
            Call call = new Call(account, environment, host, change.endpoint());
            return asked(call, change, before.get());
        };
    }

    private synchronized ChangeWitness.Ending asked(
            Call call, ChangeWitness.Change change, String before) throws IOException {
        try {
            open();
            keepUnkept();
            Instant at = clock.instant();
            long number =
                    add(
                            next ->
                                    new Asked(
                                            next,
                                            at,
                                            change.exchangeTime(),
                                            call,
                                            change.body(),
                                            before));
            return new KeptEnding(number);
        } catch (StorageException e) {
            throw new IOException(said(e.fault()), e);
        }
    }

    private static String said(StorageFault fault) {
        return switch (fault) {
            case StorageFault.NoPermission no -> "no permission to write " + no.path();
            case StorageFault.DiskFull full -> "no space left for " + full.path();
            case StorageFault.Failed failed -> failed.path() + ": " + failed.reason();
        };
    }

    private final class KeptEnding implements ChangeWitness.Ending {
        private final long asked;

        private KeptEnding(long asked) {
            this.asked = asked;
        }

        @Override
        public void answered(String reply, Instant exchangeTime) {
            ended(asked, exchangeTime, new Outcome.Answered(reply));
        }

        @Override
        public void failed(ApiFault fault, Instant exchangeTime) {
            ended(asked, exchangeTime, FaultRecord.of(fault));
        }
    }

    private synchronized void ended(long asked, Instant exchangeTime, Outcome outcome) {
        unkept.add(new Unkept(asked, clock.instant(), exchangeTime, outcome));
        try {
            open();
            keepUnkept();
        } catch (StorageException e) {
            LOG.error("the end of change {} is not in the audit log yet", asked, e);
        }
    }

    private void keepUnkept() throws StorageException {
        for (Unkept next = unkept.peek(); next != null; next = unkept.peek()) {
            Unkept end = next;
            add(
                    number ->
                            new Ended(
                                    number,
                                    end.at(),
                                    end.exchangeTime(),
                                    end.asked(),
                                    end.outcome()));
            unkept.remove();
        }
    }

    private long add(Draft draft) throws StorageException {
        AuditHead before = last();
        AuditEntry entry = draft.as(before.number() + 1);
        write(AuditLine.of(entry, before.hash()));
        return entry.number();
    }

    /// Writes the line and where the log ends with it: both or none.
    private void write(byte[] line) throws StorageException {
        last = null; // until it is certain
        lines.add(line);
        AuditLine written = AuditLine.read(line);
        AuditHead head = new AuditHead(written.number(), written.hash());
        try {
            headFile.write(head.text());
        } catch (StorageException e) {
            lines.takeOff(line.length + 1);
            throw e;
        }
        last = head;
    }

    private AuditHead last() throws StorageException {
        AuditHead known = last;
        if (known != null) return known;
        open();
        return last();
    }

    /// Makes sure that this process may add to the log, and knows its end.
    private void open() throws StorageException {
        if (lock == null) lock = ProcessLock.take(lockFile).orElseThrow(this::inUse);
        if (last != null) return;
        AuditChain chain = new AuditChain(head());
        byte[] half = lines.read(line -> chain.follow(AuditLine.read(line)));
        refuseNewer(chain);
        List<Finding> findings = chain.endFindings(half.length > 0);
        if (half.length > 0) {
            torn.add(half);
            lines.takeOff(half.length);
        }
        AuditHead end = chain.end();
        if (chain.isEmpty()) {
            write(AuditLine.first(end.number() + 1, end.hash(), clock.instant()));
        } else last = end;
        for (Finding finding : findings) {
            if (finding.why() != Why.CUT_OFF) notice(finding, half.length); // a gap tells of itself
        }
    }

    private void notice(Finding finding, int halfLength) throws StorageException {
        String detail =
                finding.why() == Why.HALF_LINE
                        ? halfLength + " bytes, now in " + torn.path().getFileName()
                        : "lines " + finding.first() + " to " + finding.last();
        Instant at = clock.instant();
        add(number -> new Noticed(number, at, finding.why(), detail));
    }

    private StorageException inUse() {
        return failed("another Plimsoll writes into it");
    }

    private void refuseNewer(AuditChain chain) throws StorageException {
        if (chain.isNewer()) throw newer();
    }

    private StorageException newer() {
        return failed("a newer version of Plimsoll has written it");
    }

    private StorageException failed(String reason) {
        return new StorageException(
                new StorageFault.Failed(lines.path(), reason), new IOException(reason));
    }

    private Optional<AuditHead> head() throws StorageException {
        return headFile.read().flatMap(AuditHead::read);
    }

    /// All that can be read, in the order of the file; whether it is as it was written, [#verify()]
    /// says.
    public synchronized List<AuditEntry> entries() throws StorageException {
        List<AuditEntry> entries = new ArrayList<>();
        List<AuditLine> newer = new ArrayList<>();
        lines.read(
                bytes -> {
                    AuditLine line = AuditLine.read(bytes);
                    if (line.isOfANewerFormat()) newer.add(line);
                    line.entry().ifPresent(entries::add);
                });
        if (!newer.isEmpty()) throw newer();
        return entries;
    }

    /// The changes that are sought, with their ends, oldest first.
    public List<AuditCall> search(AuditSearch search) throws StorageException {
        List<Asked> asked = new ArrayList<>();
        Map<Long, Ended> ends = new HashMap<>();
        for (AuditEntry entry : entries()) {
            switch (entry) {
                case Asked question -> asked.add(question);
                case Ended end -> ends.putIfAbsent(end.asked(), end);
                case Noticed _ -> {}
            }
        }
        return asked.stream()
                .map(one -> new AuditCall(one, Optional.ofNullable(ends.get(one.number()))))
                .filter(search::finds)
                .toList();
    }

    /// Follows the hashes from the first line to the last, in a time that grows with the number of
    /// lines.
    public synchronized Verification verify() throws StorageException {
        AuditChain chain = new AuditChain(head()); // before the lines: it may only be behind them
        byte[] half = lines.read(line -> chain.follow(AuditLine.read(line)));
        refuseNewer(chain);
        return chain.verification(half.length > 0);
    }

    /// Writes a table of all changes, and beside it the log as it stands (`.log`) and what its
    /// hashes say (`.txt`).
    ///
    /// @param csv the table: comma-separated, UTF-8
    /// @return the three files
    public synchronized List<Path> export(Path csv) throws StorageException {
        Verification verification = verify();
        byte[] raw = new SafeFile(lines.path()).read().orElse(new byte[0]);
        return AuditExport.write(csv, search(AuditSearch.ALL), raw, verification);
    }

    /// Lets another process add to it. What could not be written before is tried once more.
    @Override
    public synchronized void close() {
        try {
            if (!unkept.isEmpty()) keepUnkept();
        } catch (StorageException e) {
            LOG.error("{} ends of changes are not in the audit log", unkept.size(), e);
        }
        if (lock != null) lock.close();
        lock = null;
        last = null;
    }
}
