package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.upgrade.Proof;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The facts behind a verdict in columns, one line each, so that each can be found in the account.
final class ProofTable extends GridPane {

    ProofTable(List<Proof> proofs) {
        getStyleClass().add("proof");
        for (int row = 0; row < proofs.size(); row++) {
            add(proofs.get(row), row);
        }
    }

    private void add(Proof proof, int row) {
        switch (proof) {
            case Proof.OfOrder(Order order) ->
                    addRow(
                            row,
                            cell(Messages.name(order.category())),
                            cell(order.symbol()),
                            cell(order.side()),
                            amount(order.qty()),
                            cell(order.orderType()),
                            cell(kind(order)));
            case Proof.OfPosition(Position position) ->
                    addRow(
                            row,
                            cell(Messages.name(position.category())),
                            cell(position.symbol()),
                            cell(position.side()),
                            amount(Optional.of(position.size())),
                            cell(text("upgrade.proof.position")),
                            cell(position.isHedgeMode() ? text("upgrade.proof.hedged") : ""));
            case Proof.OfDebt(String coin, BigDecimal owed) ->
                    addRow(
                            row,
                            cell(coin),
                            amount(Optional.of(owed)),
                            cell(text("upgrade.proof.borrowed")));
            case Proof.OfLevel(String level) ->
                    addRow(row, cell(text("upgrade.proof.level", level)));
        }
    }

    private static String kind(Order order) {
        if (order.isTakeProfitOrStopLoss()) return text("upgrade.proof.tpsl");
        return order.isConditional() ? text("upgrade.proof.conditional") : "";
    }

    private static Label amount(Optional<BigDecimal> quantity) {
        Label label = cell(quantity.map(Formats::quantity).orElse(Formats.DASH));
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
