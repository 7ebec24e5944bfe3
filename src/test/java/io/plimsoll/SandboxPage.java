package io.plimsoll;

/// The embedded exchange's panel.
record SandboxPage(Hands hands) {
    void choose(String title) {
        hands.click("#sandbox-scenario");
        hands.robot().clickOn(title);
    }

    void setClock(String time) {
        hands.robot().doubleClickOn("#sandbox-clock").eraseText(8).write(time);
        hands.click("#sandbox-clock-set");
    }
}
