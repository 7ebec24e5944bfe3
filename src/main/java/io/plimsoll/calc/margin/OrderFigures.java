package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;
import static io.plimsoll.calc.margin.OptionFigures.given;
import static io.plimsoll.calc.margin.OptionFigures.outOfTheMoney;
import static io.plimsoll.calc.margin.PositionFigures.amount;
import static io.plimsoll.calc.margin.PositionFigures.firstAbsence;
import static io.plimsoll.calc.margin.PositionFigures.tierRate;

import io.plimsoll.account.Order;
import io.plimsoll.account.RiskTier;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Remark;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.Citation;
import io.plimsoll.rules.MarginRules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One open order of a contract or option with what it holds as margin, in the settle coin.
///
/// @param value what is left of it at its own price; of an option, the premium
/// @param initialMargin also called order cost: with the fees to open and to close
/// @param loss what it would lose the moment it is filled: zero or less
public record OrderFigures(
        Order order,
        Contract contract,
        Figure value,
        Figure initialMargin,
        Figure maintenanceMargin,
        Figure loss) {

    /// Reducing orders, and those that wait for a trigger, hold nothing.
    static boolean holdsMargin(Order order) {
        return !order.reduceOnly() && !order.isConditional();
    }

    boolean buysOption() {
        return contract.option().isPresent() && direction(order) > 0 && holdsMargin(order);
    }

    private static int direction(Order order) {
        return order.side().equals("Sell") ? -1 : 1;
    }

    static Figure quantity(Order order, Contract contract) {
        boolean left = order.leavesQty().isPresent();
        return Figure.reported(
                left ? order.leavesQty() : order.qty(),
                contract.inverse() ? Unit.USD : Unit.coin(contract.base()),
                Source.order(order, left ? "leavesQty" : "qty"));
    }

    /// A market order tells no price, or zero.
    private static Figure price(Order order, Contract contract) {
        return Figure.reported(
                order.price().filter(price -> price.signum() > 0),
                contract.quote(),
                Source.order(order, "price"));
    }

    static Figure valueOf(Order order, Contract contract) {
        Figure quantity = quantity(order, contract);
        Figure price = price(order, contract);
        return quantity.combine(
                price,
                contract.settle(),
                contract::value,
                () ->
                        Working.arithmetic(
                                contract.inverse() ? "qty ÷ price" : "qty × price",
                                term("qty", quantity),
                                term("price", price)));
    }

    static OrderFigures of(ContractTerms terms, Order order, Contract contract, Figure value) {
        if (!holdsMargin(order)) {
            Figure none = none(contract);
            return new OrderFigures(order, contract, value, none, none, none);
        }
        if (contract.option().isPresent())
            return option(terms, order, contract, contract.option().get(), value);
        return new OrderFigures(
                order,
                contract,
                value,
                cost(terms, order, contract, value),
                maintenance(terms, contract, value),
                loss(terms, order, contract));
    }

    private static Figure none(Contract contract) {
        return Figure.of(
                BigDecimal.ZERO,
                contract.settle(),
                () ->
                        new Working.Formula(
                                "0",
                                Optional.of(MarginRules.ORDER_COST),
                                Optional.of(Remark.HOLDS_NO_MARGIN),
                                List.of()));
    }

    private static Figure cost(ContractTerms terms, Order order, Contract contract, Figure value) {
        Figure leverage = terms.leverage();
        Figure taker = terms.takerRate();
        Optional<Absence> missing = firstAbsence(value, leverage, taker);
        if (missing.isPresent()) return Figure.absent(missing.get(), contract.settle());
        boolean plus = direction(order) > 0 == contract.inverse();
        return Figure.of(
                amount(value).multiply(terms.orderRate(direction(order))),
                contract.settle(),
                () ->
                        Working.of(
                                "orderValue ÷ leverage + orderValue × takerFeeRate + orderValue ×"
                                        + (plus ? " (1 + 1 ÷ leverage)" : " (1 − 1 ÷ leverage)")
                                        + " × takerFeeRate",
                                MarginRules.ORDER_COST,
                                term("orderValue", value),
                                term("leverage", leverage),
                                term("takerFeeRate", taker)));
    }

    /// The order's part is charged at the rate of the tier that all of the symbol reaches, without
    /// deduction (maintenance margin page of 2026-04-16).
    private static Figure maintenance(ContractTerms terms, Contract contract, Figure value) {
        Figure together = terms.together();
        Optional<List<RiskTier>> tiers = terms.riskTiers();
        Optional<Absence> missing =
                tiers.isEmpty() ? Optional.of(Absence.NOT_READ) : firstAbsence(value, together);
        if (missing.isPresent()) return Figure.absent(missing.get(), contract.settle());
        int index = RiskTiers.indexOf(tiers.get(), amount(together));
        BigDecimal rate = tiers.get().get(index).maintenanceMargin();
        return Figure.of(
                amount(value).multiply(rate),
                contract.settle(),
                () ->
                        Working.of(
                                "orderValue × mmRate",
                                MarginRules.MAINTENANCE_TIERS,
                                term("orderValue", value),
                                term("mmRate", tierRate(contract, index, rate))));
    }

    private static Figure loss(ContractTerms terms, Order order, Contract contract) {
        Figure mark = terms.mark();
        Figure price = price(order, contract);
        Figure quantity = quantity(order, contract);
        Optional<Absence> missing = firstAbsence(mark, price, quantity);
        if (missing.isPresent()) return Figure.absent(missing.get(), contract.settle());
        int direction = direction(order);
        return Figure.of(
                contract.inverse()
                        ? ContractMath.profit(
                                        contract,
                                        direction,
                                        amount(quantity),
                                        amount(price),
                                        amount(mark))
                                .min(BigDecimal.ZERO)
                        : ContractMath.orderLoss(
                                direction, amount(quantity), amount(price), amount(mark)),
                contract.settle(),
                () ->
                        Working.of(
                                lossNotation(contract.inverse(), direction > 0),
                                MarginRules.ORDER_LOSS,
                                term("markPrice", mark),
                                term("price", price),
                                term("qty", quantity)));
    }

    private static String lossNotation(boolean inverse, boolean buys) {
        if (inverse)
            return buys
                    ? "min(0, qty ÷ price − qty ÷ markPrice)"
                    : "min(0, qty ÷ markPrice − qty ÷ price)";
        return buys ? "min(0, (markPrice − price) × qty)" : "min(0, (price − markPrice) × qty)";
    }

    private static OrderFigures option(
            ContractTerms terms,
            Order order,
            Contract contract,
            Contract.OptionTerms option,
            Figure premium) {
        Citation rule = terms.options().citation();
        var by = terms.options().value();
        Figure price = price(order, contract);
        Figure quantity = quantity(order, contract);
        Figure index = terms.index();
        Figure mark = terms.mark();
        Figure taker = terms.takerRate();
        boolean buys = direction(order) > 0;
        Optional<Absence> missing =
                buys
                        ? firstAbsence(price, quantity, index, taker)
                        : firstAbsence(price, quantity, index, mark, taker);
        Figure margin;
        if (missing.isPresent()) {
            margin = Figure.absent(missing.get(), contract.settle());
        } else if (buys) {
            margin =
                    Figure.of(
                            OptionMath.buyOrder(
                                    by,
                                    amount(taker),
                                    amount(index),
                                    amount(price),
                                    amount(quantity)),
                            contract.settle(),
                            () ->
                                    Working.of(
                                            "premium + min(takerFeeRate × indexPrice, feeCap ×"
                                                    + " price) × qty",
                                            rule,
                                            term("premium", premium),
                                            term("takerFeeRate", taker),
                                            term("indexPrice", index),
                                            given("feeCap", by.feeCap(), rule),
                                            term("price", price),
                                            term("qty", quantity)));
        } else {
            margin =
                    Figure.of(
                            OptionMath.sellOrder(
                                    by,
                                    option,
                                    amount(taker),
                                    amount(index),
                                    amount(mark),
                                    amount(price),
                                    amount(quantity)),
                            contract.settle(),
                            () ->
                                    Working.of(
                                            "max(0, max((max(maxImFactor × indexPrice −"
                                                    + " outOfTheMoney, minImFactor × indexPrice) +"
                                                    + " max(price, markPrice)) × qty, (max(mmFactor"
                                                    + " × indexPrice, mmFactor × markPrice) +"
                                                    + " markPrice + liquidationFee × indexPrice) ×"
                                                    + " qty) + min(takerFeeRate × indexPrice,"
                                                    + " feeCap × price) × qty − premium)",
                                            rule,
                                            given("maxImFactor", by.maxInitial(), rule),
                                            given("minImFactor", by.minInitial(), rule),
                                            given("mmFactor", by.maintenance(), rule),
                                            given("liquidationFee", by.liquidationFee(), rule),
                                            given("feeCap", by.feeCap(), rule),
                                            term(
                                                    "outOfTheMoney",
                                                    outOfTheMoney(contract, option, index)),
                                            term("takerFeeRate", taker),
                                            term("indexPrice", index),
                                            term("markPrice", mark),
                                            term("price", price),
                                            term("qty", quantity),
                                            term("premium", premium)));
        }
        Figure none = Figure.zero(contract.settle());
        return new OrderFigures(order, contract, premium, margin, none, none);
    }
}
