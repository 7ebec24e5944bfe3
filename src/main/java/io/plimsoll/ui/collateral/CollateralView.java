package io.plimsoll.ui.collateral;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.calc.margin.CollateralBreakdown;
import io.plimsoll.ui.support.ContributionBar;
import io.plimsoll.ui.support.ContributionBar.Share;
import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.EmptyState;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.RowColumn;
import io.plimsoll.ui.support.RowTable;
import io.plimsoll.ui.support.ScreenFrame;
import io.plimsoll.ui.support.Shown;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each coin is worth as margin: a picture of the contributions, the table with its totals,
/// and one coin in full. On a wide window the coin stands beside the table.
public final class CollateralView extends VBox {
    private static final double WIDE = 1200;
    private final CollateralViewModel model;
    private final ContributionBar picture =
            new ContributionBar(text("collateral.haircut"), CollateralView::others);
    private final Label noPicture = new Label();
    private final Consumer<String> open;
    private final CoinDetail detail;
    private final Label remark = new Label();
    private final RowTable<CoinCollateral, CollateralColumn> table;
    private final HBox top = new HBox(12);
    private final HBox main = new HBox(12);
    private final Region picturePanel;
    private final Region tablePanel;
    private final Region detailPanel;
    private final Subscription life;

    /// @param open the working of a figure, by its id in the account's book
    public CollateralView(CollateralViewModel model, Consumer<String> open) {
        this.model = model;
        this.open = open;
        detail = new CoinDetail(open);
        detailPanel = new Panel(detail.pane());
        table =
                new RowTable<>(
                        "collateral-table",
                        text("collateral.table"),
                        Stream.of(CollateralColumn.values()).map(CollateralView::column).toList(),
                        model.rows(),
                        CoinCollateral::coin);
        table.openFigures((coin, column) -> open.accept(column.id(coin)));
        table.sortBy(CollateralColumn.COLLATERAL, true, model::sortBy);
        noPicture.getStyleClass().add("muted");
        StackPane drawing = new StackPane(picture, noPicture);
        drawing.setAlignment(Pos.TOP_LEFT);
        Label unit = new Label(text("unit.usd"));
        unit.getStyleClass().add("caption");
        picturePanel = new Panel(text("collateral.picture"), drawing, unit);
        tablePanel = new Panel(tableWithTools());
        tablePanel.getStyleClass().add("table-panel");
        detailPanel.getStyleClass().add("detail-panel");
        HBox.setHgrow(picturePanel, Priority.ALWAYS);
        HBox.setHgrow(tablePanel, Priority.ALWAYS);
        VBox.setVgrow(main, Priority.ALWAYS);
        top.getStyleClass().add("collateral-top");
        VBox page = new VBox(top, main);
        page.getStyleClass().add("page");

        ScreenFrame frame =
                new ScreenFrame(model.stateProperty(), page, this::whenEmpty, model::refresh);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().add(frame);
        getStyleClass().add("collateral");
        widthProperty().map(width -> width.doubleValue() >= WIDE).subscribe(this::arrange);
        life =
                Subscription.combine(
                        frame.life(),
                        table.life(),
                        model.rows().shown().subscribe(this::remark),
                        model.detailProperty().subscribe(coin -> coin.ifPresent(detail::show)),
                        model.breakdownProperty().subscribe(all -> all.ifPresent(this::show)));
    }

    /// What has to be let go when the screen leaves the window.
    public Subscription life() {
        return life;
    }

    private void arrange(boolean wide) {
        top.getChildren().clear();
        top.setManaged(!wide);
        main.getChildren().clear();
        if (wide) {
            VBox left = new VBox(12, picturePanel, tablePanel);
            VBox.setVgrow(tablePanel, Priority.ALWAYS);
            HBox.setHgrow(left, Priority.ALWAYS);
            main.getChildren().addAll(left, detailPanel);
        } else {
            top.getChildren().addAll(picturePanel, detailPanel);
            main.getChildren().add(tablePanel);
        }
    }

    private Region tableWithTools() {
        TextField filter = new TextField();
        filter.setId("collateral-filter");
        filter.setPromptText(text("collateral.filter"));
        filter.setAccessibleText(text("collateral.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        CheckBox withValueOnly = new CheckBox(text("collateral.withValueOnly"));
        withValueOnly.setId("collateral-with-value-only");
        withValueOnly.selectedProperty().bindBidirectional(model.withValueOnlyProperty());
        remark.setId("collateral-remark");
        remark.getStyleClass().add("caption");
        remark.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(remark, Priority.ALWAYS);
        CopyActions copy =
                new CopyActions("collateral-copy", model::copyTable, model::copySelection);
        table.copyBy(copy);
        HBox tools = new HBox(12, filter, withValueOnly, remark, copy.button());
        tools.getStyleClass().add("table-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label noneFound = new Label(text("collateral.noneFound"));
        noneFound.getStyleClass().add("muted");
        table.table().setPlaceholder(noneFound);
        return new VBox(12, tools, table);
    }

    private void remark() {
        int shown = model.rows().shown().size();
        int total = model.rows().total();
        remark.setText(
                shown < total
                        ? text("collateral.count", Integer.toString(shown), Integer.toString(total))
                        : model.withoutValue()
                                .map(CollateralView::noTotals)
                                .orElseGet(() -> totalsWithout(model.unvalued())));
    }

    private static String totalsWithout(List<CoinCollateral> unvalued) {
        if (unvalued.isEmpty()) return "";
        String names =
                unvalued.stream().map(CoinCollateral::coin).collect(Collectors.joining(", "));
        return text("collateral.totalsWithout", names);
    }

    private static String noTotals(CoinCollateral coin) {
        return text(
                "collateral.noTotals",
                coin.coin(),
                Shown.money(coin.haircutUsd()).reason().orElse(""));
    }

    private void show(CollateralBreakdown breakdown) {
        remark();
        table.showTotals(
                text("collateral.totals", Integer.toString(breakdown.coins().size())),
                Map.of(
                        CollateralColumn.VALUE,
                                total("value", breakdown.balanceUsd(), "balanceUsd"),
                        CollateralColumn.COLLATERAL,
                                total("collateral", breakdown.collateralUsd(), "walletBalance"),
                        CollateralColumn.HAIRCUT,
                                total("haircut", breakdown.haircutUsd(), "collateralHaircut"),
                        CollateralColumn.DEBT_USD, total("debt", breakdown.debtUsd(), "borrowed")));
        List<Share> shares =
                breakdown.coins().stream()
                        .map(CollateralView::share)
                        .flatMap(Optional::stream)
                        .toList();
        picture.setShares(shares);
        picture.setVisible(!shares.isEmpty());
        noPicture.setVisible(shares.isEmpty());
        noPicture.setText(
                Shown.money(breakdown.collateralUsd())
                        .reason()
                        .orElse(text("collateral.noPicture")));
    }

    private RowTable.Total total(String name, Figure usd, String entry) {
        return new RowTable.Total(
                "collateral-total-" + name,
                Shown.money(usd),
                () -> open.accept("account." + entry));
    }

    private Node whenEmpty() {
        boolean notUnified =
                model.breakdownProperty()
                        .get()
                        .flatMap(CollateralBreakdown::absence)
                        .filter(reason -> reason == Absence.NOT_UNIFIED)
                        .isPresent();
        return notUnified
                ? EmptyState.calm(
                        Messages.name(Absence.NOT_UNIFIED), text("collateral.notUnified.meaning"))
                : EmptyState.calm(text("collateral.empty"), text("collateral.empty.meaning"));
    }

    private static Optional<Share> share(CoinCollateral coin) {
        return coin.balanceUsd()
                .value()
                .filter(worth -> worth.signum() > 0)
                .flatMap(
                        worth ->
                                coin.collateralUsd()
                                        .value()
                                        .map(
                                                counted ->
                                                        new Share(
                                                                coin.coin(),
                                                                worth,
                                                                counted,
                                                                shareText(
                                                                        coin.effectiveRatio(),
                                                                        worth))));
    }

    private static String shareText(Figure ratio, BigDecimal worth) {
        return text("collateral.share", Formats.money(worth), Shown.percent(ratio, 1).number());
    }

    private static Share others(List<Share> small) {
        BigDecimal worth = sum(small, Share::worth);
        return new Share(
                text("collateral.others", Integer.toString(small.size())),
                worth,
                sum(small, Share::counted),
                Formats.money(worth));
    }

    private static BigDecimal sum(List<Share> shares, Function<Share, BigDecimal> part) {
        return shares.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static RowColumn<CoinCollateral, CollateralColumn> column(CollateralColumn column) {
        return switch (column) {
            case COIN -> RowColumn.words(column, column.title(), 0, CoinCollateral::coin);
            case SWITCH ->
                    RowColumn.<CoinCollateral, CollateralColumn>words(
                                    column, column.title(), 3, coin -> Messages.name(coin.state()))
                            .with(SwitchPicture.column());
            case PRICE ->
                    RowColumn.figures(
                            column, column.title(), 6, CoinCollateral::price, Shown::price);
            case RATIO ->
                    RowColumn.figures(
                            column,
                            column.title(),
                            1,
                            CoinCollateral::effectiveRatio,
                            ratio -> Shown.percent(ratio, 2));
            case BALANCE -> amounts(column, 2, Shown::quantity);
            case VALUE -> amounts(column, 1, Shown::money);
            case COLLATERAL -> amounts(column, 0, Shown::money);
            case HAIRCUT -> amounts(column, 4, Shown::money);
            case DEBT_USD -> amounts(column, 5, Shown::money);
            case DEBT -> amounts(column, 7, Shown::quantity);
        };
    }

    private static RowColumn<CoinCollateral, CollateralColumn> amounts(
            CollateralColumn column, int rank, Function<Figure, Shown> shown) {
        return RowColumn.amounts(
                column, column.title(), rank, coin -> column.figure(coin).orElseThrow(), shown);
    }
}
