package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The positions and orders of an account's unified wallet, and what they add up to by settle coin.
public final class Exposures {
    private final boolean positionsRead;
    private final boolean ordersRead;
    private final List<PositionFigures> positions = new ArrayList<>();
    private final List<OrderFigures> orders = new ArrayList<>();
    private final Map<Unit, Sums> sums = new HashMap<>();

    /// A symbol whose form is not known, and so neither its settle coin.
    private boolean unknownPosition;

    private boolean unknownOrder;

    private Exposures(AccountSnapshot account) {
        positionsRead = account.positions().isPresent();
        ordersRead = account.openOrders().isPresent();
        MarginContext context = new MarginContext(account);
        Map<String, Figure> together = new HashMap<>();
        for (Position position : account.positions().orElse(List.of()))
            takePosition(context, account, position, together);
        takeOrders(context, account, together);
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

    public CoinExposure of(String coin) {
        Unit unit = Unit.coin(coin);
        Sums coins = sums.get(unit);
        return coins == null
                ? CoinExposure.none(
                        unit, positionsRead && !unknownPosition, ordersRead && !unknownOrder)
                : coins.exposure(unit);
    }

    private void takePosition(
            MarginContext context,
            AccountSnapshot account,
            Position position,
            Map<String, Figure> together) {
        Optional<Contract> contract = Contract.of(position.category(), position.symbol());
        if (contract.isEmpty()) {
            unknownPosition = true;
            return;
        }
        if (!isUnified(account, contract.get())) return;
        PositionFigures figures = PositionFigures.of(context, position, contract.get());
        positions.add(figures);
        Sums coin = sums.computeIfAbsent(contract.get().settle(), _ -> new Sums());
        if (contract.get().option().isPresent()) {
            coin.optionValue.add(figures.optionValue());
            if (figures.direction() > 0) coin.longOptionValue.add(figures.optionValue());
        } else {
            coin.unrealisedPnl.add(figures.unrealisedPnl().best());
            together.merge(position.symbol(), figures.value(), Figure::plus);
        }
        coin.positionIm.add(figures.initialMargin().computed());
        coin.positionMm.add(figures.maintenanceMargin().computed());
    }

    private void takeOrders(
            MarginContext context, AccountSnapshot account, Map<String, Figure> together) {
        List<Figure> values = new ArrayList<>();
        List<Order> taken = new ArrayList<>();
        List<Contract> contracts = new ArrayList<>();
        for (Order order : account.openOrders().orElse(List.of())) {
            if (order.category() == Category.SPOT) continue;
            Optional<Contract> contract = Contract.of(order.category(), order.symbol());
            if (contract.isEmpty()) {
                unknownOrder = true;
                continue;
            }
            if (!isUnified(account, contract.get())) continue;
            Figure value = OrderFigures.valueOf(order, contract.get());
            taken.add(order);
            contracts.add(contract.get());
            values.add(value);
            if (OrderFigures.holdsMargin(order) && contract.get().option().isEmpty())
                together.merge(order.symbol(), value, Figure::plus);
        }
        for (int i = 0; i < taken.size(); i++) {
            Order order = taken.get(i);
            takeOrder(
                    OrderFigures.of(
                            context,
                            order,
                            contracts.get(i),
                            values.get(i),
                            positionsRead
                                    ? together.getOrDefault(order.symbol(), values.get(i))
                                    : Figure.absent(Absence.NOT_READ, contracts.get(i).settle())));
        }
    }

    private void takeOrder(OrderFigures figures) {
        orders.add(figures);
        Sums coin = sums.computeIfAbsent(figures.contract().settle(), _ -> new Sums());
        coin.orderIm.add(figures.initialMargin());
        coin.orderMm.add(figures.maintenanceMargin());
        coin.orderLoss.add(figures.loss());
        if (figures.buysOption()) coin.buyOptionMargin.add(figures.initialMargin());
    }

    /// Before UTA2.0, inverse contracts had a wallet of their own.
    private static boolean isUnified(AccountSnapshot account, Contract contract) {
        AccountStatus status = account.info().status();
        boolean own = status == AccountStatus.UTA1 || status == AccountStatus.UTA1_PRO;
        return !(own && contract.inverse());
    }

    private static final class Sum {
        private BigDecimal amount = BigDecimal.ZERO;
        private @Nullable Absence missing;

        void add(Figure part) {
            switch (part) {
                case Figure.Known known -> amount = amount.add(known.amount());
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
                            p -> Optional.of(p.initialMargin().computed())),
                    ofPositions(
                            coin,
                            positionMm,
                            "positionMm",
                            p -> Optional.of(p.maintenanceMargin().computed())),
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
                : Optional.of(position.unrealisedPnl().best());
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
                        ? Figure.of(sum.amount, coin)
                        : Figure.absent(sum.missing, coin);
        return figure.explained(
                () ->
                        new Working.Formula(
                                "Σ " + name, Optional.empty(), Optional.empty(), terms.get()));
    }
}
