package io.plimsoll.ui.collateral;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.ui.support.FigureLines;
import io.plimsoll.ui.support.FigureLines.Line;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Shown;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.Tone;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// One coin in full: whether it counts, at which tiers, and its figures.
final class CoinDetail extends VBox {
    private final Label name = new Label();
    private final StatusChip state = new StatusChip();
    private final Label meaning = new Label();
    private final Label noTiers = new Label(text("Absence.NO_TIERS"));
    private final TierGrid tiers = new TierGrid();
    private final FigureLines lines = new FigureLines();

    CoinDetail() {
        name.setId("collateral-coin");
        name.getStyleClass().add("section-title");
        state.setId("collateral-coin-state");
        meaning.getStyleClass().addAll("caption");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        noTiers.getStyleClass().add("muted");
        noTiers.managedProperty().bind(noTiers.visibleProperty());
        tiers.managedProperty().bind(tiers.visibleProperty());

        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(8, name, gap, state);
        header.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(8, tiers, noTiers, meaning, lines);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(text("collateral.coin"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setSpacing(8);
        getChildren().addAll(header, scroll);
    }

    void show(CoinCollateral coin) {
        name.setText(coin.coin());
        state.setText(Messages.name(coin.state()));
        state.show(
                coin.state().counts() ? Tone.ACCENT : Tone.NEUTRAL,
                SwitchPicture.icon(coin.state()));
        meaning.setText(Messages.meaning(coin.state()));
        tiers.setVisible(!coin.tiers().isEmpty());
        noTiers.setVisible(coin.tiers().isEmpty());
        tiers.show(coin);
        lines.show(lines(coin));
    }

    private static List<Line> lines(CoinCollateral coin) {
        return List.of(
                amount("balance", Shown.quantity(coin.walletBalance()), coin.coin()),
                amount("net", Shown.quantity(coin.netBalance()), coin.coin()),
                amount("counted", Shown.quantity(coin.counted()), coin.coin()),
                amount("equity", Shown.quantity(coin.equity()), coin.coin()),
                new Line(
                        "collateral-coin-price",
                        text("collateral.coin.price"),
                        Shown.price(coin.price()),
                        "USD",
                        false),
                amount("value", Shown.money(coin.balanceUsd()), "USD"),
                amount("collateral", Shown.money(coin.collateralUsd()), "USD"),
                amount("haircut", Shown.money(coin.haircutUsd()), "USD"),
                amount("debt", Shown.quantity(coin.debt()), coin.coin()));
    }

    private static Line amount(String name, Shown value, String unit) {
        return new Line(
                "collateral-coin-" + name, text("collateral.coin." + name), value, unit, true);
    }
}
