package io.plimsoll.upgrade;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.Recorder;
import io.plimsoll.bybit.Recording;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.upgrade.JournalEntry.State;
import io.plimsoll.upgrade.UpgradeEvent.CallFailed;
import io.plimsoll.upgrade.UpgradeEvent.ChecksRead;
import io.plimsoll.upgrade.UpgradeEvent.ChecksUnreadable;
import io.plimsoll.upgrade.UpgradeEvent.JournalFree;
import io.plimsoll.upgrade.UpgradeEvent.JournalUnusable;
import io.plimsoll.upgrade.UpgradeEvent.Prepared;
import io.plimsoll.upgrade.UpgradeEvent.Replied;
import io.plimsoll.upgrade.UpgradeEvent.Resumed;
import io.plimsoll.upgrade.UpgradeEvent.StatusSeen;
import io.plimsoll.upgrade.UpgradeEvent.Stopped;
import io.plimsoll.upgrade.UpgradeEvent.WasArmed;
import io.plimsoll.upgrade.UpgradeEvent.WasClosed;
import io.plimsoll.upgrade.UpgradeEvent.WasDisarmed;
import io.plimsoll.upgrade.UpgradeStep.Armed;
import io.plimsoll.upgrade.UpgradeStep.Barred;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Preparing;
import io.plimsoll.upgrade.UpgradeStep.Running;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Carries out the upgrade against the exchange and keeps the journal of it. Its calls block and
/// report what happened as an [UpgradeEvent].
///
/// **Never twice.** The journal says that a request is about to leave before its first byte does,
/// and no request leaves while the journal has one that may be at the exchange.
///
/// **Never in the closed minutes.** The guard stands here, below any screen: [#submit] asks the
/// exchange's clock before it writes the journal, and once more when the connection stands.
public final class Upgrader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrader.class);
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final BybitClient client;
    private final Journal journal;
    private final Path folder;
    private final ReentrantLock sending = new ReentrantLock();
    private volatile boolean closed;

    /// @param folder where recordings of the account before each upgrade are saved
    public Upgrader(BybitClient client, Journal journal, Path folder) {
        this.client = client;
        this.journal = journal;
        this.folder = folder;
    }

    /// Looks into the journal for a run to go on with.
    public UpgradeEvent resume() {
        if (closed) return new JournalFree();
        try {
            return journal.open()
                    .filter(last -> last.state().isOpen())
                    .<UpgradeEvent>map(Resumed::new)
                    .orElseGet(JournalFree::new);
        } catch (JournalException e) {
            LOG.debug("the journal of upgrades cannot be used: {}", e.fault());
            return new JournalUnusable(e.fault());
        }
    }

    /// Begins a new journal beside one that cannot be read.
    public UpgradeEvent setJournalAside() {
        try {
            journal.setAside();
            return resume();
        } catch (JournalException e) {
            return new JournalUnusable(e.fault());
        }
    }

    /// What carries out remedies for the same account.
    public RemedyDesk remedies() {
        return new RemedyDesk(client);
    }

    /// Reads everything that the checks need, afresh, and judges it.
    public UpgradeEvent check() throws InterruptedException {
        try {
            return new ChecksRead(judge(new AccountReader(client).read().snapshot()));
        } catch (ApiException e) {
            return new ChecksUnreadable(e.fault());
        }
    }

    private Findings judge(AccountSnapshot read) {
        AccountSnapshot account =
                read.info().status() == AccountStatus.CLASSIC ? withSpotWallet(read) : read;
        return UpgradeChecks.of(account, Gate.at(client.clock(), UpgradeChecks.widened(account)));
    }

    /// A classic account's debts are in its spot wallet, which no screen needs and no recording
    /// keeps.
    private AccountSnapshot withSpotWallet(AccountSnapshot account) {
        try {
            return account.withWallet(client.spotWallet());
        } catch (ApiException e) {
            LOG.debug("the spot wallet cannot be read: {}", e.fault());
            return account; // the check says that it cannot tell
        }
    }

    /// A run that the user agrees to now.
    public Run agreed(Findings findings) {
        Instant now = client.clock().now();
        return Run.of(ID.format(now), findings, now);
    }

    /// Keeps in the journal that the upgrade is to go out at the next opening.
    public UpgradeEvent arm(Run run, Instant opensAt) {
        JournalEntry entry = new JournalEntry(State.ARMED, run, client.clock().now(), opensAt);
        return kept(run, entry, new WasArmed(run, opensAt));
    }

    /// Keeps in the journal that it is not.
    public UpgradeEvent disarm(Run run) {
        return kept(run, entry(State.NOT_DONE, run), new WasDisarmed());
    }

    /// Keeps in the journal that the user has closed a run without hearing how it ended.
    public UpgradeEvent closeRun(Run run) {
        return kept(run, entry(State.CLOSED, run), new WasClosed());
    }

    private UpgradeEvent kept(Run run, JournalEntry entry, UpgradeEvent then) {
        try {
            journal.write(entry);
            return then;
        } catch (JournalException e) {
            return new Stopped(run, new Outcome.NotKept(e.fault()));
        }
    }

    private JournalEntry entry(State state, Run run) {
        return JournalEntry.of(state, run, client.clock().now());
    }

    /// Reads and judges everything once more, and saves the account as it is before the upgrade.
    public UpgradeEvent prepare(Run run) throws InterruptedException {
        try {
            Recorder recorder = client.recorder();
            Findings findings = judge(new AccountReader(recorder.client()).read().snapshot());
            if (run.agreesWith(findings) && !client.isRecorded()) recorder.save(before(run));
            return new Prepared(findings);
        } catch (ApiException e) {
            return new Stopped(run, new Outcome.NotDone(e.fault()));
        } catch (RecordingException e) {
            return new Stopped(
                    run, new Outcome.NotSaved(e.problem(), String.valueOf(e.getMessage())));
        }
    }

    /// Where the account is saved as it was before a run.
    public Path before(Run run) {
        return folder.resolve("before-" + run.id());
    }

    /// Asks the exchange for the upgrade, once, if the minute allows it and no earlier request may
    /// be at the exchange.
    ///
    /// @param widened whether positions are held that keep it closed for longer
    public UpgradeEvent submit(Run run, boolean widened) {
        sending.lock();
        try {
            return guarded(run, widened);
        } finally {
            sending.unlock();
            if (closed) journal.close();
        }
    }

    private UpgradeEvent guarded(Run run, boolean widened) {
        MinuteGuard guard = new MinuteGuard(client.clock(), widened);
        if (!guard.getAsBoolean()) return guard.verdict();
        try {
            Optional<JournalEntry> last = journal.open();
            if (last.isPresent() && last.get().state().mayBeAtTheExchange()) {
                return new Resumed(last.get());
            }
            journal.write(entry(State.SUBMITTING, run));
        } catch (JournalException e) {
            return new Stopped(run, new Outcome.NotKept(e.fault()));
        }
        UpgradeEvent event = call(guard);
        write(UpgradeFlow.next(new Running(run, Phase.SUBMITTING, widened), event));
        return event;
    }

    private UpgradeEvent call(MinuteGuard guard) {
        try {
            return new Replied(client.upgradeToUta(guard));
        } catch (ApiException e) {
            return e.fault() instanceof ApiFault.HeldBack
                    ? guard.verdict()
                    : new CallFailed(e.fault());
        }
    }

    /// Keeps how far a run has come, where that is news. When it cannot be written the journal is
    /// behind, which is safe: at the next start the exchange is asked.
    public void keep(UpgradeStep step) {
        if (!closed) write(step);
    }

    private void write(UpgradeStep step) {
        switch (step) {
            case Running running -> keep(running.run(), running.kept());
            case Finished(Run run, Outcome outcome) -> keep(run, outcome.kept());
            case Explain _,
                    Barred _,
                    Checking _,
                    CheckFailed _,
                    Checked _,
                    Confirm _,
                    Armed _,
                    Preparing _ -> {}
        }
    }

    private void keep(Run run, State state) {
        try {
            Optional<JournalEntry> last = journal.open();
            boolean open =
                    last.filter(entry -> entry.state().isOpen())
                            .filter(entry -> entry.run().id().equals(run.id()))
                            .isPresent();
            if (open && last.get().state() != state) journal.write(entry(state, run));
        } catch (JournalException e) {
            LOG.warn("how far the upgrade has come could not be kept: {}", e.fault());
        }
    }

    /// Asks where the account stands; empty when that cannot be read at the moment, as may happen
    /// while the exchange moves the account.
    public Optional<UpgradeEvent> look(Run run, Phase phase) {
        try {
            AccountStatus status = client.accountInfo().status();
            boolean matters = phase == Phase.IN_DOUBT || status == run.target();
            return Optional.of(new StatusSeen(status, matters && saysItIsMoving()));
        } catch (ApiException _) {
            return Optional.empty(); // the monitor reads the same account and tells the fault
        }
    }

    /// Whether the exchange refuses other calls because an upgrade of this account is under way.
    private boolean saysItIsMoving() {
        try {
            client.openOrders(Category.INVERSE);
            return false;
        } catch (ApiException e) {
            return e.fault() instanceof ApiFault.Refused refused
                    && refused.code() == UpgradeFlow.ALREADY_UPGRADING;
        }
    }

    /// Reads the account as it is now, beside how it was saved before the run.
    public BeforeAfter compare(Run run) throws ApiException, InterruptedException {
        AccountSnapshot after = new AccountReader(client).read().snapshot();
        Path place = before(run);
        try (BybitClient saved = Recording.open(place)) {
            return new BeforeAfter(
                    Optional.of(new AccountReader(saved).read().snapshot()), after, place);
        } catch (RecordingException e) {
            LOG.debug("the account before the upgrade: {}", e.getMessage());
            return new BeforeAfter(Optional.empty(), after, place);
        }
    }

    /// Gives the journal free; where a request is on its way, as soon as its reply is kept.
    @Override
    public void close() {
        closed = true;
        if (!sending.tryLock()) return;
        try {
            journal.close();
        } finally {
            sending.unlock();
        }
    }
}
