package io.plimsoll.ui.support;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The coins of an account as the holds of a ship, side by side: the width of a hold is what the
/// coin is worth, the height of its filling is how much of that counts as collateral. So the filled
/// area is the collateral and the hollow, hatched area is the haircut. Small holds are folded into
/// one.
public final class ContributionBar extends VBox {
    /// One coin's part, both in the same currency.
    ///
    /// @param worth what it is worth, above zero
    /// @param counted what of it counts as collateral, from zero to `worth`
    /// @param text what the legend says beside the name
    public record Share(String name, BigDecimal worth, BigDecimal counted, String text) {}

    private static final String HOLLOW = "share-hollow";
    private static final int MOST = 6;
    private static final double SMALLEST = 0.03;
    private static final double HEIGHT = 72;
    private static final double NAMES = 18;
    private static final double GAP = 2;

    private final String haircut;
    private final Function<List<Share>, Share> others;
    private final Holds holds = new Holds();
    private final FlowPane legend = new FlowPane();

    /// @param haircut what the legend calls the hatched part
    /// @param others makes one share of the many small ones
    public ContributionBar(String haircut, Function<List<Share>, Share> others) {
        this.haircut = haircut;
        this.others = others;
        legend.getStyleClass().add("contribution-legend");
        getStyleClass().add("contribution-bar");
        getChildren().addAll(holds, legend);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Shows these coins, whatever their order.
    public void setShares(List<Share> shares) {
        var shown = folded(shares);
        holds.show(shown);
        var entries = new ArrayList<HBox>();
        for (int i = 0; i < shown.size(); i++) {
            var share = shown.get(i);
            boolean counts = share.counted().signum() > 0;
            entries.add(entry(counts ? colour(i) : HOLLOW, share.name(), share.text()));
        }
        if (shown.stream().anyMatch(share -> share.counted().compareTo(share.worth()) < 0)) {
            entries.add(entry(HOLLOW, "", haircut));
        }
        legend.getChildren().setAll(entries);
        setAccessibleText(
                shown.stream()
                        .map(share -> share.name() + " " + share.text())
                        .collect(Collectors.joining(", ")));
    }

    List<Share> folded(List<Share> shares) {
        var all =
                shares.stream()
                        .filter(share -> share.worth().signum() > 0)
                        .sorted(Comparator.comparing(Share::worth).reversed())
                        .toList();
        double total = all.stream().mapToDouble(share -> share.worth().doubleValue()).sum();
        int kept = 0;
        while (kept < Math.min(all.size(), MOST)
                && all.get(kept).worth().doubleValue() >= SMALLEST * total) {
            kept++;
        }
        if (all.size() - kept == 1 && kept < MOST) kept++;
        var rest = all.subList(kept, all.size());
        return rest.isEmpty()
                ? all
                : Stream.concat(all.subList(0, kept).stream(), Stream.of(others.apply(rest)))
                        .toList();
    }

    private static HBox entry(String colour, String name, String text) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("share-swatch", colour);
        var bold = new Label(name);
        bold.getStyleClass().add("medium");
        bold.setManaged(!name.isEmpty());
        var plain = new Label(text);
        plain.getStyleClass().add("muted");
        if (!name.isEmpty()) plain.getStyleClass().add("amount");
        var entry = new HBox(swatch, bold, plain);
        entry.getStyleClass().add("share-entry");
        return entry;
    }

    private static String colour(int position) {
        return "share-" + (position % (MOST + 1) + 1);
    }

    /// The picture itself: lays the holds out by worth and fills them by ratio.
    private static final class Holds extends Pane {
        private final List<Hold> drawn = new ArrayList<>();

        private record Hold(Share share, Label name, Region hollow, Region filling) {}

        Holds() {
            setMinHeight(HEIGHT + NAMES);
            setPrefHeight(HEIGHT + NAMES);
        }

        void show(List<Share> shares) {
            drawn.clear();
            getChildren().clear();
            for (int i = 0; i < shares.size(); i++) {
                var share = shares.get(i);
                var name = new Label(share.name());
                name.getStyleClass().add("share-name");
                var hollow = new Region();
                hollow.getStyleClass().add(HOLLOW);
                Tooltip.install(hollow, new Tooltip(share.name() + "  " + share.text()));
                var filling = new Region();
                filling.getStyleClass().addAll("share-filling", colour(i));
                filling.setMouseTransparent(true);
                var hold = new Hold(share, name, hollow, filling);
                drawn.add(hold);
                getChildren().addAll(hollow, filling, name);
            }
            getChildren().forEach(child -> child.setManaged(false));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double total =
                    drawn.stream().mapToDouble(hold -> hold.share().worth().doubleValue()).sum();
            double room = getWidth() - GAP * Math.max(0, drawn.size() - 1);
            double done = 0;
            for (int i = 0; i < drawn.size(); i++) {
                var hold = drawn.get(i);
                double worth = hold.share().worth().doubleValue();
                double x = snapPositionX(room * done / total + GAP * i);
                double end = snapPositionX(room * (done + worth) / total + GAP * i);
                double ratio = Math.clamp(hold.share().counted().doubleValue() / worth, 0, 1);
                double filled = snapSizeY(HEIGHT * ratio);
                hold.hollow().resizeRelocate(x, NAMES, end - x, HEIGHT);
                hold.filling().resizeRelocate(x, NAMES + HEIGHT - filled, end - x, filled);
                double own = hold.name().prefWidth(-1);
                hold.name().setVisible(own <= end - x);
                hold.name().resizeRelocate(x, 0, own, hold.name().prefHeight(-1));
                done += worth;
            }
        }
    }
}
