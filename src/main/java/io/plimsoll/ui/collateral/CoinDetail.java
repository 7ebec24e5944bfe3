package io.plimsoll.ui.collateral;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.ui.support.DetailPane;
import io.plimsoll.ui.support.FigureLines;
import io.plimsoll.ui.support.FigureLines.Line;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Shown;
import io.plimsoll.ui.support.Tone;

import javafx.scene.control.Label;

import java.util.ArrayList;
import java.util.List;

/// One coin in full: whether it counts, at which tiers, and its figures.
final class CoinDetail {
    private final Label noTiers = new Label(text("Absence.NO_TIERS"));
    private final TierGrid tiers = new TierGrid();
    private final FigureLines lines = new FigureLines();
    private final Label meaning = DetailPane.paragraph("collateral-coin-meaning");
    private final DetailPane pane =
            new DetailPane(
                    "collateral-coin", text("collateral.coin"), tiers, noTiers, lines, meaning);

    CoinDetail() {
        noTiers.getStyleClass().add("muted");
        noTiers.managedProperty().bind(noTiers.visibleProperty());
        tiers.managedProperty().bind(tiers.visibleProperty());
    }

    DetailPane pane() {
        return pane;
    }

    void show(CoinCollateral coin) {
        pane.head(coin.coin(), Messages.name(coin.state()))
                .show(
                        coin.state().counts() ? Tone.ACCENT : Tone.NEUTRAL,
                        SwitchPicture.icon(coin.state()));
        tiers.setVisible(!coin.tiers().isEmpty());
        noTiers.setVisible(coin.tiers().isEmpty());
        tiers.show(coin);
        lines.show(lines(coin));
        meaning.setText(
                Shown.quantity(coin.counted()).reason().orElse(Messages.meaning(coin.state())));
    }

    private static List<Line> lines(CoinCollateral coin) {
        List<Line> lines = new ArrayList<>();
        lines.add(amount("balance", Shown.quantity(coin.walletBalance()), coin.coin()));
        if (!coin.netBalance().equals(coin.walletBalance())) {
            lines.add(amount("net", Shown.quantity(coin.netBalance()), coin.coin()));
        }
        lines.add(amount("counted", Shown.quantity(coin.counted()), coin.coin()));
        lines.add(
                new Line(
                        "collateral-coin-price",
                        text("collateral.coin.price"),
                        Shown.price(coin.price()),
                        text("unit.usd"),
                        false));
        lines.add(amount("value", Shown.money(coin.balanceUsd()), text("unit.usd")));
        lines.add(amount("collateral", Shown.money(coin.collateralUsd()), text("unit.usd")));
        lines.add(amount("haircut", Shown.money(coin.haircutUsd()), text("unit.usd")));
        lines.add(amount("debt", Shown.quantity(coin.debt()), coin.coin()));
        return lines;
    }

    private static Line amount(String name, Shown value, String unit) {
        return new Line(
                "collateral-coin-" + name, text("collateral.coin." + name), value, unit, true);
    }
}
