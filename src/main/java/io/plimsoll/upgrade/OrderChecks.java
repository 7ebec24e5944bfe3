package io.plimsoll.upgrade;

import static io.plimsoll.upgrade.CheckVerdict.BLOCKED;
import static io.plimsoll.upgrade.CheckVerdict.CANNOT_TELL;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.Order;
import io.plimsoll.bybit.OrderGroup;
import io.plimsoll.calc.margin.Contract;
import io.plimsoll.rules.Citation;
import io.plimsoll.rules.UpgradeRules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Open orders of an account, product by product: each kind of account must have none.
final class OrderChecks {
    /// All kinds of spot order that a request without a filter leaves out.
    private static final List<String> OTHER_SPOT_FILTERS =
            List.of("StopOrder", "tpslOrder", "OcoOrder", "BidirectionalTpslOrder");

    private static final OrderGroup SPOT_PLAIN =
            new OrderGroup(Category.SPOT, Optional.empty(), Optional.empty());
    private static final List<OrderGroup> SPOT_OTHERS =
            OTHER_SPOT_FILTERS.stream()
                    .map(
                            filter ->
                                    new OrderGroup(
                                            Category.SPOT, Optional.empty(), Optional.of(filter)))
                    .toList();
    private static final OrderGroup OPTIONS =
            new OrderGroup(Category.OPTION, Optional.empty(), Optional.empty());

    private final Optional<List<Order>> orders;
    private final Citation rule;

    OrderChecks(Optional<List<Order>> orders, AccountStatus status) {
        this.orders = orders;
        rule =
                switch (status) {
                    case CLASSIC -> UpgradeRules.ORDERS_CLASSIC;
                    case UTA1, UTA1_PRO -> UpgradeRules.ORDERS_UTA1_PRO;
                    case UTA2, UTA2_PRO, UNKNOWN -> UpgradeRules.ORDERS_UTA2;
                };
    }

    UpgradeCheck spot() {
        return check(
                CheckSubject.SPOT_ORDERS,
                order -> order.category() == Category.SPOT,
                held -> {
                    List<Order> plain = held.stream().filter(OrderChecks::standsInTheBook).toList();
                    return List.of(
                            new Remedy.CancelAll(
                                    OrderScope.SPOT_PLAIN, List.of(SPOT_PLAIN), plain.size()),
                            new Remedy.CancelAll(
                                    OrderScope.SPOT_OTHERS,
                                    SPOT_OTHERS,
                                    held.size() - plain.size()));
                });
    }

    /// Linear contracts of a symbol that this version cannot take apart are counted here, so that
    /// no order goes unseen.
    UpgradeCheck usdt() {
        return check(
                CheckSubject.USDT_ORDERS,
                order -> order.category() == Category.LINEAR && !settlesInUsdc(order),
                held -> List.of(linear(OrderScope.USDT, "USDT", held)));
    }

    UpgradeCheck usdc() {
        return check(
                CheckSubject.USDC_ORDERS,
                order -> order.category() == Category.LINEAR && settlesInUsdc(order),
                held -> List.of(linear(OrderScope.USDC, "USDC", held)));
    }

    UpgradeCheck inverse() {
        return check(
                CheckSubject.INVERSE_ORDERS,
                order -> order.category() == Category.INVERSE,
                held -> {
                    List<OrderGroup> groups =
                            held.stream()
                                    .flatMap(order -> contract(order).stream())
                                    .map(Contract::settleCoin)
                                    .distinct()
                                    .map(coin -> group(Category.INVERSE, coin))
                                    .toList();
                    return List.of(new Remedy.CancelAll(OrderScope.INVERSE, groups, held.size()));
                });
    }

    UpgradeCheck option() {
        return check(
                CheckSubject.OPTION_ORDERS,
                order -> order.category() == Category.OPTION,
                held ->
                        List.of(
                                new Remedy.CancelAll(
                                        OrderScope.OPTION, List.of(OPTIONS), held.size())));
    }

    /// These are among the orders of their product as well; their check says that even one that
    /// hangs on another order stands in the way.
    UpgradeCheck takeProfitOrStopLoss() {
        return check(
                CheckSubject.TP_SL_ORDERS,
                UpgradeRules.TP_SL_ORDERS,
                Order::isTakeProfitOrStopLoss,
                _ -> List.of());
    }

    private UpgradeCheck check(
            CheckSubject subject,
            Predicate<Order> offends,
            Function<List<Order>, List<Remedy.CancelAll>> together) {
        return check(subject, rule, offends, together);
    }

    private UpgradeCheck check(
            CheckSubject subject,
            Citation source,
            Predicate<Order> offends,
            Function<List<Order>, List<Remedy.CancelAll>> together) {
        if (orders.isEmpty()) return UpgradeCheck.of(subject, CANNOT_TELL, source);
        List<Order> held = orders.get().stream().filter(offends).toList();
        return UpgradeCheck.proven(
                        subject, BLOCKED, source, held.stream().map(Proof.OfOrder::new).toList())
                .offering(remedies(held, together));
    }

    /// A single order needs no way to cancel many.
    private static List<Remedy> remedies(
            List<Order> held, Function<List<Order>, List<Remedy.CancelAll>> together) {
        List<Remedy> remedies = new ArrayList<>();
        if (!held.isEmpty()) remedies.add(new Remedy.CancelOrders(held));
        if (held.size() > 1) {
            together.apply(held).stream()
                    .filter(all -> all.known() > 0 && !all.groups().isEmpty())
                    .forEach(remedies::add);
        }
        return remedies;
    }

    private static Remedy.CancelAll linear(OrderScope scope, String coin, List<Order> held) {
        return new Remedy.CancelAll(scope, List.of(group(Category.LINEAR, coin)), held.size());
    }

    private static OrderGroup group(Category category, String coin) {
        return new OrderGroup(category, Optional.of(coin), Optional.empty());
    }

    private static boolean standsInTheBook(Order order) {
        return !order.isConditional() && order.stopOrderType().isEmpty();
    }

    private static boolean settlesInUsdc(Order order) {
        return contract(order).filter(known -> known.settleCoin().equals("USDC")).isPresent();
    }

    private static Optional<Contract> contract(Order order) {
        return Contract.of(order.category(), order.symbol());
    }
}
