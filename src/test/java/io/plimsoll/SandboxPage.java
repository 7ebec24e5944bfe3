package io.plimsoll;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

/// The embedded exchange's panel.
record SandboxPage(Hands hands) {
    /// Chooses an account by its scenario's name.
    void choose(String scenario) {
        select("#sandbox-scenario", scenario);
    }

    private void select(String box, String choice) {
        hands.ask(
                box,
                ComboBox.class,
                found -> {
                    select((ComboBox<?>) found, choice);
                    return true;
                });
    }

    private static <T> void select(ComboBox<T> box, String scenario) {
        box.getItems().stream()
                .filter(choice -> choice.toString().contains("id=" + scenario + ","))
                .forEach(box::setValue);
    }

    void setClock(String time) {
        hands.pushOn("#sandbox-clock", KeyCode.SHORTCUT, KeyCode.A);
        hands.type(time);
        hands.click("#sandbox-clock-set");
    }

    /// Does something on the exchange's website.
    void act(String name) {
        hands.click("#sandbox-act-" + name);
    }

    void untilOffered(String act) {
        hands.untilEnabled("#sandbox-act-" + act);
    }

    void untilNotOffered(String act) {
        hands.untilDisabled("#sandbox-act-" + act);
    }

    /// Chooses how the exchange goes about upgrades, by the constant's name.
    void conductUpgrades(String conduct) {
        select("#sandbox-conduct", conduct);
    }
}
