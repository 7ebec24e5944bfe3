package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.upgrade.ExchangePage;
import io.plimsoll.upgrade.Remedy;
import io.plimsoll.upgrade.UpgradeCheck;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
import java.util.List;

/// What can be done about the checks of a page: a button for what the app does itself, and the
/// address of the website's page for all else.
///
/// @param keyOnlyReads the buttons are there, and shut
record Remedies(RemedyViewModel model, boolean keyOnlyReads) {
    private static final double ONE_LINE = 1000;

    /// The lines below a check, none where there is nothing to do.
    List<Node> of(UpgradeCheck check) {
        FlowPane buttons = row();
        List<Node> lines = new ArrayList<>();
        int number = 0;
        for (Remedy remedy : check.remedies()) {
            switch (remedy) {
                case Remedy.Action action ->
                        buttons.getChildren()
                                .add(button("remedy-" + check.subject() + "-" + ++number, action));
                case Remedy.Elsewhere(var page) -> lines.add(website(check, page));
            }
        }
        if (buttons.getChildren().isEmpty()) return lines;
        lines.addFirst(buttons);
        if (isShut())
            lines.add(
                    1,
                    StepPage.wrapped(
                            text(model.isOff() ? "remedy.off" : "remedy.readOnly"), "caption"));
        return lines;
    }

    private boolean isShut() {
        return keyOnlyReads || model.isOff();
    }

    private Button button(String id, Remedy.Action action) {
        Button button = StepPage.button(id, RemedyText.offer(action));
        button.setDisable(isShut());
        button.setOnAction(_ -> model.offer(action));
        return button;
    }

    /// The button carries the address and copies it.
    private static FlowPane website(UpgradeCheck check, ExchangePage page) {
        Button copy =
                new CopyActions(
                                "address-" + check.subject() + "-" + page,
                                page.address().replace("https://", ""),
                                page::address,
                                page::address)
                        .button();
        copy.getStyleClass().addAll("quiet", "flush");
        copy.setAccessibleText(text("remedy.copyAddress", page.address()));
        copy.setTooltip(new Tooltip(text("remedy.copyAddress", page.address())));
        FlowPane row = row();
        row.getChildren().addAll(new Label(Messages.name(page)), copy);
        return row;
    }

    private static FlowPane row() {
        FlowPane row = new FlowPane(8, 4);
        row.setPrefWrapLength(ONE_LINE); // else it keeps room for a second line where one will do
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("remedies");
        return row;
    }
}
