package io.plimsoll.ui.borrowing;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Figure;
import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.calc.interest.InterestFree;
import io.plimsoll.ui.support.DetailPane;
import io.plimsoll.ui.support.Dial;
import io.plimsoll.ui.support.FigureLines;
import io.plimsoll.ui.support.FigureLines.Line;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Shown;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.ui.support.UsageBar;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// One borrowed coin in full: how near its limit is, what it costs, and what of it is free.
final class DebtDetail {
    private final Dial dial;
    private final Label use = new Label();
    private final UsageBar bar;
    private final Notice penalty = notice("borrowing-coin-penalty", Tone.DANGER);
    private final Notice cliff = notice("borrowing-coin-cliff", Tone.CAUTION);
    private final FigureLines lines = new FigureLines();
    private final Label interestFree = DetailPane.paragraph("borrowing-coin-interest-free");
    private final DetailPane pane;

    DebtDetail(Dial dial) {
        this.dial = dial;
        bar = new UsageBar(dial, true);
        use.setId("borrowing-coin-use");
        use.getStyleClass().addAll("medium", "amount");
        interestFree.getStyleClass().add("amount");
        cliff.textProperty().set(text("borrowing.cliff"));
        pane =
                new DetailPane(
                        "borrowing-coin",
                        text("borrowing.coin"),
                        new VBox(4, use, bar),
                        penalty,
                        cliff,
                        lines,
                        interestFree);
    }

    private static Notice notice(String id, Tone tone) {
        Notice notice = new Notice(tone, "");
        notice.setId(id);
        notice.setPrefWidth(0);
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    DetailPane pane() {
        return pane;
    }

    void show(CoinBorrowing coin, Instant nextChargeAt) {
        showLimit(coin);
        Figure factor = coin.penaltyFactor();
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
        cliff.setVisible(coin.interestFree().state() == InterestFree.State.OVER_LIMIT);
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
                        zone -> pane.head(coin.coin(), zone.word()).show(zone.tone()),
                        () ->
                                pane.head(coin.coin(), text("borrowing.level.unknown"))
                                        .show(Tone.NEUTRAL));
        use.setText(
                percent.reason()
                        .orElse(
                                text(
                                        "borrowing.use",
                                        percent.number(),
                                        quantity(coin.limitUse().limit()),
                                        coin.coin())));
        bar.setAccessibleText(use.getText());
    }

    private static List<Line> lines(CoinBorrowing coin, Instant nextChargeAt) {
        String unit = coin.coin();
        return List.of(
                amount("debt", text("borrowing.coin.debt"), Shown.quantity(coin.debt()), unit),
                amount("debt-usd", "", Shown.money(coin.debtUsd()), text("unit.usd")),
                amount(
                        "group",
                        text("borrowing.coin.group"),
                        Shown.quantity(coin.limitUse().groupBorrowed()),
                        unit),
                amount(
                        "available",
                        text("borrowing.coin.available"),
                        Shown.quantity(coin.limitUse().availableToBorrow().official()),
                        unit),
                rate("hourly", Rates.hourly(coin.hourlyRate())),
                rate("yearly", Rates.yearly(coin.yearlyRate())),
                amount(
                        "next",
                        text("borrowing.coin.next", Formats.minute(nextChargeAt)),
                        Shown.charge(coin.nextCharge()),
                        unit),
                amount("next-usd", "", Shown.charge(coin.nextChargeUsd()), text("unit.usd")),
                amount(
                        "day",
                        text("borrowing.coin.day"),
                        Shown.money(coin.costOf24HoursUsd()),
                        text("unit.usd")),
                amount(
                        "month",
                        text("borrowing.coin.month"),
                        Shown.money(coin.costOf30DaysUsd()),
                        text("unit.usd")));
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
