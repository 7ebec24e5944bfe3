package io.plimsoll.ui.borrowing;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Figure;
import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.calc.interest.InterestFree;
import io.plimsoll.ui.support.Dial;
import io.plimsoll.ui.support.FigureLines;
import io.plimsoll.ui.support.FigureLines.Line;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Shown;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.ui.support.UsageBar;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// One borrowed coin in full: how near its limit is, what it costs, and what of it is free.
final class DebtDetail extends VBox {
    private static final int RATE_DECIMALS = 6;

    private final Dial dial;
    private final Label name = new Label();
    private final StatusChip level = new StatusChip();
    private final Label use = new Label();
    private final UsageBar bar;
    private final Label group = new Label();
    private final Notice penalty = new Notice(Tone.DANGER, "");
    private final FigureLines lines = new FigureLines();
    private final Label interestFree = new Label();

    DebtDetail(Dial dial) {
        this.dial = dial;
        bar = new UsageBar(dial, true);
        name.setId("borrowing-coin");
        name.getStyleClass().add("section-title");
        level.setId("borrowing-coin-level");
        use.setId("borrowing-coin-use");
        use.getStyleClass().add("medium");
        group.setId("borrowing-coin-group");
        paragraph(group);
        penalty.setId("borrowing-coin-penalty");
        penalty.managedProperty().bind(penalty.visibleProperty());
        interestFree.setId("borrowing-coin-interest-free");
        paragraph(interestFree);

        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(8, name, gap, level);
        header.setAlignment(Pos.CENTER_LEFT);
        VBox limit = new VBox(4, use, bar, group);
        VBox content = new VBox(12, limit, penalty, lines, interestFree);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(text("borrowing.coin"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setSpacing(8);
        getChildren().addAll(header, scroll);
    }

    private static void paragraph(Label label) {
        label.getStyleClass().addAll("caption", "amount");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(CoinBorrowing coin, Instant nextChargeAt) {
        name.setText(coin.coin());
        showLimit(coin);
        Figure factor = coin.limitUse().penaltyFactor();
        boolean penalised =
                factor.value().filter(by -> by.compareTo(BigDecimal.ONE) > 0).isPresent();
        penalty.setVisible(penalised);
        penalty.textProperty()
                .set(
                        penalised
                                ? text(
                                        "borrowing.penalty",
                                        Shown.of(factor, by -> Formats.fixed(by, 2)).number())
                                : "");
        lines.show(lines(coin, nextChargeAt));
        interestFree.setText(sentence(coin.interestFree(), coin.coin()));
    }

    private void showLimit(CoinBorrowing coin) {
        Figure usage = coin.limitUse().usage().official();
        Shown percent = Shown.percent(usage, 1);
        bar.rateProperty().set(usage.value().orElse(null));
        usage.value()
                .map(BigDecimal::doubleValue)
                .map(dial::zoneAt)
                .ifPresentOrElse(
                        zone -> {
                            level.show(zone.tone());
                            level.setText(zone.word());
                        },
                        () -> {
                            level.show(Tone.NEUTRAL);
                            level.setText(text("borrowing.level.unknown"));
                        });
        use.setText(
                percent.reason()
                        .orElse(
                                text(
                                        "borrowing.use",
                                        percent.number(),
                                        quantity(coin.limitUse().limit()),
                                        coin.coin())));
        bar.setAccessibleText(use.getText());
        group.setText(
                text(
                        "borrowing.group",
                        Shown.quantity(coin.limitUse().groupBorrowed()).spoken(),
                        quantity(coin.limitUse().availableToBorrow().official()),
                        coin.coin()));
    }

    private static List<Line> lines(CoinBorrowing coin, Instant nextChargeAt) {
        String unit = coin.coin();
        return List.of(
                amount("debt", text("borrowing.coin.debt"), Shown.quantity(coin.debt()), unit),
                amount("debt-usd", "", Shown.money(coin.debtUsd()), "USD"),
                rate("hourly", Shown.percent(coin.hourlyRate(), RATE_DECIMALS)),
                rate("yearly", Shown.percent(coin.yearlyRate(), 2)),
                amount(
                        "next",
                        text("borrowing.coin.next", Formats.minute(nextChargeAt)),
                        Shown.charge(coin.nextCharge()),
                        unit),
                amount("next-usd", "", Shown.charge(coin.nextChargeUsd()), "USD"),
                amount(
                        "day",
                        text("borrowing.coin.day"),
                        Shown.money(coin.costOf24HoursUsd()),
                        "USD"),
                amount(
                        "month",
                        text("borrowing.coin.month"),
                        Shown.money(coin.costOf30DaysUsd()),
                        "USD"));
    }

    private static Line amount(String name, String caption, Shown value, String unit) {
        return new Line("borrowing-coin-" + name, caption, value, unit, true);
    }

    private static Line rate(String name, Shown value) {
        return new Line("borrowing-coin-" + name, text("borrowing.coin." + name), value, "", false);
    }

    private static String sentence(InterestFree free, String coin) {
        return switch (free.state()) {
            case NOT_OFFERED -> text("borrowing.free.notOffered");
            case NOT_NEEDED -> text("borrowing.free.notNeeded");
            case WITHIN_LIMIT ->
                    text(
                            "borrowing.free.within",
                            quantity(free.unrealisedLoss()),
                            coin,
                            quantity(free.limit()),
                            quantity(free.headroom()));
            case OVER_LIMIT ->
                    text(
                            "borrowing.free.over",
                            quantity(free.unrealisedLoss()),
                            coin,
                            quantity(free.limit()));
            case UNKNOWN -> text("borrowing.free.unknown");
        };
    }

    private static String quantity(Figure figure) {
        return Shown.quantity(figure).number();
    }
}
