package io.plimsoll.ui.upgrade;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.monitor.Reading;
import io.plimsoll.rules.Dated;
import io.plimsoll.rules.UpgradePath;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.ui.support.Ticker;
import io.plimsoll.upgrade.Findings;
import io.plimsoll.upgrade.UpgradeEvent;
import io.plimsoll.upgrade.UpgradeFlow;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Running;
import io.plimsoll.upgrade.Upgrader;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The guided upgrade of one account. Lives as long as the account is open, so that leaving the
/// screen does not end a run.
public final class UpgradeViewModel implements AutoCloseable {
    /// Pulses between two looks at the status while a run is under way; the pause grows from look
    /// to look.
    private static final int FIRST_PAUSE = 4;

    private static final int LONGEST_PAUSE = 20;

    private final Upgrader upgrader;
    private final AccountMonitor monitor;
    private final ExchangeClock clock;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<UpgradeStep> step =
            new ReadOnlyObjectWrapper<>(new UpgradeStep.Explain());
    private final ReadOnlyObjectWrapper<Gate> gate;
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Duration> elapsed =
            new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final BooleanProperty understood = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> cannotSubmit;
    private final Subscription following;
    private TaskRunner.@Nullable Handle underWay;
    private int pulsesToLook;
    private int pause;

    /// What the account is and where it can go, by the rule in force.
    public record Standing(
            AccountStatus status,
            UpgradePath path,
            Dated.Version<Map<AccountStatus, UpgradePath>> rule) {

        /// Whether there is anything to check at all.
        public boolean leadsOn() {
            return switch (path) {
                case UpgradePath.ByEndpoint _, UpgradePath.NotOffered _ -> true;
                case UpgradePath.WebsiteFirst _, UpgradePath.AlreadyThere _ -> false;
            };
        }
    }

    public UpgradeViewModel(
            Upgrader upgrader,
            AccountMonitor monitor,
            ExchangeClock clock,
            TaskRunner tasks,
            Ticker ticker) {
        this.upgrader = upgrader;
        this.monitor = monitor;
        this.clock = clock;
        this.tasks = tasks;
        gate = new ReadOnlyObjectWrapper<>(Gate.at(clock, true));
        cannotSubmit =
                Bindings.createBooleanBinding(
                        () ->
                                !understood.get()
                                        || !gate.get().allowsSubmit()
                                        || !(step.get() instanceof Confirm),
                        understood,
                        gate,
                        step);
        following =
                monitor.readingProperty()
                        .subscribe(this::follow)
                        .and(ticker.subscribe(this::pulse));
    }

    public ReadOnlyObjectProperty<UpgradeStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Gate> gateProperty() {
        return gate.getReadOnlyProperty();
    }

    /// Empty until the account has been read.
    public ReadOnlyObjectProperty<Optional<Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return monitor.readingProperty();
    }

    /// How long the run has been under way, on the exchange's clock.
    public ReadOnlyObjectProperty<Duration> elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /// The user has ticked that the upgrade cannot be undone.
    public BooleanProperty understoodProperty() {
        return understood;
    }

    public ObservableValue<Boolean> cannotSubmitProperty() {
        return cannotSubmit;
    }

    public void next() {
        advance(new UpgradeEvent.Next());
        if (step.get() instanceof Checking && underWay == null) {
            work(upgrader::check, this::advance);
        }
    }

    public void back() {
        drop();
        understood.set(false);
        advance(new UpgradeEvent.Back());
    }

    /// Sends the request, unless the minute has turned under the user's hand.
    public void submit() {
        refreshGate();
        if (cannotSubmit.getValue()) return;
        advance(new UpgradeEvent.Submitted(clock.now()));
        if (!(step.get() instanceof Running run)) return;
        monitor.setUnreliable(true);
        boolean widened = run.findings().widened();
        work(() -> upgrader.submit(widened), this::advance);
    }

    @Override
    public void close() {
        drop();
        following.unsubscribe();
    }

    private void advance(UpgradeEvent event) {
        UpgradeStep before = step.get();
        UpgradeStep after = UpgradeFlow.next(before, event);
        if (after.equals(before)) return;
        step.set(after);
        refreshGate();
        if (after instanceof Running) {
            pause = FIRST_PAUSE;
            pulsesToLook = FIRST_PAUSE;
        }
        if (after instanceof UpgradeStep.Finished) {
            understood.set(false);
            monitor.setUnreliable(false);
            monitor.refresh();
        }
    }

    private void pulse() {
        refreshGate();
        if (!(step.get() instanceof Running run)) return;
        Duration since = Duration.between(run.since(), clock.now());
        elapsed.set(since.isNegative() ? Duration.ZERO : since);
        if (underWay != null || --pulsesToLook > 0) return;
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        pulsesToLook = pause;
        work(upgrader::look, seen -> seen.ifPresent(this::advance));
    }

    private <T> void work(Callable<T> call, Consumer<T> done) {
        underWay =
                tasks.run(
                        call,
                        result -> {
                            underWay = null;
                            done.accept(result);
                        },
                        bug -> {
                            underWay = null;
                            throw new IllegalStateException(bug);
                        });
    }

    private void drop() {
        if (underWay == null) return;
        underWay.cancel();
        underWay = null;
    }

    private void follow(Reading reading) {
        standing.set(reading.snapshot().map(this::standingOf));
        refreshGate();
    }

    private Standing standingOf(AccountSnapshot snapshot) {
        AccountStatus status = snapshot.info().status();
        return new Standing(
                status,
                UpgradeRules.pathFor(status, clock.now()),
                UpgradeRules.PATHS.at(clock.now()));
    }

    private void refreshGate() {
        gate.set(Gate.at(clock, widened()));
    }

    /// Positions that cannot be read count as positions that widen the closed minutes.
    private boolean widened() {
        return findings()
                .map(Findings::widened)
                .or(
                        () ->
                                monitor.reading()
                                        .snapshot()
                                        .flatMap(AccountSnapshot::positions)
                                        .map(UpgradeRules::widens))
                .orElse(true);
    }

    private Optional<Findings> findings() {
        return switch (step.get()) {
            case UpgradeStep.Checked s -> Optional.of(s.findings());
            case Confirm s -> Optional.of(s.findings());
            case Running s -> Optional.of(s.findings());
            case UpgradeStep.Explain _,
                    Checking _,
                    UpgradeStep.CheckFailed _,
                    UpgradeStep.Finished _ ->
                    Optional.empty();
        };
    }
}
