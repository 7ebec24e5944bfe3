package io.plimsoll.ui.collateral;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Figure;
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
import java.util.function.Consumer;

/// One coin in full: whether it counts, at which tiers, and its figures.
final class CoinDetail {
    private final Label noTiers = new Label(text("Absence.NO_TIERS"));
    private final TierGrid tiers = new TierGrid();
    private final FigureLines lines;
    private final Label meaning = DetailPane.paragraph("collateral-coin-meaning");
    private final DetailPane pane;

    CoinDetail(Consumer<String> open) {
        lines = new FigureLines(open);
        pane =
                new DetailPane(
                        "collateral-coin", text("collateral.coin"), tiers, noTiers, lines, meaning);
        noTiers.getStyleClass().add("muted");
        noTiers.managedProperty().bind(noTiers.visibleProperty());
        tiers.managedProperty().bind(tiers.visibleProperty());
    }

    DetailPane pane() {
        return pane;
    }

    void show(CollateralViewModel.Detail detail) {
        CoinCollateral coin = detail.coin();
        pane.head(coin.coin(), Messages.name(coin.state()))
                .show(
                        coin.state().counts() ? Tone.ACCENT : Tone.NEUTRAL,
                        SwitchPicture.icon(coin.state()));
        tiers.setVisible(!coin.tiers().isEmpty());
        noTiers.setVisible(coin.tiers().isEmpty());
        tiers.show(coin);
        lines.show(lines(detail));
        meaning.setText(
                Shown.quantity(coin.counted()).reason().orElse(Messages.meaning(coin.state())));
    }

    private static List<Line> lines(CollateralViewModel.Detail detail) {
        CoinCollateral coin = detail.coin();
        List<Line> lines = new ArrayList<>();
        lines.add(quantity("balance", coin.walletBalance(), coin, "walletBalance"));
        if (!coin.netBalance().equals(coin.walletBalance())) {
            lines.add(quantity("net", coin.netBalance(), coin, "netBalance"));
        }
        lines.add(quantity("counted", coin.counted(), coin, "countedBalance"));
        lines.add(plain("ratio", Shown.percent(coin.effectiveRatio(), 2), coin, "collateralRatio"));
        lines.add(plain("marginal", Shown.percent(coin.marginalRatio(), 2), coin, "marginalRatio"));
        lines.add(plain("price", Shown.price(coin.price()), coin, "price"));
        lines.add(money("value", coin.balanceUsd(), coin, "balanceUsd"));
        lines.add(money("collateral", coin.collateralUsd(), coin, "collateralValue"));
        lines.add(money("haircut", coin.haircutUsd(), coin, "haircut"));
        lines.add(quantity("upl", coin.unrealisedPnl().official(), coin, "unrealisedPnl"));
        lines.add(quantity("equity", coin.equity().official(), coin, "equity"));
        lines.add(quantity("transferable", detail.transferable(), coin, "transferable"));
        lines.add(quantity("debt", coin.debt(), coin, "borrowed"));
        return lines;
    }

    private static Line quantity(String name, Figure figure, CoinCollateral coin, String entry) {
        return line(name, Shown.quantity(figure), coin.coin(), true, id(coin, entry));
    }

    private static Line money(String name, Figure figure, CoinCollateral coin, String entry) {
        return line(name, Shown.money(figure), text("unit.usd"), true, id(coin, entry));
    }

    /// A rate or a price: the account cannot be told from it.
    private static Line plain(String name, Shown value, CoinCollateral coin, String entry) {
        String unit = name.equals("price") ? text("unit.usd") : "";
        return line(name, value, unit, false, id(coin, entry));
    }

    private static String id(CoinCollateral coin, String entry) {
        return "coin." + coin.coin() + "." + entry;
    }

    private static Line line(String name, Shown value, String unit, boolean amount, String figure) {
        return new Line(
                "collateral-coin-" + name,
                text("collateral.coin." + name),
                value,
                unit,
                amount,
                figure);
    }
}
