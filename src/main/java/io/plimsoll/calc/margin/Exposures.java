package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// The positions and orders of an account's unified wallet, and what they add up to by settle coin.
public final class Exposures {
    private final boolean positionsRead;
    private final boolean ordersRead;
    private final boolean inverseApart;
    private final List<PositionFigures> positions = new ArrayList<>();
    private final List<OrderFigures> orders = new ArrayList<>();
    private final Map<Unit, Sums> sums = new HashMap<>();

    /// A symbol whose form is not known, and so neither its settle coin.
    private boolean unknownPosition;

    private boolean unknownOrder;

    private Exposures(AccountSnapshot account) {
        positionsRead = account.positions().isPresent();
        ordersRead = account.openOrders().isPresent();
        AccountStatus status = account.info().status();
        inverseApart = status == AccountStatus.UTA1 || status == AccountStatus.UTA1_PRO;
        MarginContext context = new MarginContext(account);
        for (Position position : account.positions().orElse(List.of()))
            takePosition(context, position);
        takeOrders(context, account);
    }

    public static Exposures of(AccountSnapshot account) {
        return new Exposures(account);
    }

    public List<PositionFigures> positions() {
        return List.copyOf(positions);
    }

    /// Without spot orders.
    public List<OrderFigures> orders() {
        return List.copyOf(orders);
    }

    /// The settle coins of all positions and orders.
    Set<String> coins() {
        Set<String> coins = new TreeSet<>();
        for (Unit unit : sums.keySet()) coins.add(((Unit.Coin) unit).name());
        return coins;
    }

    /// Without the orders: none, where the wallet says that no order of the coin holds margin.
    CoinExposure of(CoinBalance balance) {
        CoinExposure exposure = of(balance.coin());
        boolean noOrders =
                !ordersRead && balance.totalOrderIm().filter(im -> im.signum() == 0).isPresent();
        return noOrders
                ? exposure.withoutOrders(
                        Figure.of(
                                BigDecimal.ZERO,
                                Unit.coin(balance.coin()),
                                Source.wallet(balance.coin(), "totalOrderIM")))
                : exposure;
    }

    private CoinExposure of(String coin) {
        Unit unit = Unit.coin(coin);
        Sums coins = sums.get(unit);
        return coins == null
                ? CoinExposure.none(
                        unit, positionsRead && !unknownPosition, ordersRead && !unknownOrder)
                : coins.exposure(unit);
    }

    private void takePosition(MarginContext context, Position position) {
        Optional<ContractTerms> terms = context.terms(position.category(), position.symbol());
        if (terms.isEmpty()) {
            unknownPosition = true;
            return;
        }
        Contract contract = terms.get().contract();
        if (!isUnified(contract)) return;
        PositionFigures figures = PositionFigures.of(terms.get(), position, contract);
        positions.add(figures);
        Sums coin = sums.computeIfAbsent(contract.settle(), _ -> new Sums());
        if (contract.option().isPresent()) {
            coin.optionValue.add(figures.optionValue());
            if (figures.direction() > 0) coin.longOptionValue.add(figures.optionValue());
        } else {
            coin.unrealisedPnl.add(figures.unrealisedPnl().official());
            terms.get().hold(figures.value());
        }
        coin.positionIm.add(figures.initialMargin().official());
        coin.positionMm.add(figures.maintenanceMargin().official());
    }

    /// All of a contract's orders decide its risk tier, before the margin of any can be told.
    private void takeOrders(MarginContext context, AccountSnapshot account) {
        List<Placed> taken = new ArrayList<>();
        for (Order order : account.openOrders().orElse(List.of())) {
            if (order.category() == Category.SPOT) continue;
            Optional<ContractTerms> terms = context.terms(order.category(), order.symbol());
            if (terms.isEmpty()) {
                unknownOrder = true;
                continue;
            }
            Contract contract = terms.get().contract();
            if (!isUnified(contract)) continue;
            Figure value = OrderFigures.valueOf(order, contract);
            taken.add(new Placed(order, terms.get(), value));
            if (OrderFigures.holdsMargin(order) && contract.option().isEmpty())
                terms.get().hold(value);
        }
        for (Placed each : taken)
            takeOrder(
                    OrderFigures.of(
                            each.terms(), each.order(), each.terms().contract(), each.value()));
    }

    private record Placed(Order order, ContractTerms terms, Figure value) {}

    private void takeOrder(OrderFigures figures) {
        orders.add(figures);
        Sums coin = sums.computeIfAbsent(figures.contract().settle(), _ -> new Sums());
        coin.orderIm.add(figures.initialMargin());
        coin.orderMm.add(figures.maintenanceMargin());
        coin.orderLoss.add(figures.loss());
        if (figures.buysOption()) coin.buyOptionMargin.add(figures.initialMargin());
    }

    /// Before UTA2.0, inverse contracts had a wallet of their own.
    private boolean isUnified(Contract contract) {
        return !(inverseApart && contract.inverse());
    }

    /// Quotients have many more digits than the rest: added to each other, they do not make every
    /// further addition a long one.
    private static final class Sum {
        private static final int LONG_SCALE = 18;

        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal quotients = BigDecimal.ZERO;
        private @Nullable Absence missing;

        void add(Figure part) {
            switch (part) {
                case Figure.Known(BigDecimal more, _, _) -> {
                    if (more.scale() > LONG_SCALE) quotients = quotients.add(more);
                    else amount = amount.add(more);
                }
                case Figure.Absent absent -> {
                    if (missing == null) missing = absent.reason();
                }
            }
        }
    }

    private final class Sums {
        private final Sum unrealisedPnl = new Sum();
        private final Sum optionValue = new Sum();
        private final Sum longOptionValue = new Sum();
        private final Sum positionIm = new Sum();
        private final Sum positionMm = new Sum();
        private final Sum orderIm = new Sum();
        private final Sum orderMm = new Sum();
        private final Sum buyOptionMargin = new Sum();
        private final Sum orderLoss = new Sum();

        CoinExposure exposure(Unit coin) {
            return new CoinExposure(
                    ofPositions(coin, unrealisedPnl, "unrealisedPnl", Exposures::contractPnl),
                    ofPositions(coin, optionValue, "optionValue", Exposures::optionValue),
                    ofPositions(coin, longOptionValue, "longOptionValue", Exposures::longValue),
                    ofPositions(
                            coin,
                            positionIm,
                            "positionIm",
                            p -> Optional.of(p.initialMargin().official())),
                    ofPositions(
                            coin,
                            positionMm,
                            "positionMm",
                            p -> Optional.of(p.maintenanceMargin().official())),
                    ofOrders(coin, orderIm, "orderIm", o -> Optional.of(o.initialMargin())),
                    ofOrders(coin, orderMm, "orderMm", o -> Optional.of(o.maintenanceMargin())),
                    ofOrders(
                            coin,
                            buyOptionMargin,
                            "orderIm",
                            o ->
                                    o.buysOption()
                                            ? Optional.of(o.initialMargin())
                                            : Optional.empty()),
                    ofOrders(coin, orderLoss, "orderLoss", o -> Optional.of(o.loss())));
        }
    }

    private static Optional<Figure> contractPnl(PositionFigures position) {
        return position.contract().option().isPresent()
                ? Optional.empty()
                : Optional.of(position.unrealisedPnl().official());
    }

    private static Optional<Figure> optionValue(PositionFigures position) {
        return position.contract().option().map(_ -> position.optionValue());
    }

    private static Optional<Figure> longValue(PositionFigures position) {
        return optionValue(position).filter(_ -> position.direction() > 0);
    }

    private Figure ofPositions(
            Unit coin, Sum sum, String name, Function<PositionFigures, Optional<Figure>> part) {
        return figure(
                coin,
                sum,
                positionsRead,
                unknownPosition,
                () ->
                        positions.stream()
                                .filter(p -> p.contract().settle().equals(coin))
                                .flatMap(p -> part.apply(p).map(f -> termOf(name, p, f)).stream())
                                .toList(),
                name);
    }

    private static Working.Term termOf(String name, PositionFigures position, Figure figure) {
        return new Working.Term(name, position.position().symbol(), figure);
    }

    private Figure ofOrders(
            Unit coin, Sum sum, String name, Function<OrderFigures, Optional<Figure>> part) {
        return figure(
                coin,
                sum,
                ordersRead,
                unknownOrder,
                () ->
                        orders.stream()
                                .filter(o -> o.contract().settle().equals(coin))
                                .flatMap(
                                        o ->
                                                part
                                                        .apply(o)
                                                        .map(
                                                                f ->
                                                                        new Working.Term(
                                                                                name,
                                                                                o.order().symbol(),
                                                                                f))
                                                        .stream())
                                .toList(),
                name);
    }

    private static Figure figure(
            Unit coin,
            Sum sum,
            boolean read,
            boolean unknown,
            Supplier<List<Working.Term>> terms,
            String name) {
        if (!read) return Figure.absent(Absence.NOT_READ, coin);
        if (unknown) return Figure.absent(Absence.NOT_DERIVABLE, coin);
        Figure figure =
                sum.missing == null
                        ? Figure.of(sum.amount.add(sum.quotients), coin)
                        : Figure.absent(sum.missing, coin);
        return figure.explained(
                () ->
                        new Working.Formula(
                                "Σ " + name, Optional.empty(), Optional.empty(), terms.get()));
    }
}
