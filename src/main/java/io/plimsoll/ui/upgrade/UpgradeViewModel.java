package io.plimsoll.ui.upgrade;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.monitor.Reading;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.ui.support.ScreenState;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.ui.support.Ticker;
import io.plimsoll.upgrade.Findings;
import io.plimsoll.upgrade.Gate;
import io.plimsoll.upgrade.Route;
import io.plimsoll.upgrade.UpgradeEvent;
import io.plimsoll.upgrade.UpgradeFlow;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The guided upgrade of one account. Lives as long as the account is open, so that leaving the
/// screen does not end a run.
public final class UpgradeViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpgradeViewModel.class);

    /// Pulses between two looks at the status while a run is under way; the pause doubles from look
    /// to look.
    private static final int FIRST_PAUSE = 4;

    private static final int LONGEST_PAUSE = 20;

    private final Upgrader upgrader;
    private final AccountMonitor monitor;
    private final ExchangeClock clock;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<ScreenState> state =
            new ReadOnlyObjectWrapper<>(new ScreenState.Loading());
    private final ReadOnlyObjectWrapper<UpgradeStep> step =
            new ReadOnlyObjectWrapper<>(new Explain());
    private final ReadOnlyObjectWrapper<Gate> gate;
    private final ReadOnlyObjectWrapper<Optional<Route>> route =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ApiFault>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Duration> elapsed =
            new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final BooleanProperty understood = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> cannotSubmit;
    private final RemedyViewModel remedies;
    private final Subscription following;
    private TaskRunner.@Nullable Handle underWay;
    private int pulsesToLook;
    private int pause;
    private boolean closed;

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
        remedies = new RemedyViewModel(upgrader.remedies(), tasks, this::checkAgain);
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

    /// Whether there is an account to speak of.
    public ReadOnlyObjectProperty<ScreenState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<UpgradeStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Gate> gateProperty() {
        return gate.getReadOnlyProperty();
    }

    /// Where the account can go from its present status; empty until it has been read.
    public ReadOnlyObjectProperty<Optional<Route>> routeProperty() {
        return route.getReadOnlyProperty();
    }

    /// Why the account could not be read the last time.
    public ReadOnlyObjectProperty<Optional<ApiFault>> troubleProperty() {
        return trouble.getReadOnlyProperty();
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

    /// What can be done about the checks that did not pass.
    public RemedyViewModel remedies() {
        return remedies;
    }

    public void next() {
        advance(new UpgradeEvent.Next());
    }

    /// Goes back where that is harmless; a run goes on.
    public void back() {
        advance(new UpgradeEvent.Back());
    }

    public void checkAgain() {
        advance(new UpgradeEvent.CheckAgain());
    }

    /// Reads the account again.
    public void refresh() {
        monitor.refresh();
    }

    /// Sends the request, unless the minute has turned under the user's hand.
    public void submit() {
        refreshGate();
        if (cannotSubmit.getValue()) return;
        advance(new UpgradeEvent.Submitted(clock.now()));
    }

    /// Lets go. A request that is on its way stays so: to interrupt it would only lose its reply.
    @Override
    public void close() {
        closed = true;
        following.unsubscribe();
        if (!(step.get() instanceof Running)) drop();
    }

    private void advance(UpgradeEvent event) {
        if (closed) return;
        UpgradeStep before = step.get();
        UpgradeStep after = UpgradeFlow.next(before, event);
        if (after.equals(before)) return;
        if (before instanceof Checking) drop();
        if (!(after instanceof Confirm)) understood.set(false);
        step.set(after);
        refreshGate();
        switch (after) {
            case Checking _ -> check();
            case Running run -> enter(run);
            case Finished _ -> finish();
            case Explain _, CheckFailed _, Checked _, Confirm _ -> {}
        }
    }

    private void check() {
        work(
                upgrader::check,
                this::advance,
                bug ->
                        advance(
                                new UpgradeEvent.ChecksUnreadable(
                                        new ApiFault.Unreadable("account", bug.toString()))));
    }

    private void enter(Running run) {
        pause = FIRST_PAUSE;
        pulsesToLook = FIRST_PAUSE;
        switch (run.phase()) {
            case SUBMITTING -> {
                elapsed.set(Duration.ZERO);
                monitor.setUnreliable(true);
                boolean widened = gate.get().widened();
                work(
                        () -> upgrader.submit(widened),
                        this::advance,
                        bug -> // how far it came is not known
                        advance(
                                        new UpgradeEvent.CallFailed(
                                                new ApiFault.InDoubt("upgrade", bug.toString()))));
            }
            case IN_DOUBT, PROCESSING -> {}
        }
    }

    private void finish() {
        monitor.setUnreliable(false);
        monitor.refresh();
    }

    private void pulse() {
        refreshGate();
        advance(new UpgradeEvent.MinuteJudged(gate.get()));
        if (!(step.get() instanceof Running run)) return;
        Duration since = Duration.between(run.since(), clock.now());
        elapsed.set(since.isNegative() ? Duration.ZERO : since);
        if (underWay != null || --pulsesToLook > 0) return;
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        pulsesToLook = pause;
        work(upgrader::look, seen -> seen.ifPresent(this::advance), _ -> {});
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
                            LOG.error("upgrade of the account", bug);
                            broken.accept(bug);
                        });
    }

    private void drop() {
        if (underWay == null) return;
        underWay.cancel();
        underWay = null;
    }

    private void follow(Reading reading) {
        route.set(reading.snapshot().map(known -> Route.of(known.info().status(), clock.now())));
        trouble.set(reading.fault());
        state.set(ScreenState.of(reading, AccountPart.INFO, _ -> false));
        refreshGate();
    }

    private void refreshGate() {
        gate.set(Gate.at(clock, widened()));
    }

    /// Whether the positions of now or of the checks widen the closed minutes; unknown ones count
    /// as such.
    private boolean widened() {
        return checkedAsWidened()
                || monitor.reading()
                        .snapshot()
                        .flatMap(AccountSnapshot::positions)
                        .map(UpgradeRules::widens)
                        .orElse(true);
    }

    private boolean checkedAsWidened() {
        return switch (step.get()) {
            case Checked(var findings) -> findings.widened();
            case Confirm(var findings) -> findings.widened();
            case Running(Findings findings, _, _) -> findings.widened();
            case Explain _, Checking _, CheckFailed _, Finished _ -> false;
        };
    }
}
