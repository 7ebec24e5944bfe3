package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.ApiFault;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.upgrade.RemedyStep.AtWork;
import io.plimsoll.ui.upgrade.RemedyStep.Confirming;
import io.plimsoll.ui.upgrade.RemedyStep.Ended;
import io.plimsoll.ui.upgrade.RemedyStep.Idle;
import io.plimsoll.upgrade.Proof;
import io.plimsoll.upgrade.Remedy;
import io.plimsoll.upgrade.RemedyResult;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// A card over the page that says exactly what a remedy will do, asks, and tells what came of it.
/// Esc and the button that has the focus leave everything as it is.
final class RemedyPanel extends StackPane {
    private final RemedyViewModel model;
    private final Supplier<Instant> now;
    private final VBox card = new VBox();
    private final Subscription life;

    /// @param now on the exchange's clock
    RemedyPanel(RemedyViewModel model, Supplier<Instant> now) {
        this.model = model;
        this.now = now;
        setId("remedy-panel");
        getStyleClass().add("remedy-cover");
        card.getStyleClass().addAll("panel", "remedy-card");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        life = model.stepProperty().subscribe(this::show);
    }

    Subscription life() {
        return life;
    }

    private void escape(KeyEvent press) {
        if (press.getCode() != KeyCode.ESCAPE) return;
        press.consume(); // the page below would go back
        model.close();
    }

    private void show(RemedyStep step) {
        setVisible(!(step instanceof Idle));
        switch (step) {
            case Idle _ -> card.getChildren().clear();
            case Confirming(var action) -> ask(action);
            case AtWork(var action) ->
                    tell(RemedyText.verb(action), StepPage.wrapped(text("remedy.atWork")));
            case Ended(var action, var result) -> end(action, result);
        }
    }

    private void ask(Remedy.Action action) {
        Button cancel = StepPage.button("remedy-cancel", text("remedy.keep"));
        cancel.setOnAction(_ -> model.close());
        Button confirm = StepPage.button("remedy-confirm", RemedyText.verb(action));
        confirm.getStyleClass().add("accent");
        confirm.setOnAction(_ -> model.confirm());
        tell(RemedyText.question(action));
        if (action instanceof Remedy.CancelOrders(var orders))
            card.getChildren().add(list(orders.stream().map(Proof.OfOrder::new).toList()));
        RemedyText.consequences(action, now.get())
                .forEach(line -> card.getChildren().add(StepPage.wrapped(line)));
        card.getChildren().add(buttons(cancel, StepPage.gap(), confirm));
        cancel.requestFocus();
    }

    private void end(Remedy.Action action, RemedyResult result) {
        Button done = StepPage.button("remedy-close", text("remedy.close"));
        done.setOnAction(_ -> model.close());
        Notice notice = new Notice(RemedyText.tone(result), RemedyText.result(action, result));
        notice.setId("remedy-result");
        tell(RemedyText.verb(action), notice);
        if (result instanceof RemedyResult.NotDone(ApiFault.Refused refused))
            refused.reasons().forEach(reason -> card.getChildren().add(StepPage.wrapped(reason)));
        card.getChildren()
                .addAll(
                        StepPage.wrapped(text("remedy.reread"), "muted"),
                        buttons(StepPage.gap(), done));
        done.requestFocus();
    }

    private void tell(String heading, Node... more) {
        Label title = StepPage.wrapped(heading, "section-title");
        title.setId("remedy-question");
        card.getChildren().setAll(title);
        card.getChildren().addAll(more);
    }

    /// All orders by name, however many: they scroll within the card.
    private static Node list(List<? extends Proof> orders) {
        ScrollPane scroll = new ScrollPane(ProofTable.ofAll(orders));
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(168);
        return scroll;
    }

    private static HBox buttons(Node... row) {
        HBox buttons = new HBox(12, row);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }
}
