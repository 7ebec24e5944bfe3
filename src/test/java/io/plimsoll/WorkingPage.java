package io.plimsoll;

import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.working.WorkingRow;

import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import java.util.List;

/// The working of a figure, at the right edge.
record WorkingPage(Hands hands) {
    WorkingPage untilShown() {
        hands.untilShown("#working");
        return this;
    }

    void untilGone() {
        hands.untilGone("#working");
    }

    boolean isShown() {
        return hands.isShown("#working");
    }

    String title() {
        return hands.text("#working-title");
    }

    void untilTitle(String title) {
        hands.untilText("#working-title", title::equals);
    }

    String owner() {
        return hands.text("#working-owner");
    }

    String number() {
        return hands.text("#working-number");
    }

    String verdict() {
        return hands.text("#working-verdict");
    }

    String formula() {
        return hands.text("#working-formula");
    }

    void close() {
        hands.click("#working-close");
    }

    /// The paths of the inputs on display.
    List<String> paths() {
        return rows().stream().map(WorkingRow::path).toList();
    }

    /// The input that the keyboard is at.
    WorkingRow current() {
        return hands.ask(
                "#working-inputs",
                ListView.class,
                list -> row(list.getFocusModel().getFocusedItem()));
    }

    /// Walks to an input of the figure itself and from there down its first inputs, to the end.
    void goDown(String name) {
        while (!current().path().equals("/" + name)) hands.push(KeyCode.DOWN);
        while (current().isExpandable()) {
            hands.push(KeyCode.RIGHT);
            hands.push(KeyCode.RIGHT);
        }
    }

    String copy() {
        hands.push(KeyCode.SHORTCUT, KeyCode.C);
        return FxToolkit.onFxThread(() -> Clipboard.getSystemClipboard().getString());
    }

    private List<WorkingRow> rows() {
        return hands.ask("#working-inputs", ListView.class, WorkingPage::rowsOf);
    }

    private static List<WorkingRow> rowsOf(ListView<?> list) {
        return list.getItems().stream().map(WorkingPage::row).toList();
    }

    private static WorkingRow row(Object item) {
        return (WorkingRow) item;
    }
}
