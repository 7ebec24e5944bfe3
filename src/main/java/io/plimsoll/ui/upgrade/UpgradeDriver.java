package io.plimsoll.ui.upgrade;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.upgrade.BeforeAfter;
import io.plimsoll.upgrade.Gate;
import io.plimsoll.upgrade.Outcome;
import io.plimsoll.upgrade.Run;
import io.plimsoll.upgrade.UpgradeEvent;
import io.plimsoll.upgrade.UpgradeFlow;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.Armed;
import io.plimsoll.upgrade.UpgradeStep.Barred;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Preparing;
import io.plimsoll.upgrade.UpgradeStep.Running;
import io.plimsoll.upgrade.Upgrader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Moves the upgrade from step to step: gives each event to the flow, and has the [Upgrader] do on
/// a worker what the new step asks for. One thing at a time.
final class UpgradeDriver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpgradeDriver.class);

    /// Pulses between two looks at the status while a run is under way; the pause doubles from look
    /// to look.
    private static final int FIRST_PAUSE = 4;

    private static final int LONGEST_PAUSE = 20;

    private final Upgrader upgrader;
    private final AccountMonitor monitor;
    private final ExchangeClock clock;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<UpgradeStep> step =
            new ReadOnlyObjectWrapper<>(new Explain());
    private final ReadOnlyObjectWrapper<Duration> elapsed =
            new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<Optional<BeforeAfter>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private TaskRunner.@Nullable Handle underWay;
    private int pulsesToLook;
    private int pause;
    private boolean closed;

    UpgradeDriver(
            Upgrader upgrader, AccountMonitor monitor, ExchangeClock clock, TaskRunner tasks) {
        this.upgrader = upgrader;
        this.monitor = monitor;
        this.clock = clock;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<UpgradeStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    UpgradeStep step() {
        return step.get();
    }

    ReadOnlyObjectProperty<Duration> elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<BeforeAfter>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    void submit() {
        if (step.get() instanceof Confirm(var findings))
            advance(new UpgradeEvent.Submitted(upgrader.agreed(findings)));
    }

    void arm(Gate gate) {
        if (!(step.get() instanceof Confirm(var findings))) return;
        Run run = upgrader.agreed(findings);
        change(() -> upgrader.arm(run, gate.opens()));
    }

    void disarm() {
        if (step.get() instanceof Armed(Run run, _)) change(() -> upgrader.disarm(run));
    }

    void closeRun() {
        if (!(step.get() instanceof Running running) || running.awaitsReply()) return;
        drop();
        change(() -> upgrader.closeRun(running.run()));
    }

    private void change(Callable<UpgradeEvent> verb) {
        if (underWay == null) work(verb, this::advance, _ -> {});
    }

    void openJournal() {
        aside(upgrader::resume, this::advance);
    }

    void setJournalAside() {
        aside(upgrader::setJournalAside, this::advance);
    }

    /// Time has passed.
    void pulse(Gate gate) {
        // A run that is being called off must not begin meanwhile.
        boolean held = step.get() instanceof Armed && underWay != null;
        if (!held) advance(new UpgradeEvent.MinuteJudged(gate));
        switch (step.get()) {
            case Running running -> watch(running);
            case Finished finished -> compare(finished);
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

    private void watch(Running running) {
        Duration since = Duration.between(running.run().since(), clock.now());
        elapsed.set(since.isNegative() ? Duration.ZERO : since);
        if (!isDue()) return;
        work(
                () -> upgrader.look(running.run(), running.phase()),
                seen -> seen.ifPresent(this::advance),
                _ -> {});
    }

    private boolean isDue() {
        if (underWay != null || --pulsesToLook > 0) return false;
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        pulsesToLook = pause;
        return true;
    }

    /// The exchange may still be inaccurate or out of reach at first, so it is tried until it
    /// works.
    private void compare(Finished finished) {
        boolean wanted =
                finished.outcome() instanceof Outcome.Succeeded && comparison.get().isEmpty();
        if (!wanted || !isDue()) return;
        work(
                () -> upgrader.compare(finished.run()),
                both -> {
                    if (step.get().equals(finished)) comparison.set(Optional.of(both));
                },
                _ -> {});
    }

    void advance(UpgradeEvent event) {
        if (closed) return;
        UpgradeStep before = step.get();
        UpgradeStep after = UpgradeFlow.next(before, event);
        if (after.equals(before)) return;
        if (before instanceof Checking) drop();
        step.set(after);
        switch (after) {
            case Checking _ -> check();
            case Preparing(Run run) -> prepare(run);
            case Running running -> enter(running);
            case Finished finished -> finish(finished);
            case Explain _, Barred _, CheckFailed _, Checked _, Confirm _, Armed _ -> {}
        }
    }

    private void check() {
        work(
                upgrader::check,
                this::advance,
                bug -> advance(new UpgradeEvent.ChecksUnreadable(unreadable(bug))));
    }

    private void prepare(Run run) {
        elapsed.set(Duration.ZERO);
        work(
                () -> upgrader.prepare(run),
                this::advance,
                bug ->
                        advance(
                                new UpgradeEvent.Stopped(
                                        run, new Outcome.NotDone(unreadable(bug)))));
    }

    private static ApiFault unreadable(Exception bug) {
        return new ApiFault.Unreadable("account", bug.toString());
    }

    private void enter(Running running) {
        pause = FIRST_PAUSE;
        pulsesToLook = FIRST_PAUSE;
        monitor.setUnreliable(true);
        switch (running.phase()) {
            case SUBMITTING ->
                    work(
                            () -> upgrader.submit(running.run(), running.widened()),
                            this::advance,
                            bug -> advance(new UpgradeEvent.CallFailed(inDoubt(bug))));
            case IN_DOUBT, PROCESSING, SETTLING -> {}
        }
    }

    /// How far a call came that died of a mistake in this app is not known.
    private static ApiFault inDoubt(Exception bug) {
        return new ApiFault.InDoubt("upgrade", bug.toString());
    }

    private void finish(Finished finished) {
        monitor.setUnreliable(false);
        monitor.refresh();
        comparison.set(Optional.empty());
        pause = FIRST_PAUSE;
        pulsesToLook = 1;
        aside(
                () -> {
                    upgrader.keep(finished);
                    return finished;
                },
                _ -> {});
    }

    /// Work that nothing waits for.
    private <T> void aside(Callable<T> call, Consumer<? super T> done) {
        tasks.run(call, done, this::log);
    }

    /// @param broken when the work died of a mistake in this app
    private <T> void work(
            Callable<T> call, Consumer<? super T> done, Consumer<? super Exception> broken) {
        underWay =
                tasks.run(
                        call,
                        result -> {
                            underWay = null;
                            done.accept(result);
                        },
                        bug -> {
                            underWay = null;
                            log(bug);
                            broken.accept(bug);
                        });
    }

    /// What is interrupted because the account was closed is no mistake, nor is one that the
    /// exchange's screen tells of.
    private void log(Exception bug) {
        if (!closed && !(bug instanceof ApiException)) LOG.error("upgrade of the account", bug);
    }

    private void drop() {
        if (underWay == null) return;
        underWay.cancel();
        underWay = null;
    }

    /// Lets go. A request that is on its way stays so: to interrupt it would only lose its reply.
    @Override
    public void close() {
        closed = true;
        if (!(step.get() instanceof Running)) drop();
        upgrader.close();
    }
}
