package io.plimsoll;

import javafx.scene.input.KeyCode;

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

    /// By keys: to the checks, once they are read.
    void toChecksByKeys() {
        hands.untilShown("#upgrade-next");
        hands.push(KeyCode.ENTER);
        untilStep("What stands in the way");
        untilChecked();
    }

    /// No reading is under way that would replace the rows.
    void untilChecked() {
        hands.untilEnabled("#upgrade-recheck");
        hands.untilText("#upgrade-summary", text -> !text.isEmpty());
    }

    void checkAgainByKeys() {
        hands.tabAndPush("#upgrade-recheck", KeyCode.SPACE);
        untilChecked();
    }

    String summary() {
        return hands.text("#upgrade-summary");
    }

    boolean blocks(String subject) {
        return hands.isShown(check(subject) + ".blocked");
    }

    /// All that is written about a check.
    List<String> words(String subject) {
        return hands.texts(check(subject));
    }

    private static String check(String subject) {
        return "#upgrade-check-" + subject;
    }

    /// Opens by keys the question about a check's remedy, counted from 1.
    void askByKeys(String subject, int number) {
        hands.tabAndPush("#remedy-" + subject + "-" + number, KeyCode.SPACE);
        hands.untilFocused("#remedy-cancel");
    }

    /// Takes the question or the answer away with a key.
    void dismissBy(KeyCode key) {
        hands.push(key);
        hands.untilGone("#remedy-question");
    }

    /// Carries out by keys what is asked about; gives what came of it.
    String carryOutByKeys() {
        hands.tabAndPush("#remedy-confirm", KeyCode.SPACE);
        hands.untilFocused("#remedy-close");
        return String.join(" ", hands.texts(".remedy-card"));
    }

    /// Does a remedy by keys from its button to the checks read anew.
    void remedyByKeys(String subject, int number) {
        askByKeys(subject, number);
        carryOutByKeys();
        dismissBy(KeyCode.ENTER);
        untilChecked();
    }

    /// From checks that let it pass to the confirmation, and ticks the box there, by keys.
    void toConfirmByKeys() {
        hands.tabAndPush("#upgrade-next", KeyCode.ENTER);
        untilStep("Confirm the upgrade");
        hands.untilFocused("#upgrade-understood");
        hands.push(KeyCode.SPACE);
    }

    /// All that is written on the page.
    String page() {
        return String.join("\n", hands.texts(".upgrade-page"));
    }

    void submitByKeys() {
        hands.tabAndPush("#upgrade-submit", KeyCode.ENTER);
    }

    void armByKeys() {
        hands.tabAndPush("#upgrade-arm", KeyCode.SPACE);
    }

    void untilArmed(String time) {
        hands.untilText("#upgrade-armed", ("Armed for " + time + " UTC")::equals);
    }

    /// The account before and after, line by line.
    List<String> comparison() {
        return hands.texts("#upgrade-comparison");
    }
}
