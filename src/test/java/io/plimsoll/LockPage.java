package io.plimsoll;

import javafx.scene.input.KeyCode;

/// The vault's page over the window.
record LockPage(Hands hands) {
    void untilShown() {
        hands.untilShown("#lock");
    }

    void untilGone() {
        hands.untilGone("#lock");
    }

    void untilTitle(String title) {
        hands.untilText("#lock-title", title::equals);
    }

    /// Types a passphrase and the Enter key into the field that has the focus.
    void enter(String field, String passphrase) {
        hands.untilFocused(field);
        hands.type(passphrase);
        hands.push(KeyCode.ENTER);
    }

    void untilFault(String start) {
        hands.untilText("#lock-fault .label", text -> text.startsWith(start));
    }

    /// Presses a button by keys.
    void press(String button) {
        hands.tabAndPush(button, KeyCode.SPACE);
    }
}
