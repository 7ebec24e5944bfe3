package io.plimsoll.ui.overview;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.calc.margin.AccountFigures;
import io.plimsoll.rules.RiskThresholds;
import io.plimsoll.rules.UpgradePath;
import io.plimsoll.ui.overview.OverviewViewModel.Attention;
import io.plimsoll.ui.overview.OverviewViewModel.Overview;
import io.plimsoll.ui.support.Dials;
import io.plimsoll.ui.support.EmptyState;
import io.plimsoll.ui.support.FigureBlock;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Gauge;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.ScreenFrame;
import io.plimsoll.ui.support.Shown;
import io.plimsoll.ui.support.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The first screen: status, gauges, money, and what needs attention.
public final class OverviewView extends VBox {
    /// The use of the fullest borrow limit while nothing is borrowed.
    private static final String NO_LIMIT_USED = "account.borrowUsage";

    private static final double ROOM_FOR_TODAY = 640;
    private static final double TALLEST_GAUGES = 400;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final Runnable openUpgrade;
    private final Runnable openBorrowing;
    private final Label meaning = new Label();
    private final Label mode = new Label();
    private final Label modeMeaning = new Label();
    private final Hyperlink way = new Hyperlink();
    private final Label rule = new Label();
    private final Label status = new Label();
    private final VBox attention = new VBox(8);
    private final Gauge imr;
    private final Gauge mmr;
    private final Gauge borrow;
    private final FigureBlock equity = block("overview-equity", "overview.equity", "large");
    private final FigureBlock margin = block("overview-margin-balance", "overview.marginBalance");
    private final FigureBlock available = block("overview-available", "overview.available");
    private final FigureBlock charge = block("overview-next-charge", "overview.nextCharge");
    private final FigureBlock debt = block("overview-debt", "overview.debt");
    private final FigureBlock collateral = block("overview-collateral", "overview.collateral");
    private final FigureBlock upl = block("overview-upl", "overview.upl");
    private final FigureBlock haircut = block("overview-haircut", "overview.haircut");
    private final FigureBlock held = block("overview-held", "overview.held");
    private final FigureBlock today = block("overview-today", "overview.today");
    private String fullest = NO_LIMIT_USED;
    private final Subscription life;

    public OverviewView(
            OverviewViewModel model,
            Instant now,
            Consumer<String> open,
            Runnable openUpgrade,
            Runnable openBorrowing) {
        this.openUpgrade = openUpgrade;
        this.openBorrowing = openBorrowing;
        imr = gauge("overview-imr", "overview.imr", RiskThresholds.IMR, now);
        mmr = gauge("overview-mmr", "overview.mmr", RiskThresholds.MMR, now);
        borrow = gauge("overview-borrow", "overview.borrow", RiskThresholds.BORROW_USAGE, now);

        opens(open);
        HBox gauges = new HBox(imr, mmr, borrow);
        gauges.getChildren().forEach(gauge -> HBox.setHgrow(gauge, Priority.ALWAYS));
        gauges.setAlignment(Pos.CENTER);
        Panel depth = new Panel(text("overview.depth"), gauges);
        depth.setId("overview-depth");
        depth.setMaxHeight(TALLEST_GAUGES);
        VBox.setVgrow(depth, Priority.ALWAYS);
        Panel parts = new Panel(text("overview.parts"), row(collateral, haircut, upl, held));
        VBox left = new VBox(12, new Panel(statusLines()), depth, parts);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);

        Panel due = new Panel(text("overview.due"), charge);
        Panel money =
                new Panel(
                        text("overview.money"),
                        new VBox(12, equity, margin, available, debt, today));
        VBox right = new VBox(12, due, money);
        right.getStyleClass().add("side-column");

        // A dash for want of history gives way to figures where the window is low.
        today.visibleProperty().bind(heightProperty().greaterThan(ROOM_FOR_TODAY));
        today.managedProperty().bind(today.visibleProperty());

        HBox columns = new HBox(12, left, right);
        VBox.setVgrow(columns, Priority.ALWAYS);
        attention.managedProperty().bind(attention.visibleProperty());
        VBox content = new VBox(12, attention, columns);
        content.getStyleClass().add("page");

        ScreenFrame frame =
                new ScreenFrame(
                        model.stateProperty(),
                        content,
                        () -> EmptyState.calm(text("state.empty"), ""),
                        model::refresh);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().add(frame);
        life =
                frame.life()
                        .and(
                                model.overviewProperty()
                                        .subscribe(known -> known.ifPresent(this::show)));
    }

    /// What has to be let go when the screen leaves the window.
    public Subscription life() {
        return life;
    }

    private void opens(Consumer<String> open) {
        imr.opens(() -> open.accept("account.imr"));
        mmr.opens(() -> open.accept("account.mmr"));
        borrow.opens(() -> open.accept(fullest));
        equity.opens(() -> open.accept("account.totalEquity"));
        margin.opens(() -> open.accept("account.marginBalance"));
        available.opens(() -> open.accept("account.availableBalance"));
        charge.opens(() -> open.accept("account.nextInterest"));
        debt.opens(() -> open.accept("account.borrowed"));
        today.opens(() -> open.accept("account.todaysPnl"));
        collateral.opens(() -> open.accept("account.walletBalance"));
        upl.opens(() -> open.accept("account.perpUpl"));
        haircut.opens(() -> open.accept("account.collateralHaircut"));
        held.opens(() -> open.accept("account.heldByOrders"));
    }

    private VBox statusLines() {
        for (Label sentence : List.of(meaning, modeMeaning)) {
            sentence.setWrapText(true);
            sentence.getStyleClass().add("muted");
            sentence.setMinHeight(USE_PREF_SIZE);
        }
        mode.setId("overview-margin-mode");
        mode.getStyleClass().add("medium");
        way.setId("overview-upgrade-path");
        way.setOnAction(_ -> openUpgrade.run());
        rule.getStyleClass().addAll("fine", "muted");
        status.setId("overview-status");
        status.getStyleClass().add("section-title");
        HBox upgrade = new HBox(12, way, rule);
        upgrade.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(4, status, meaning, mode, modeMeaning, upgrade);
    }

    private void show(Overview overview) {
        status.setText(Messages.name(overview.status()));
        meaning.setText(Messages.meaning(overview.status()));
        mode.setText(Messages.name(overview.marginMode()));
        modeMeaning.setText(Messages.meaning(overview.marginMode()));
        way.setText(wayOf(overview.path()));
        rule.setText(text("overview.rule", DATE.format(overview.pathRule().from())));

        AccountFigures figures = overview.figures();
        show(
                imr,
                figures.imRate().official(),
                "overview.imr.note",
                figures.initialMargin().official());
        show(
                mmr,
                figures.mmRate().official(),
                "overview.mmr.note",
                figures.maintenanceMargin().official());
        overview.borrowing()
                .highestUsage()
                .ifPresentOrElse(
                        use -> {
                            fullest = "coin." + use.coin() + ".borrowUsage";
                            borrow.rateProperty().set(use.usage().value().orElse(null));
                            Shown shown =
                                    Shown.of(use.usage(), rate -> Formats.percentNumber(rate, 1));
                            borrow.figureProperty().set(shown.number());
                            borrow.noteProperty()
                                    .set(
                                            shown.reason()
                                                    .orElse(
                                                            text(
                                                                    "overview.borrow.note",
                                                                    use.coin())));
                        },
                        () -> {
                            fullest = NO_LIMIT_USED;
                            borrow.rateProperty().set(BigDecimal.ZERO);
                            borrow.figureProperty().set(Formats.percentNumber(BigDecimal.ZERO, 1));
                            borrow.noteProperty().set(text("overview.borrow.none"));
                        });
        equity.show(Shown.money(figures.totalEquity().official()), Unit.USD);
        margin.show(Shown.money(figures.marginBalance().official()), Unit.USD);
        available.show(Shown.money(figures.availableBalance().official()), Unit.USD);
        today.show(Shown.money(overview.todaysPnl()), Unit.USD);
        debt.show(Shown.money(overview.borrowing().debtUsd()), Unit.USD);
        collateral.show(Shown.money(figures.walletBalance().official()), Unit.USD);
        upl.show(Shown.money(figures.perpUpl().official()), Unit.USD);
        haircut.show(Shown.money(overview.haircut()), Unit.USD);
        held.show(Shown.money(figures.heldByOrders()), Unit.USD);
        showCharge(overview);
        attention.getChildren().setAll(overview.attention().stream().map(this::notice).toList());
        attention.setVisible(!overview.attention().isEmpty());
    }

    private void showCharge(Overview overview) {
        Shown usd = Shown.charge(overview.borrowing().nextChargeUsd());
        charge.show(usd, Unit.USD);
        charge.captionProperty()
                .set(
                        text(
                                "overview.nextCharge.at",
                                Formats.minute(overview.borrowing().nextChargeAt())));
        if (usd.reason().isEmpty()) {
            charge.noteProperty()
                    .set(
                            overview.borrowing().coins().isEmpty()
                                    ? text("overview.nextCharge.none")
                                    : text("overview.nextCharge.note", coins(overview)));
        }
    }

    private static String coins(Overview overview) {
        return overview.borrowing().coins().stream()
                .map(CoinBorrowing::coin)
                .collect(Collectors.joining(", "));
    }

    /// Side by side, below each other where long numbers leave no room.
    private static TilePane row(FigureBlock... blocks) {
        TilePane row = new TilePane(12, 12, blocks);
        row.setTileAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static void show(Gauge gauge, Figure rate, String note, Figure usd) {
        Shown shown = Shown.of(rate, value -> Formats.percentNumber(value, 2));
        gauge.rateProperty().set(rate.value().orElse(null));
        gauge.figureProperty().set(shown.number());
        gauge.noteProperty()
                .set(shown.reason().orElseGet(() -> text(note, Shown.money(usd).number())));
    }

    private Node notice(Attention attention) {
        return switch (attention) {
            case Attention.Threshold(var threshold, var rate, var coin) ->
                    coin.map(
                                    name ->
                                            new Notice(
                                                    Dials.tone(threshold.level()),
                                                    text(
                                                            "RiskThreshold."
                                                                    + threshold.name()
                                                                    + ".now",
                                                            Shown.percent(rate, 1).number(),
                                                            name),
                                                    text("overview.openBorrowing"),
                                                    openBorrowing))
                            .orElseGet(
                                    () ->
                                            new Notice(
                                                    Dials.tone(threshold.level()),
                                                    text(
                                                            "RiskThreshold."
                                                                    + threshold.name()
                                                                    + ".now",
                                                            Shown.percent(rate, 2).number())));
            case Attention.KeyEnds(int days) ->
                    new Notice(Tone.CAUTION, text("overview.keyEnds", Integer.toString(days)));
            case Attention.OrdersBlockUpgrade(int orders) ->
                    new Notice(
                            Tone.ACCENT,
                            text("overview.ordersBlock", Integer.toString(orders)),
                            text("overview.openUpgrade"),
                            openUpgrade);
        };
    }

    private static String wayOf(UpgradePath path) {
        return switch (path) {
            case UpgradePath.ByEndpoint way ->
                    text(
                            way.needsVip() ? "overview.way.endpointVip" : "overview.way.endpoint",
                            Messages.name(way.target()));
            case UpgradePath.WebsiteFirst way ->
                    text("overview.way.website", Messages.name(way.then()));
            case UpgradePath.AlreadyThere _ -> text("overview.way.there");
            case UpgradePath.NotOffered _ -> text("overview.way.notOffered");
        };
    }

    private static Gauge gauge(String id, String title, RiskThresholds thresholds, Instant now) {
        Gauge gauge = new Gauge(Dials.of(thresholds, now));
        gauge.setId(id);
        gauge.titleProperty().set(text(title));
        gauge.unitProperty().set(text("unit.percent"));
        gauge.setMaxWidth(Double.MAX_VALUE);
        return gauge;
    }

    private static FigureBlock block(String id, String caption, String... styleClasses) {
        FigureBlock block = new FigureBlock(text(caption));
        block.setId(id);
        block.getStyleClass().addAll(styleClasses);
        return block;
    }
}
