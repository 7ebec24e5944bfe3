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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One borrowed coin in full: how near its limit is, what it costs, and what of it is free.
final class DebtDetail {
    private final Dial dial;
    private final Label use = new Label();
    private final UsageBar bar;
    private final Notice penalty = notice("borrowing-coin-penalty", Tone.DANGER);
    private final Notice cliff = notice("borrowing-coin-cliff", Tone.CAUTION);
    private final FigureLines lines;
    private final Label interestFree = DetailPane.paragraph("borrowing-coin-interest-free");
    private final DetailPane pane;

    DebtDetail(Dial dial, Consumer<String> open) {
        this.dial = dial;
        lines = new FigureLines(open);
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

    void show(BorrowingViewModel.Detail detail) {
        CoinBorrowing coin = detail.debt();
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
        lines.show(lines(detail));
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

    private static List<Line> lines(BorrowingViewModel.Detail detail) {
        CoinBorrowing coin = detail.debt();
        List<Line> lines = new ArrayList<>();
        lines.add(quantity("debt", coin.debt(), "borrowed", coin));
        lines.add(money("debt-usd", coin.debtUsd(), "borrowedUsd", coin));
        lines.add(quantity("spot", coin.spotPart(), "spotBorrow", coin));
        lines.add(quantity("derivatives", coin.derivativesPart(), "derivativesBorrowed", coin));
        lines.add(quantity("group", coin.limitUse().groupBorrowed(), "groupBorrowed", coin));
        lines.add(
                quantity(
                        "available",
                        coin.limitUse().availableToBorrow().official(),
                        "availableToBorrow",
                        coin));
        lines.add(rate("hourly", Rates.hourly(coin.hourlyRate()), "hourlyBorrowRate", coin));
        lines.add(rate("yearly", Rates.yearly(coin.yearlyRate()), "yearlyBorrowRate", coin));
        lines.add(
                line(
                        "next",
                        text("borrowing.coin.next", Formats.minute(detail.nextChargeAt())),
                        Shown.charge(coin.nextCharge()),
                        "nextInterest",
                        coin));
        lines.add(
                new Line(
                        "borrowing-coin-next-usd",
                        "",
                        Shown.charge(coin.nextChargeUsd()),
                        text("unit.usd"),
                        true,
                        id(coin, "nextInterestUsd")));
        if (coin.limitUse().isOver()) {
            lines.add(
                    line(
                            "penalty-part",
                            text("borrowing.coin.penalty-part"),
                            Shown.charge(coin.penalty()),
                            "penaltyInterest",
                            coin));
            lines.add(quantity("repayment", coin.autoRepayment(), "autoRepayment", coin));
        }
        lines.add(money("day", coin.costOf24HoursUsd(), "interest24hUsd", coin));
        lines.add(money("month", coin.costOf30DaysUsd(), "interest30dUsd", coin));
        lines.add(quantity("initial", detail.margin().initial(), "loanIm", coin));
        lines.add(quantity("maintenance", detail.margin().maintenance(), "loanMm", coin));
        return lines;
    }

    private static Line quantity(String name, Figure figure, String entry, CoinBorrowing coin) {
        return line(name, text("borrowing.coin." + name), Shown.quantity(figure), entry, coin);
    }

    private static Line line(
            String name, String caption, Shown value, String entry, CoinBorrowing coin) {
        return new Line(
                "borrowing-coin-" + name, caption, value, coin.coin(), true, id(coin, entry));
    }

    /// The same again in USD stands below without a caption of its own.
    private static Line money(String name, Figure figure, String entry, CoinBorrowing coin) {
        String caption = name.endsWith("-usd") ? "" : text("borrowing.coin." + name);
        return new Line(
                "borrowing-coin-" + name,
                caption,
                Shown.money(figure),
                text("unit.usd"),
                true,
                id(coin, entry));
    }

    private static Line rate(String name, Shown value, String entry, CoinBorrowing coin) {
        return new Line(
                "borrowing-coin-" + name,
                text("borrowing.coin." + name),
                value,
                "",
                false,
                id(coin, entry));
    }

    private static String id(CoinBorrowing coin, String entry) {
        return "coin." + coin.coin() + "." + entry;
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
