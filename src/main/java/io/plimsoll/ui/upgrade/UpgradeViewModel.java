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
import io.plimsoll.upgrade.BeforeAfter;
import io.plimsoll.upgrade.Gate;
import io.plimsoll.upgrade.Route;
import io.plimsoll.upgrade.UpgradeEvent;
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

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.Optional;

/// The guided upgrade of one account. Lives as long as the account is open, so that leaving the
/// screen does not end a run; the journal lets it outlast the app.
public final class UpgradeViewModel implements AutoCloseable {
    private final AccountMonitor monitor;
    private final ExchangeClock clock;
    private final UpgradeDriver driver;
    private final Leave leave;
    private final ReadOnlyObjectWrapper<ScreenState> state =
            new ReadOnlyObjectWrapper<>(new ScreenState.Loading());
    private final ReadOnlyObjectWrapper<Gate> gate;
    private final ReadOnlyObjectWrapper<Optional<Route>> route =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ApiFault>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty understood = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> cannotSubmit;
    private final ObservableValue<Boolean> canArm;
    private final RemedyViewModel remedies;
    private final Subscription following;

    public UpgradeViewModel(
            Upgrader upgrader,
            AccountMonitor monitor,
            ExchangeClock clock,
            TaskRunner tasks,
            Ticker ticker) {
        this(upgrader, monitor, clock, tasks, ticker, Leave.GIVEN);
    }

    /// @param leave whether the account may be changed
    public UpgradeViewModel(
            Upgrader upgrader,
            AccountMonitor monitor,
            ExchangeClock clock,
            TaskRunner tasks,
            Ticker ticker,
            Leave leave) {
        this.monitor = monitor;
        this.clock = clock;
        this.leave = leave;
        driver = new UpgradeDriver(upgrader, monitor, clock, tasks);
        remedies = new RemedyViewModel(upgrader.remedies(), tasks, this::checkAgain, leave);
        gate = new ReadOnlyObjectWrapper<>(Gate.at(clock, true));
        cannotSubmit =
                Bindings.createBooleanBinding(
                        () -> !isAgreed() || !gate.get().allowsSubmit(),
                        understood,
                        gate,
                        driver.stepProperty());
        canArm =
                Bindings.createBooleanBinding(
                        () -> isAgreed() && gate.get().opensLater(),
                        understood,
                        gate,
                        driver.stepProperty());
        following =
                monitor.readingProperty()
                        .subscribe(this::follow)
                        .and(ticker.subscribe(this::pulse))
                        .and(driver.stepProperty().subscribe(this::entered));
    }

    private boolean isAgreed() {
        return leave.isGiven() && understood.get() && driver.step() instanceof Confirm;
    }

    /// Whether there is an account to speak of.
    public ReadOnlyObjectProperty<ScreenState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<UpgradeStep> stepProperty() {
        return driver.stepProperty();
    }

    public ReadOnlyObjectProperty<Gate> gateProperty() {
        return gate.getReadOnlyProperty();
    }

    /// Whether the account may be changed.
    public Leave leave() {
        return leave;
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
        return driver.elapsedProperty();
    }

    /// The account on both sides of an upgrade that succeeded; empty until both were read.
    public ReadOnlyObjectProperty<Optional<BeforeAfter>> comparisonProperty() {
        return driver.comparisonProperty();
    }

    /// The user has ticked that the upgrade cannot be undone.
    public BooleanProperty understoodProperty() {
        return understood;
    }

    public ObservableValue<Boolean> cannotSubmitProperty() {
        return cannotSubmit;
    }

    /// Whether the upgrade can be asked for at the next opening, because it is closed now.
    public ObservableValue<Boolean> canArmProperty() {
        return canArm;
    }

    /// What can be done about the checks that did not pass.
    public RemedyViewModel remedies() {
        return remedies;
    }

    public void next() {
        driver.advance(new UpgradeEvent.Next());
    }

    /// Goes back where that is harmless; a run goes on.
    public void back() {
        driver.advance(new UpgradeEvent.Back());
    }

    public void checkAgain() {
        driver.advance(new UpgradeEvent.CheckAgain());
    }

    /// Reads the account again.
    public void refresh() {
        monitor.refresh();
    }

    /// Begins the run, unless the minute has turned under the user's hand.
    public void submit() {
        refreshGate();
        if (!cannotSubmit.getValue()) driver.submit();
    }

    /// Has the run begin when the closed minutes end.
    public void arm() {
        refreshGate();
        if (canArm.getValue()) driver.arm(gate.get());
    }

    /// Calls an armed run off.
    public void disarm() {
        driver.disarm();
    }

    /// Gives up waiting for the end of a run. Whether the exchange still works on it is not known.
    public void closeRun() {
        driver.closeRun();
    }

    /// Looks into the journal for a run to go on with, and whether it can be used at all. Due once
    /// when the account is opened.
    public void openJournal() {
        driver.openJournal();
    }

    /// Begins a new journal beside the one that cannot be read.
    public void setJournalAside() {
        driver.setJournalAside();
    }

    @Override
    public void close() {
        following.unsubscribe();
        driver.close();
    }

    private void entered(UpgradeStep step) {
        if (!(step instanceof Confirm)) understood.set(false);
        refreshGate();
    }

    private void pulse() {
        refreshGate();
        driver.pulse(gate.get());
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
        return switch (driver.step()) {
            case Checked(var findings) -> findings.widened();
            case Confirm(var findings) -> findings.widened();
            case Running(_, _, boolean widened) -> widened;
            case Explain _, Barred _, Checking _, CheckFailed _, Armed _, Preparing _, Finished _ ->
                    false;
        };
    }
}
