package io.plimsoll.ui.borrowing;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.interest.BorrowingOverview;
import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.rules.RiskThresholds;
import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.Dial;
import io.plimsoll.ui.support.Dials;
import io.plimsoll.ui.support.EmptyState;
import io.plimsoll.ui.support.FigureBlock;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.RowColumn;
import io.plimsoll.ui.support.RowTable;
import io.plimsoll.ui.support.ScreenFrame;
import io.plimsoll.ui.support.Shown;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is owed and what it costs: the sums, the borrowed coins, and one of them in full.
public final class BorrowingView extends VBox {
    private final Consumer<String> open;
    private final FigureBlock debt = block("borrowing-total-debt", "borrowing.debt", "large");
    private final FigureBlock next = block("borrowing-next-charge", "borrowing.next");
    private final FigureBlock day = block("borrowing-day", "borrowing.day");
    private final FigureBlock month = block("borrowing-month", "borrowing.month");
    private final RowTable<CoinBorrowing, BorrowingColumn> table;
    private final DebtDetail detail;
    private final StackPane nothing = new StackPane();
    private final Subscription life;

    /// @param now chooses the thresholds in force
    /// @param open the working of a figure, by its id in the account's book
    public BorrowingView(BorrowingViewModel model, Instant now, Consumer<String> open) {
        this.open = open;
        Dial dial = Dials.of(RiskThresholds.BORROW_USAGE, now);
        detail = new DebtDetail(dial, open);
        table =
                new RowTable<>(
                        "borrowing-table",
                        text("borrowing.table"),
                        Stream.of(BorrowingColumn.values())
                                .map(column -> column(column, dial))
                                .toList(),
                        model.rows(),
                        CoinBorrowing::coin);
        table.openFigures((coin, column) -> open.accept(column.id(coin)));
        table.sortBy(BorrowingColumn.DEBT_USD, true, model::sortBy);
        CopyActions copy =
                new CopyActions("borrowing-copy", model::copyTable, model::copySelection);
        table.copyBy(copy);

        Panel coins = new Panel(text("borrowing.coins"), table, copy.button());
        coins.getStyleClass().add("table-panel");
        HBox.setHgrow(coins, Priority.ALWAYS);
        Panel coin = new Panel(detail.pane());
        coin.getStyleClass().add("detail-panel");
        HBox columns = new HBox(12, coins, coin);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox page = new VBox(new Panel(sums()), columns);
        page.getStyleClass().add("page");

        ScreenFrame frame =
                new ScreenFrame(model.stateProperty(), page, () -> nothing, model::refresh);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().add(frame);
        getStyleClass().add("borrowing");
        life =
                Subscription.combine(
                        frame.life(),
                        table.life(),
                        model.borrowingProperty().subscribe(all -> all.ifPresent(this::show)),
                        model.detailProperty().subscribe(shown -> shown.ifPresent(detail::show)));
    }

    /// What has to be let go when the screen leaves the window.
    public Subscription life() {
        return life;
    }

    private VBox sums() {
        debt.opens(() -> open.accept("account.borrowed"));
        next.opens(() -> open.accept("account.nextInterest"));
        day.opens(() -> open.accept("account.interest24h"));
        month.opens(() -> open.accept("account.interest30d"));
        HBox figures = new HBox(debt, next, day, month);
        figures.getStyleClass().add("sums");
        figures.getChildren().forEach(figure -> HBox.setHgrow(figure, Priority.ALWAYS));
        Label constant = new Label(text("borrowing.constant"));
        constant.getStyleClass().add("caption");
        constant.setWrapText(true);
        constant.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(8, figures, constant);
    }

    private void show(BorrowingOverview all) {
        debt.show(Shown.money(all.debtUsd()), Unit.USD);
        next.captionProperty().set(text("borrowing.next.at", Formats.minute(all.nextChargeAt())));
        next.show(Shown.charge(all.nextChargeUsd()), Unit.USD);
        day.show(Shown.money(all.costOf24HoursUsd()), Unit.USD);
        month.show(Shown.money(all.costOf30DaysUsd()), Unit.USD);
        table.showTotals(
                text("borrowing.totals"),
                Map.of(
                        BorrowingColumn.DEBT_USD,
                                total("debt", Shown.money(all.debtUsd()), "borrowed"),
                        BorrowingColumn.NEXT_CHARGE_USD,
                                total("next", Shown.charge(all.nextChargeUsd()), "nextInterest"),
                        BorrowingColumn.DAY_USD,
                                total("day", Shown.money(all.costOf24HoursUsd()), "interest24h"),
                        BorrowingColumn.MONTH_USD,
                                total("month", Shown.money(all.costOf30DaysUsd()), "interest30d")));
        boolean notUnified =
                all.absence().filter(reason -> reason == Absence.NOT_UNIFIED).isPresent();
        nothing.getChildren()
                .setAll(
                        notUnified
                                ? EmptyState.calm(
                                        Messages.name(Absence.NOT_UNIFIED),
                                        text("borrowing.notUnified.meaning"))
                                : EmptyState.calm(
                                        text("borrowing.empty"),
                                        text(
                                                "borrowing.empty.meaning",
                                                Formats.minute(all.nextChargeAt()))));
    }

    private RowTable.Total total(String name, Shown sum, String entry) {
        return new RowTable.Total(
                "borrowing-sum-" + name, sum, () -> open.accept("account." + entry));
    }

    private static FigureBlock block(String id, String caption, String... styleClasses) {
        FigureBlock block = new FigureBlock(text(caption));
        block.setId(id);
        block.getStyleClass().addAll(styleClasses);
        return block;
    }

    private static RowColumn<CoinBorrowing, BorrowingColumn> column(
            BorrowingColumn column, Dial dial) {
        return switch (column) {
            case COIN -> RowColumn.words(column, column.title(), 0, CoinBorrowing::coin);
            case LIMIT_USE ->
                    rates(column, 1, use -> Shown.percent(use, 1)).with(UsagePicture.column(dial));
            case HOURLY_RATE -> rates(column, 6, Rates::hourly);
            case YEARLY_RATE -> rates(column, 3, Rates::yearly);
            case DEBT -> amounts(column, 7, Shown::quantity);
            case DEBT_USD -> amounts(column, 0, Shown::money);
            case NEXT_CHARGE -> amounts(column, 8, Shown::charge);
            case NEXT_CHARGE_USD -> amounts(column, 2, Shown::charge);
            case DAY_USD -> amounts(column, 5, Shown::money);
            case MONTH_USD -> amounts(column, 4, Shown::money);
        };
    }

    private static RowColumn<CoinBorrowing, BorrowingColumn> rates(
            BorrowingColumn column, int rank, Function<Figure, Shown> shown) {
        return RowColumn.figures(
                column, column.title(), rank, coin -> column.figure(coin).orElseThrow(), shown);
    }

    private static RowColumn<CoinBorrowing, BorrowingColumn> amounts(
            BorrowingColumn column, int rank, Function<Figure, Shown> shown) {
        return RowColumn.amounts(
                column, column.title(), rank, coin -> column.figure(coin).orElseThrow(), shown);
    }
}
