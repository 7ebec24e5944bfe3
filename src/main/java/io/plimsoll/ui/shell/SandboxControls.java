package io.plimsoll.ui.shell;

import javafx.util.Subscription;

import java.time.Instant;
import java.util.List;

/// What the panel for the embedded exchange can do. There is none for a real account.
public interface SandboxControls {

    /// A scenario to choose from.
    record Choice(String id, String title, String description) {}

    /// A fault that can be switched on.
    record FaultSwitch(String id, String label) {}

    /// Something that a user would do on the exchange's website.
    record Act(String id, String label) {}

    /// A way for the exchange to go about upgrades.
    record Conduct(String id, String label) {}

    List<Choice> scenarios();

    String scenario();

    /// Loads a scenario and opens its account in place of the present one.
    void open(String scenario);

    Instant now();

    void setClock(Instant to);

    double speed();

    void setSpeed(double speed);

    List<FaultSwitch> faults();

    boolean isOn(FaultSwitch fault);

    void turn(FaultSwitch fault, boolean on);

    /// All there are, whether they would change something now or not.
    List<Act> acts();

    /// The acts that would change something now.
    List<Act> offered();

    void carryOut(Act act);

    List<Conduct> conducts();

    Conduct conduct();

    void conductUpgrades(Conduct conduct);

    /// Calls back again and again until unsubscribed: requests change the exchange at any time.
    Subscription everyPulse(Runnable look);
}
