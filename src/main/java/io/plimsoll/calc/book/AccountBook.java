package io.plimsoll.calc.book;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Wallet;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.IndexPrice;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.book.Entry.Scope;
import io.plimsoll.calc.interest.BorrowingOverview;
import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.calc.interest.CoinUsage;
import io.plimsoll.calc.interest.RecordedCharge;
import io.plimsoll.calc.margin.AccountFigures;
import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.calc.margin.CoinMargin;
import io.plimsoll.calc.margin.MarginBook;
import io.plimsoll.calc.margin.OrderFigures;
import io.plimsoll.calc.margin.PositionFigures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every figure of one account, worked out by the rules of the day on which it was read.
public final class AccountBook {
    private final AccountSnapshot snapshot;
    private final MarginBook margin;
    private final BorrowingOverview borrowing;

    private AccountBook(AccountSnapshot snapshot, Instant now) {
        this.snapshot = snapshot;
        margin = MarginBook.of(snapshot);
        borrowing = BorrowingOverview.of(snapshot, margin.collateral(), now);
    }

    /// By the rules of the moment that the account was read at.
    ///
    /// @param now on the exchange's clock, for what comes next
    public static AccountBook of(AccountSnapshot snapshot, Instant now) {
        return new AccountBook(snapshot, now);
    }

    /// As it stood when it was read.
    public static AccountBook of(AccountSnapshot snapshot) {
        return of(snapshot, snapshot.takenAt());
    }

    public AccountSnapshot snapshot() {
        return snapshot;
    }

    public MarginBook margin() {
        return margin;
    }

    public AccountFigures account() {
        return margin.account();
    }

    public BorrowingOverview borrowing() {
        return borrowing;
    }

    /// All figures by name: of the account, then coin by coin, position by position, order by
    /// order. Names are documented in the README.
    public List<Entry> entries() {
        return entries(true);
    }

    /// The same without the liquidation prices in cross margin: each of them calculates the whole
    /// account dozens of times.
    public List<Entry> entriesWithoutEstimates() {
        return entries(snapshot.info().marginMode() != MarginMode.REGULAR_MARGIN);
    }

    private List<Entry> entries(boolean liquidationPrices) {
        List<Entry> all = new ArrayList<>();
        addAccount(new Adder(all, Scope.ACCOUNT, ""));
        List<CoinBalance> balances = snapshot.wallet().map(Wallet::coins).orElse(List.of());
        List<Figure> shares = margin.collateral().shares();
        for (int i = 0; i < balances.size(); i++) {
            Adder coin = new Adder(all, Scope.COIN, balances.get(i).coin());
            addCoin(coin, balances.get(i), i);
            coin.add("collateralShare", shares.get(i));
        }
        for (PositionFigures position : margin.positions())
            addPosition(
                    new Adder(all, Scope.POSITION, nameOf(position)), position, liquidationPrices);
        for (OrderFigures order : margin.orders())
            addOrder(new Adder(all, Scope.ORDER, order.order().orderId()), order);
        return List.copyOf(all);
    }

    /// Why figures differ that need not, by their ids. Estimates have no part in it.
    public Map<String, Reason> reasons() {
        return Reasons.of(this);
    }

    /// The symbol, in hedge mode with the side.
    private static String nameOf(PositionFigures position) {
        String symbol = position.position().symbol();
        return position.position().isHedgeMode()
                ? symbol + "." + position.position().side()
                : symbol;
    }

    private record Adder(List<Entry> to, Scope scope, String of) {
        void add(String name, Compared figure) {
            to.add(new Entry(scope, of, name, figure));
        }

        void add(String name, Figure figure) {
            add(name, Compared.alone(figure));
        }
    }

    private void addAccount(Adder to) {
        AccountFigures figures = margin.account();
        to.add("totalEquity", figures.totalEquity());
        to.add("walletBalance", figures.walletBalance());
        to.add("perpUpl", figures.perpUpl());
        to.add("marginBalance", figures.marginBalance());
        to.add("optionValue", figures.optionValue());
        to.add("haircutLoss", figures.haircutLoss());
        to.add("haircutEstimate", figures.haircutEstimate());
        to.add("orderLoss", figures.orderLoss());
        to.add("heldByOrders", figures.heldByOrders());
        to.add("availableBalance", figures.availableBalance());
        to.add("initialMargin", figures.initialMargin());
        to.add("maintenanceMargin", figures.maintenanceMargin());
        to.add("imr", figures.imRate());
        to.add("mmr", figures.mmRate());
        to.add("balanceUsd", margin.collateral().balanceUsd());
        to.add("collateralHaircut", margin.collateral().haircutUsd());
        to.add("borrowed", borrowing.debtUsd());
        to.add("borrowUsage", borrowUsage());
        to.add("nextInterest", borrowing.nextChargeUsd());
        to.add("interest24h", borrowing.costOf24HoursUsd());
        to.add("interest30d", borrowing.costOf30DaysUsd());
        to.add("todaysPnl", Figure.absent(Absence.NEEDS_HISTORY, Unit.USD));
    }

    /// The highest of the borrowed coins; zero without debt.
    private Figure borrowUsage() {
        return borrowing
                .absence()
                .map(reason -> Figure.absent(reason, Unit.RATIO))
                .or(() -> borrowing.highestUsage().map(CoinUsage::usage))
                .orElseGet(() -> Figure.zero(Unit.RATIO));
    }

    private void addCoin(Adder to, CoinBalance balance, int index) {
        CoinCollateral coin = margin.collateral().coins().get(index);
        CoinMargin needed = margin.margins().get(index);
        CoinBorrowing debt = CoinBorrowing.of(snapshot, balance, coin);
        to.add("price", price(coin));
        to.add("walletBalance", coin.walletBalance());
        to.add("spotBorrow", debt.spotPart());
        to.add("netBalance", coin.netBalance());
        to.add("balanceUsd", coin.balanceUsd());
        to.add("unrealisedPnl", coin.unrealisedPnl());
        to.add("optionValue", coin.optionValue());
        to.add("equity", coin.equity());
        to.add("usdValue", coin.usdValue());
        to.add("countedBalance", coin.counted());
        to.add("collateralValue", coin.collateralUsd());
        to.add("collateralRatio", coin.effectiveRatio());
        to.add("marginalRatio", coin.marginalRatio());
        to.add("haircut", coin.haircutUsd());
        to.add("positionIm", needed.positionIm());
        to.add("positionMm", needed.positionMm());
        to.add("orderIm", needed.orderIm());
        to.add("orderMm", needed.orderMm());
        to.add("loanIm", needed.loan().initial());
        to.add("loanMm", needed.loan().maintenance());
        to.add("borrowed", coin.borrowed());
        to.add("borrowedUsd", coin.debtUsd());
        addDebt(to, debt);
        to.add("transferable", margin.transferable(index));
    }

    /// By the rule and as published; where there is neither, what the wallet implies.
    private Compared price(CoinCollateral coin) {
        Compared both = IndexPrice.compared(snapshot, coin.coin());
        return both.best().isKnown() ? both : Compared.alone(coin.price());
    }

    private void addDebt(Adder to, CoinBorrowing debt) {
        to.add("derivativesBorrowed", debt.derivativesPart());
        to.add("lossBorrowed", debt.interestFree().unrealisedLoss());
        to.add("freeBorrowingLimit", debt.interestFree().limit());
        to.add("freeHeadroom", debt.interestFree().headroom());
        to.add("freeBorrow", debt.interestFree().free());
        to.add("interestBearing", debt.interestBearing());
        to.add("groupBorrowed", debt.limitUse().groupBorrowed());
        to.add("maxBorrowingAmount", debt.limitUse().limit());
        to.add("borrowUsage", debt.limitUse().usage());
        to.add("availableToBorrow", debt.limitUse().availableToBorrow());
        to.add("hourlyBorrowRate", debt.hourlyRate());
        to.add("yearlyBorrowRate", debt.yearlyRate());
        to.add("penalty", debt.penaltyFactor());
        to.add("nextInterest", debt.nextCharge());
        to.add("nextInterestUsd", debt.nextChargeUsd());
        to.add("penaltyInterest", debt.penalty());
        to.add("interest24h", debt.costOf24Hours());
        to.add("interest24hUsd", debt.costOf24HoursUsd());
        to.add("interest30d", debt.costOf30Days());
        to.add("interest30dUsd", debt.costOf30DaysUsd());
        lastCharge(debt).ifPresent(charge -> to.add("lastInterest", charge.cost()));
        to.add("autoRepayment", debt.autoRepayment());
    }

    /// The latest charge that the exchange recorded of the coin.
    private Optional<RecordedCharge> lastCharge(CoinBorrowing coin) {
        return snapshot.interest().orElse(List.of()).stream()
                .filter(record -> record.currency().equals(coin.coin()))
                .findFirst()
                .map(record -> RecordedCharge.of(record, coin.limitUse().isOver()));
    }

    private void addPosition(Adder to, PositionFigures position, boolean liquidationPrice) {
        to.add("value", position.value());
        to.add("unrealisedPnl", position.unrealisedPnl());
        if (position.contract().option().isPresent()) to.add("optionValue", position.optionValue());
        to.add("initialMargin", position.initialMargin());
        to.add("maintenanceMargin", position.maintenanceMargin());
        if (position.contract().option().isEmpty()) {
            to.add("entryValue", entryValue(position));
            to.add("bankruptcyPrice", position.bankruptcyPrice());
            if (liquidationPrice) to.add("liquidationPrice", margin.liquidationPrice(position));
        }
    }

    private static Compared entryValue(PositionFigures position) {
        return new Compared(
                position.entryValue(),
                Figure.reported(
                        position.position().positionValue(),
                        position.contract().settle(),
                        Source.position(position.position(), "positionValue")));
    }

    private static void addOrder(Adder to, OrderFigures order) {
        to.add("value", order.value());
        to.add("initialMargin", order.initialMargin());
        to.add("maintenanceMargin", order.maintenanceMargin());
        to.add("orderLoss", order.loss());
    }
}
