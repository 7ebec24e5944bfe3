package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.Position;
import io.plimsoll.account.RiskTier;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Origin;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.MarginPrice;
import io.plimsoll.rules.MarginRules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One position with what it needs as margin. Amounts in the settle coin, prices in the quote
/// currency.
///
/// @param value at the mark price
/// @param unrealisedPnl since it was opened; of options too, whose value is counted by itself
/// @param optionValue size × mark price, negative for short options; zero for other contracts
public record PositionFigures(
        Position position,
        Contract contract,
        Figure mark,
        Figure value,
        Compared unrealisedPnl,
        Figure optionValue,
        Compared initialMargin,
        Compared maintenanceMargin) {

    /// 1 when long, -1 when short.
    public int direction() {
        return directionOf(position);
    }

    /// A price under the name that workings give it: mark or entry.
    private record Price(String name, Figure figure) {}

    record Margins(Figure initial, Figure maintenance) {}

    static PositionFigures of(ContractTerms terms, Position position, Contract contract) {
        Figure mark = terms.mark(position);
        Figure value = valueAt(position, contract, new Price("markPrice", mark));
        Margins margins = margins(terms, position, contract, mark, value);
        return new PositionFigures(
                position,
                contract,
                mark,
                value,
                new Compared(
                        profit(position, contract, mark),
                        Figure.reported(
                                position.unrealisedPnl(),
                                contract.settle(),
                                Source.position(position, "unrealisedPnl"))),
                optionValue(position, contract, mark, value),
                new Compared(
                        margins.initial(),
                        reported(terms, position, contract, position.positionIm(), "positionIM")),
                new Compared(
                        margins.maintenance(),
                        reported(terms, position, contract, position.positionMm(), "positionMM")));
    }

    private static Figure reported(
            ContractTerms terms,
            Position position,
            Contract contract,
            Optional<BigDecimal> amount,
            String field) {
        return terms.portfolio()
                ? Figure.absent(Absence.NOT_APPLICABLE_PORTFOLIO, contract.settle())
                : Figure.reported(amount, contract.settle(), Source.position(position, field));
    }

    static int directionOf(Position position) {
        return position.side().equals("Sell") ? -1 : 1;
    }

    static Figure size(Position position, Contract contract) {
        return Figure.of(
                position.size(),
                contract.inverse() ? Unit.USD : Unit.coin(contract.base()),
                Source.position(position, "size"));
    }

    static Figure entry(Position position, Contract contract) {
        return Figure.reported(
                position.avgPrice(), contract.quote(), Source.position(position, "avgPrice"));
    }

    static Figure leverage(Position position) {
        return Figure.reported(
                position.leverage(), Unit.RATIO, Source.position(position, "leverage"));
    }

    private static Figure valueAt(Position position, Contract contract, Price price) {
        return price.figure()
                .map(
                        contract.settle(),
                        at -> contract.value(position.size(), at),
                        () ->
                                Working.arithmetic(
                                        (contract.inverse() ? "size ÷ " : "size × ") + price.name(),
                                        term("size", size(position, contract)),
                                        term(price.name(), price.figure())));
    }

    /// USDC perpetuals are settled session by session: what came before is realised.
    private static Figure countedFrom(Position position, Contract contract) {
        boolean settled =
                contract.settleCoin().equals("USDC") && position.sessionAvgPrice().isPresent();
        return settled
                ? Figure.reported(
                        position.sessionAvgPrice(),
                        contract.quote(),
                        Source.position(position, "sessionAvgPrice"))
                : entry(position, contract);
    }

    private static Figure profit(Position position, Contract contract, Figure mark) {
        int direction = directionOf(position);
        Figure entry = countedFrom(position, contract);
        String notation =
                contract.inverse()
                        ? direction > 0
                                ? "size ÷ entryPrice − size ÷ markPrice"
                                : "size ÷ markPrice − size ÷ entryPrice"
                        : direction > 0
                                ? "(markPrice − entryPrice) × size"
                                : "(entryPrice − markPrice) × size";
        return entry.combine(
                mark,
                contract.settle(),
                (from, to) -> ContractMath.profit(contract, direction, position.size(), from, to),
                () ->
                        Working.arithmetic(
                                notation,
                                term("size", size(position, contract)),
                                term("entryPrice", entry),
                                term("markPrice", mark)));
    }

    private static Figure optionValue(
            Position position, Contract contract, Figure mark, Figure value) {
        if (contract.option().isEmpty()) return Figure.zero(contract.settle());
        boolean isLong = directionOf(position) > 0;
        return (isLong ? value : value.map(BigDecimal::negate))
                .explained(
                        () ->
                                Working.of(
                                        isLong ? "size × markPrice" : "−size × markPrice",
                                        MarginRules.EQUITY,
                                        term("size", size(position, contract)),
                                        term("markPrice", mark)));
    }

    private static Margins margins(
            ContractTerms terms, Position position, Contract contract, Figure mark, Figure value) {
        if (terms.portfolio()) {
            Figure none = Figure.absent(Absence.NOT_APPLICABLE_PORTFOLIO, contract.settle());
            return new Margins(none, none);
        }
        if (contract.option().isPresent())
            return OptionFigures.ofPosition(
                    terms, position, contract, contract.option().get(), mark);
        boolean byMark = terms.margin().value() == MarginPrice.MARK;
        boolean initialByMark = byMark && !terms.isolated();
        Figure entryValue =
                initialByMark
                        ? value // not needed: both margins are reckoned on the mark price
                        : valueAt(
                                position,
                                contract,
                                new Price("entryPrice", entry(position, contract)));
        Figure initialValue = initialByMark ? value : entryValue;
        Figure maintenanceValue = byMark ? value : entryValue;
        Figure leverage = leverage(position);
        Figure taker = terms.takerRate();
        Figure initialFee = feeToClose(position, contract, initialValue, leverage, taker);
        Figure maintenanceFee =
                initialByMark == byMark
                        ? initialFee
                        : feeToClose(position, contract, maintenanceValue, leverage, taker);
        return new Margins(
                initialMargin(terms, initialValue, leverage, initialFee),
                maintenanceMargin(terms, contract, maintenanceValue, maintenanceFee));
    }

    private static Figure feeToClose(
            Position position, Contract contract, Figure value, Figure leverage, Figure taker) {
        Optional<Absence> missing = firstAbsence(value, leverage, taker);
        Origin origin =
                () ->
                        Working.of(
                                directionOf(position) > 0 == contract.inverse()
                                        ? "positionValue × (1 + 1 ÷ leverage) × takerFeeRate"
                                        : "positionValue × (1 − 1 ÷ leverage) × takerFeeRate",
                                MarginRules.MAINTENANCE_TIERS,
                                term("positionValue", value),
                                term("leverage", leverage),
                                term("takerFeeRate", taker));
        if (missing.isPresent())
            return Figure.absent(missing.get(), contract.settle()).explained(origin);
        return Figure.of(
                ContractMath.feeToClose(
                        contract.inverse(),
                        directionOf(position),
                        amount(value),
                        amount(leverage),
                        amount(taker)),
                contract.settle(),
                origin);
    }

    private static Figure initialMargin(
            ContractTerms terms, Figure value, Figure leverage, Figure fee) {
        Origin origin =
                () ->
                        Working.of(
                                "positionValue ÷ leverage + feeToClose",
                                terms.margin().citation(),
                                term("positionValue", value),
                                term("leverage", leverage),
                                term("feeToClose", fee));
        Optional<Absence> missing = firstAbsence(value, leverage, fee);
        return missing.isPresent()
                ? Figure.absent(missing.get(), value.unit()).explained(origin)
                : Figure.of(
                        ContractMath.initialMargin(amount(value), amount(leverage), amount(fee)),
                        value.unit(),
                        origin);
    }

    private static Figure maintenanceMargin(
            ContractTerms terms, Contract contract, Figure value, Figure fee) {
        Optional<List<RiskTier>> tiers = terms.riskTiers();
        Optional<Absence> missing =
                tiers.isEmpty() ? Optional.of(Absence.NOT_READ) : firstAbsence(value, fee);
        if (missing.isPresent()) return Figure.absent(missing.get(), contract.settle());
        int index = RiskTiers.indexOf(tiers.get(), amount(value));
        BigDecimal rate = tiers.get().get(index).maintenanceMargin();
        BigDecimal deduction = RiskTiers.deduction(tiers.get(), index);
        return Figure.of(
                ContractMath.maintenanceMargin(amount(value), rate, deduction, amount(fee)),
                contract.settle(),
                () ->
                        Working.of(
                                "positionValue × mmRate − mmDeduction + feeToClose",
                                terms.margin().citation(),
                                term("positionValue", value),
                                term("mmRate", tierRate(contract, index, rate)),
                                term("mmDeduction", tierDeduction(contract, index, deduction)),
                                term("feeToClose", fee)));
    }

    static Figure tierRate(Contract contract, int index, BigDecimal rate) {
        return Figure.of(
                rate,
                Unit.RATIO,
                Source.riskTier(
                        contract.category(), contract.symbol(), index, "maintenanceMargin"));
    }

    static Figure tierDeduction(Contract contract, int index, BigDecimal deduction) {
        return Figure.of(
                deduction,
                contract.settle(),
                Source.riskTier(contract.category(), contract.symbol(), index, "mmDeduction"));
    }

    /// The price at which the initial margin is used up. Options have none; nor has a short inverse
    /// position without leverage, which cannot lose more than it holds.
    public Figure bankruptcyPrice() {
        Figure leverage = leverage(position);
        boolean covered =
                contract.inverse()
                        && direction() < 0
                        && leverage.value()
                                .filter(times -> times.compareTo(BigDecimal.ONE) == 0)
                                .isPresent();
        if (contract.option().isPresent() || covered)
            return Figure.absent(Absence.NO_LIQUIDATION, contract.quote());
        Figure entry = entry(position, contract);
        boolean plus = direction() > 0 == contract.inverse();
        return entry.combine(
                        leverage,
                        contract.quote(),
                        (price, times) ->
                                ContractMath.bankruptcyPrice(
                                        contract.inverse(), direction(), price, times))
                .explained(
                        () ->
                                Working.of(
                                        (contract.inverse() ? "entryPrice ÷ " : "entryPrice × ")
                                                + (plus
                                                        ? "(1 + 1 ÷ leverage)"
                                                        : "(1 − 1 ÷ leverage)"),
                                        MarginRules.BANKRUPTCY,
                                        term("entryPrice", entry),
                                        term("leverage", leverage)));
    }

    /// At the price that it was opened at, which is how the exchange reports a position's value.
    public Figure entryValue() {
        return valueAt(position, contract, new Price("entryPrice", entry(position, contract)));
    }

    static Optional<Absence> firstAbsence(Figure... figures) {
        for (Figure figure : figures) {
            if (figure instanceof Figure.Absent absent) return Optional.of(absent.reason());
        }
        return Optional.empty();
    }

    /// Of a figure that is known.
    static BigDecimal amount(Figure figure) {
        return ((Figure.Known) figure).amount();
    }
}
