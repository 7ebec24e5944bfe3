package io.plimsoll;

import io.plimsoll.ui.accounts.AccountsViewModel;
import io.plimsoll.ui.support.FxToolkit;

import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import java.util.List;
import java.util.Optional;

/// The accounts, the page for one, and the doctor's. What is out of sight is reached by the
/// keyboard, which brings it into sight.
record AccountsPage(Hands hands) {

    AccountsPage add() {
        hands.click("#accounts-add");
        hands.untilShown("#form-title");
        return this;
    }

    /// The names in the list, from top to bottom.
    List<String> names() {
        return hands.ask("#accounts-list", ListView.class, AccountsPage::namesIn);
    }

    @SuppressWarnings("unchecked")
    private static List<String> namesIn(ListView<?> list) {
        return ((List<AccountsViewModel.Entry>) list.getItems())
                .stream()
                        .map(entry -> entry.profile().map(of -> of.name()).orElse("embedded"))
                        .toList();
    }

    void untilNames(String... names) {
        hands.once("#accounts-list", ListView.class, list -> namesIn(list).equals(List.of(names)));
    }

    AccountsPage choose(int place) {
        hands.ask(
                "#accounts-list",
                ListView.class,
                list -> {
                    list.getSelectionModel().select(place);
                    return true;
                });
        return this;
    }

    /// Puts the focus on a control and presses the space bar.
    AccountsPage press(String selector) {
        hands.pushOn(selector, KeyCode.SPACE);
        return this;
    }

    AccountsPage where(String environment, String site) {
        press("#form-environment-" + environment);
        return press("#form-site-" + site);
    }

    AccountsPage address(String address) {
        press("#form-environment-custom");
        return paste("#form-address", address);
    }

    /// Copies a text elsewhere and pastes it in place of what is in the field.
    AccountsPage paste(String selector, String text) {
        FxToolkit.onFxThread(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    return Clipboard.getSystemClipboard().setContent(content);
                });
        hands.pushOn(selector, KeyCode.SHORTCUT, KeyCode.A);
        hands.pushOn(selector, KeyCode.SHORTCUT, KeyCode.V);
        return this;
    }

    /// By way of a proxy, which `kind` is `http` or `socks`.
    AccountsPage through(String kind, int port) {
        return press("#form-route-" + kind)
                .paste("#form-proxy-host", "127.0.0.1")
                .paste("#form-proxy-port", Integer.toString(port));
    }

    /// Into the two fields, whatever it is.
    AccountsPage key(String above, String below) {
        return paste("#form-api-key", above).paste("#form-secret", below).press("#form-use-key");
    }

    AccountsPage test() {
        press("#doctor-start");
        return untilTested();
    }

    AccountsPage untilTested() {
        hands.untilEnabled("#doctor-copy");
        return this;
    }

    AccountsPage name(String name) {
        return paste("#form-name", name);
    }

    AccountsPage save() {
        return press("#form-save");
    }

    String content(String selector) {
        return hands.ask(selector, TextInputControl.class, TextInputControl::getText);
    }

    String publicKey() {
        return hands.ask("#form-public-key", TextArea.class, TextArea::getText);
    }

    /// What stands at the bottom of the page.
    String stage() {
        return hands.text("#form-stage .label");
    }

    String missing() {
        return hands.text("#form-missing");
    }

    List<String> remarks() {
        return hands.texts("#form-remarks");
    }

    void untilKeyTaken() {
        hands.untilShown("#form-key-taken");
    }

    /// What the doctor says of a step: its verdict, the finding and the advice.
    String step(String name) {
        return String.join(
                " ",
                hands.text("#doctor-" + name),
                hands.text("#doctor-" + name + "-meaning"),
                hands.isShown("#doctor-" + name + "-advice")
                        ? hands.text("#doctor-" + name + "-advice")
                        : "");
    }

    String summary() {
        return hands.text("#doctor-summary .label");
    }

    String remark() {
        return hands.text("#accounts-remark .label");
    }

    /// Waits until a part of the page is not scrolled away.
    static void untilInSight(RunningApp app, String selector) {
        Hands.until(
                selector + " is in sight",
                () -> {
                    Bounds part = IntroductionPage.place(app.scene(), selector);
                    Bounds page = IntroductionPage.place(app.scene(), "#accounts .page-scroll");
                    return page.contains(part.getMinX(), part.getMinY())
                            && page.contains(part.getMinX(), part.getMaxY());
                });
    }

    static Optional<String> clipboard() {
        return FxToolkit.onFxThread(
                () -> Optional.ofNullable(Clipboard.getSystemClipboard().getString()));
    }
}
