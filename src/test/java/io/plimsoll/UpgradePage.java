package io.plimsoll;

import java.util.List;

/// The wizard's five steps.
record UpgradePage(Hands hands) {
    void untilStep(String title) {
        hands.untilText("#upgrade-step", title::equals);
    }

    void next() {
        hands.click("#upgrade-next");
    }

    /// Goes from the first step to the confirmation, and ticks the box there.
    UpgradePage toConfirm() {
        next();
        hands.untilShown("#upgrade-checks-passed");
        next();
        hands.click("#upgrade-understood");
        return this;
    }

    void submit() {
        hands.click("#upgrade-submit");
    }

    void untilSubmitIsOpen() {
        hands.untilEnabled("#upgrade-submit");
    }

    void untilSubmitIsClosed() {
        hands.untilDisabled("#upgrade-submit");
    }

    /// Why the upgrade can be started or not.
    String why() {
        return hands.text("#upgrade-why");
    }

    void untilWhy(String start) {
        hands.untilText("#upgrade-why", text -> text.startsWith(start));
    }

    void untilPhase(String start) {
        hands.untilText("#upgrade-phase", text -> text.startsWith(start));
    }

    void untilResult() {
        hands.untilShown("#upgrade-result");
    }

    String result() {
        return hands.text("#upgrade-result");
    }

    /// What the exchange said against it.
    List<String> messages() {
        return hands.texts("#upgrade-messages");
    }
}
