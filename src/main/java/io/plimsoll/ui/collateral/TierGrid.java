package io.plimsoll.ui.collateral;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.calc.margin.TierPart;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Shown;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// The tiers of a coin's collateral value ratio and what of the balance lies in each.
final class TierGrid extends GridPane {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final List<String> TITLES =
            List.of(
                    "collateral.tier.from",
                    "collateral.tier.upTo",
                    "collateral.tier.ratio",
                    "collateral.tier.here");

    TierGrid() {
        setId("collateral-tiers");
        getStyleClass().add("tier-grid");
        TITLES.forEach(
                _ -> {
                    var column = new ColumnConstraints();
                    column.setHalignment(HPos.RIGHT);
                    column.setHgrow(Priority.ALWAYS);
                    getColumnConstraints().add(column);
                });
    }

    void show(CoinCollateral coin) {
        getChildren().clear();
        for (int i = 0; i < TITLES.size(); i++) {
            add(label(text(TITLES.get(i)), "tier-title"), i, 0);
        }
        coin.tierParts().forEach(part -> addRow(getRowCount(), cells(part)));
    }

    private static Label[] cells(TierPart part) {
        Shown here = Shown.quantity(part.quantity());
        Label[] cells = {
            label(Formats.quantity(part.tier().minQty()), "tier-cell"),
            label(
                    part.tier()
                            .maxQty()
                            .map(Formats::quantity)
                            .orElse(text("collateral.tier.open")),
                    "tier-cell"),
            label(Formats.percent(part.tier().collateralRatio(), 1), "tier-cell"),
            label(here.number(), "tier-cell", "amount")
        };
        boolean reached = part.quantity().isPositive();
        for (Label cell : cells) cell.pseudoClassStateChanged(REACHED, reached);
        cells[3].setAccessibleText(here.spoken());
        return cells;
    }

    private static Label label(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
