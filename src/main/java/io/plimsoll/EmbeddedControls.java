package io.plimsoll;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.engine.UpgradeConduct;
import io.plimsoll.sandbox.engine.WebsiteAct;
import io.plimsoll.sandbox.rest.Fault;
import io.plimsoll.sandbox.scenario.Scenario;
import io.plimsoll.sandbox.scenario.ScenarioException;
import io.plimsoll.ui.shell.SandboxControls;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Ticker;

import javafx.util.Subscription;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The panel's verbs, carried out on the embedded exchange.
final class EmbeddedControls implements SandboxControls {
    private final SandboxExchange exchange;
    private final Ticker ticker;
    private final Runnable refresh;
    private final Consumer<Runnable> loads;

    /// @param refresh reads the account again
    /// @param loads takes what loads another account, and opens that one
    EmbeddedControls(
            SandboxExchange exchange, Ticker ticker, Runnable refresh, Consumer<Runnable> loads) {
        this.exchange = exchange;
        this.ticker = ticker;
        this.refresh = refresh;
        this.loads = loads;
    }

    @Override
    public List<Choice> scenarios() {
        return SandboxExchange.scenarioNames().stream().map(this::choice).toList();
    }

    private Choice choice(String name) {
        try {
            Scenario scenario = exchange.describe(name);
            return new Choice(name, scenario.title(), scenario.description());
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String scenario() {
        return exchange.scenario().name();
    }

    @Override
    public void open(String scenario) {
        loads.accept(() -> load(scenario));
    }

    private void load(String scenario) {
        try {
            exchange.load(scenario);
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Instant now() {
        return exchange.clock().instant();
    }

    @Override
    public void setClock(Instant to) {
        exchange.clock().set(to);
        refresh.run();
    }

    @Override
    public double speed() {
        return exchange.clock().speed();
    }

    @Override
    public void setSpeed(double speed) {
        exchange.clock().setSpeed(speed);
    }

    @Override
    public List<FaultSwitch> faults() {
        return Stream.of(Fault.values())
                .map(fault -> new FaultSwitch(fault.name(), Messages.name(fault)))
                .toList();
    }

    @Override
    public boolean isOn(FaultSwitch fault) {
        return exchange.faults().active().contains(Fault.valueOf(fault.id()));
    }

    @Override
    public void turn(FaultSwitch fault, boolean on) {
        if (on) exchange.faults().switchOn(Fault.valueOf(fault.id()));
        else exchange.faults().switchOff(Fault.valueOf(fault.id()));
    }

    @Override
    public List<Act> acts() {
        return acts(List.of(WebsiteAct.values()));
    }

    @Override
    public List<Act> offered() {
        return acts(exchange.websiteActs());
    }

    private List<Act> acts(List<WebsiteAct> acts) {
        return acts.stream().map(act -> new Act(act.name(), Messages.name(act))).toList();
    }

    @Override
    public void carryOut(Act act) {
        exchange.carryOut(WebsiteAct.valueOf(act.id()));
        refresh.run();
    }

    @Override
    public List<Conduct> conducts() {
        return Stream.of(UpgradeConduct.values()).map(this::conduct).toList();
    }

    @Override
    public Conduct conduct() {
        return conduct(exchange.upgradeConduct());
    }

    private Conduct conduct(UpgradeConduct conduct) {
        return new Conduct(conduct.name(), Messages.name(conduct));
    }

    @Override
    public void conductUpgrades(Conduct conduct) {
        exchange.conductUpgrades(UpgradeConduct.valueOf(conduct.id()));
        refresh.run();
    }

    @Override
    public Subscription everyPulse(Runnable look) {
        return ticker.subscribe(look);
    }
}
