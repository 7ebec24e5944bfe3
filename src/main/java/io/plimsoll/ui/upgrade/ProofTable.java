package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.upgrade.Proof;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The facts behind a verdict in columns, one line each, so that each can be found in the account.
/// Of a long list the first lines stand there, and a button brings the rest.
final class ProofTable extends VBox {
    private static final int FIRST = 5;

    private final GridPane grid = new GridPane();
    private int rows;

    ProofTable(List<? extends Proof> proofs) {
        this(proofs, proofs.size() <= FIRST + 1 ? proofs.size() : FIRST);
    }

    private ProofTable(List<? extends Proof> proofs, int shown) {
        grid.getStyleClass().add("proof");
        getChildren().add(grid);
        proofs.stream().limit(shown).forEach(this::add);
        if (shown == proofs.size()) return;
        Button more =
                StepPage.button("proof-more", text("upgrade.proof.more", proofs.size() - shown));
        more.getStyleClass().addAll("quiet", "flush");
        more.setOnAction(
                _ -> {
                    getChildren().remove(more);
                    proofs.stream().skip(shown).forEach(this::add);
                });
        getChildren().add(more);
    }

    /// Every line at once.
    static ProofTable ofAll(List<? extends Proof> proofs) {
        return new ProofTable(proofs, proofs.size());
    }

    private void add(Proof proof) {
        int row = rows++;
        switch (proof) {
            case Proof.OfOrder(Order order) ->
                    grid.addRow(
                            row,
                            cell(Messages.name(order.category())),
                            cell(order.symbol()),
                            cell(order.side()),
                            amount(order.qty()),
                            cell(order.orderType()),
                            cell(price(order)),
                            cell(kind(order)));
            case Proof.OfPosition(Position position) ->
                    grid.addRow(
                            row,
                            cell(Messages.name(position.category())),
                            cell(position.symbol()),
                            cell(position.side()),
                            amount(Optional.of(position.size())),
                            cell(text("upgrade.proof.position")),
                            cell(position.isHedgeMode() ? text("upgrade.proof.hedged") : ""));
            case Proof.OfDebt(String coin, BigDecimal owed) ->
                    grid.addRow(
                            row,
                            cell(coin),
                            amount(Optional.of(owed)),
                            cell(text("upgrade.proof.borrowed")));
            case Proof.OfRate(var rate, var fraction) ->
                    grid.addRow(row, cell(Messages.name(rate)), percent(fraction));
            case Proof.OfLevel(String level) -> line(text("upgrade.proof.level", level), row);
            case Proof.OfStatus(var status) ->
                    line(text("upgrade.proof.status", Messages.name(status)), row);
            case Proof.OfMode(var mode) ->
                    line(text("upgrade.proof.mode", Messages.name(mode)), row);
            case Proof.OfAnswer(var at) ->
                    line(text("upgrade.proof.answer", Formats.clock(at)), row);
            case Proof.OfExpiry(var at) ->
                    line(
                            at.map(end -> text("upgrade.proof.expiry", Formats.dateAndMinute(end)))
                                    .orElseGet(() -> text("upgrade.proof.noExpiry")),
                            row);
        }
    }

    private void line(String words, int row) {
        grid.add(cell(words), 0, row, GridPane.REMAINING, 1);
    }

    private static String price(Order order) {
        if (order.triggerPrice().isPresent())
            return text("upgrade.proof.trigger", Formats.price(order.triggerPrice().get()));
        return order.price()
                .filter(price -> price.signum() != 0)
                .map(price -> text("upgrade.proof.price", Formats.price(price)))
                .orElse("");
    }

    private static String kind(Order order) {
        if (order.isTakeProfitOrStopLoss()) return text("upgrade.proof.tpsl");
        return order.isConditional() ? text("upgrade.proof.conditional") : "";
    }

    private static Label amount(Optional<BigDecimal> quantity) {
        return right(quantity.map(Formats::quantity).orElse(Formats.DASH));
    }

    private static Label percent(BigDecimal fraction) {
        return right(Formats.percent(fraction, 2));
    }

    private static Label right(String number) {
        Label label = cell(number);
        label.getStyleClass().addAll("amount", "numeric");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label cell(String words) {
        Label label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
