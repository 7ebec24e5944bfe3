package io.plimsoll;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// The frame around the screens.
record ShellPage(Hands hands) {
    OverviewPage overview() {
        hands.click("#nav-overview");
        hands.untilShown("#overview-status");
        return new OverviewPage(hands);
    }

    CollateralPage collateral() {
        hands.click("#nav-collateral");
        return new CollateralPage(hands);
    }

    BorrowingPage borrowing() {
        hands.click("#nav-borrowing");
        return new BorrowingPage(hands);
    }

    UpgradePage upgrade() {
        hands.click("#nav-upgrade");
        hands.untilShown("#upgrade-step");
        return new UpgradePage(hands);
    }

    AccountsPage accounts() {
        hands.click("#nav-accounts");
        hands.untilShown("#accounts");
        return new AccountsPage(hands);
    }

    /// Whether the window carries the band of an environment.
    boolean hasStripe(String environment) {
        return hands.isShown("#environment-stripe")
                && hands.ask(
                        "#environment-stripe",
                        Node.class,
                        stripe -> stripe.getStyleClass().contains(environment));
    }

    /// Alt together with a digit: opens the account at this place.
    void openAccount(KeyCode digit) {
        hands.push(KeyCode.ALT, digit);
    }

    WorkingPage working() {
        return new WorkingPage(hands);
    }

    SandboxPage sandbox() {
        hands.click("#nav-sandbox");
        hands.untilShown("#sandbox-panel");
        return new SandboxPage(hands);
    }

    /// An item of the account's menu.
    void recordings(String item) {
        hands.click("#recording-menu");
        hands.untilShown("#" + item);
        hands.click("#" + item);
    }

    /// What came of saving or opening a recording.
    String recordingNotice() {
        return hands.text("#recording-notice .label");
    }

    void untilRecordingNotice(String start) {
        hands.untilText("#recording-notice .label", text -> text.startsWith(start));
    }

    void untilRecorded() {
        hands.untilText("#top-freshness", text -> text.startsWith("recorded"));
    }

    void refresh() {
        hands.click("#top-refresh");
    }

    void toggleAmounts() {
        hands.click("#nav-amounts");
    }

    void lock() {
        hands.click("#nav-lock");
    }

    /// What the button that locks says it does.
    String lockButton() {
        return hands.ask("#nav-lock", Node.class, Node::getAccessibleText);
    }

    void switchTheme() {
        hands.click("#nav-theme");
    }

    /// Ctrl together with a key.
    void shortcut(KeyCode key) {
        hands.push(KeyCode.SHORTCUT, key);
    }

    String account() {
        return hands.text("#top-account");
    }

    void untilAccount(String name) {
        hands.untilText("#top-account", name::equals);
    }

    String environment() {
        return hands.text("#top-environment .label");
    }

    String freshness() {
        return hands.text("#top-freshness");
    }

    void untilLive() {
        hands.untilText("#top-freshness", text -> text.startsWith("live"));
    }

    void untilOffline() {
        hands.untilText("#top-freshness", text -> text.startsWith("offline"));
    }

    /// The banner above the screen.
    String trouble() {
        return hands.text("#shell-trouble .label");
    }

    boolean inTrouble() {
        return hands.isShown("#shell-trouble");
    }

    /// What stands in the place of a screen that has nothing to show: `empty`, `failed`,
    /// `no-permission`.
    String instead(String state) {
        return String.join(" ", hands.texts("#state-" + state));
    }
}
