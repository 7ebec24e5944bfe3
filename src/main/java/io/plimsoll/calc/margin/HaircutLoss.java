package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.Order;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.IndexPrice;
import io.plimsoll.calc.Remark;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.MarginRules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What open spot orders would cost in collateral value when they are filled, in USD; zero or more.
///
/// The exchange publishes no formula. This one takes, order by order, the value of what is sold at
/// its collateral value ratio less the value of what is bought at its own, where that is a loss;
/// each coin at the ratio of its first tier.
final class HaircutLoss {
    private static final Set<String> FREEZES_AT_ONCE =
            Set.of("tpslOrder", "OcoOrder", "BidirectionalTpslOrder");
    private static final List<String> QUOTES =
            List.of("USDT", "USDC", "USDE", "EUR", "BRL", "BTC", "ETH", "DAI");

    private final AccountSnapshot account;
    private final Map<String, CoinCollateral> coins;

    HaircutLoss(AccountSnapshot account, Map<String, CoinCollateral> coins) {
        this.account = account;
        this.coins = coins;
    }

    /// Whether any open order could cause one; empty when the orders were not read.
    static Optional<Boolean> possible(AccountSnapshot account) {
        return account.openOrders().map(all -> all.stream().anyMatch(HaircutLoss::freezes));
    }

    /// A conditional order freezes nothing before its trigger; the pairs of take-profit and
    /// stop-loss do.
    private static boolean freezes(Order order) {
        return order.category() == Category.SPOT
                && (!order.isConditional() || FREEZES_AT_ONCE.contains(order.stopOrderType()));
    }

    Figure byFormula() {
        if (account.openOrders().isEmpty()) return Figure.absent(Absence.NOT_READ, Unit.USD);
        List<Working.Term> losses = new ArrayList<>();
        for (Order order : account.openOrders().get()) {
            if (freezes(order))
                losses.add(new Working.Term("haircutLoss", order.symbol(), ofOrder(order)));
        }
        return Figure.sum(Unit.USD, losses.stream().map(Working.Term::figure).toList())
                .explained(
                        () ->
                                new Working.Formula(
                                        "Σ haircutLoss",
                                        Optional.of(MarginRules.HAIRCUT_LOSS),
                                        losses.isEmpty()
                                                ? Optional.of(Remark.NO_ORDERS)
                                                : Optional.empty(),
                                        losses));
    }

    private Figure ofOrder(Order order) {
        Optional<String> quote =
                QUOTES.stream()
                        .filter(coin -> order.symbol().endsWith(coin))
                        .filter(coin -> order.symbol().length() > coin.length())
                        .findFirst();
        if (quote.isEmpty()) return Figure.absent(Absence.NOT_DERIVABLE, Unit.USD);
        String base = order.symbol().substring(0, order.symbol().length() - quote.get().length());
        boolean buys = order.side().equals("Buy");
        boolean left = order.leavesQty().isPresent();
        Figure quantity =
                Figure.reported(
                        left ? order.leavesQty() : order.qty(),
                        Unit.coin(base),
                        Source.order(order, left ? "leavesQty" : "qty"));
        Figure price =
                Figure.reported(
                        order.price().filter(p -> p.signum() > 0),
                        Unit.coin(quote.get()),
                        Source.order(order, "price"));
        Figure paid = quantity.times(price, Unit.coin(quote.get()));
        Figure basePrice = priceOf(base);
        Figure baseRatio = firstRatio(base);
        Figure quotePrice = priceOf(quote.get());
        Figure quoteRatio = firstRatio(quote.get());
        Figure baseValue = worth(quantity, basePrice, baseRatio);
        Figure quoteValue = worth(paid, quotePrice, quoteRatio);
        Figure sold = buys ? quoteValue : baseValue;
        Figure bought = buys ? baseValue : quoteValue;
        return sold.minus(bought)
                .map(loss -> loss.max(BigDecimal.ZERO))
                .explained(
                        () ->
                                Working.of(
                                        buys
                                                ? "max(0, qty × price × quoteIndexPrice ×"
                                                        + " quoteRatio − qty × baseIndexPrice ×"
                                                        + " baseRatio)"
                                                : "max(0, qty × baseIndexPrice × baseRatio − qty ×"
                                                        + " price × quoteIndexPrice × quoteRatio)",
                                        MarginRules.HAIRCUT_LOSS,
                                        term("qty", quantity),
                                        term("price", price),
                                        term("baseIndexPrice", basePrice),
                                        term("baseRatio", baseRatio),
                                        term("quoteIndexPrice", quotePrice),
                                        term("quoteRatio", quoteRatio)));
    }

    private static Figure worth(Figure amount, Figure price, Figure ratio) {
        return amount.times(price, Unit.USD).times(ratio, Unit.USD);
    }

    private Figure priceOf(String coin) {
        CoinCollateral held = coins.get(coin);
        return held != null ? held.price() : IndexPrice.compared(account, coin).official();
    }

    private Figure firstRatio(String coin) {
        return account.tiersOf(coin)
                .filter(tiers -> !tiers.isEmpty())
                .map(List::getFirst)
                .map(CollateralTier::collateralRatio)
                .map(
                        ratio ->
                                Figure.of(
                                        ratio,
                                        Unit.RATIO,
                                        Source.collateralTier(coin, 0, "collateralRatio")))
                .orElseGet(() -> Figure.absent(Absence.NO_TIERS, Unit.RATIO));
    }
}
