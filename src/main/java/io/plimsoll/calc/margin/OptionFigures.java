package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;
import static io.plimsoll.calc.margin.PositionFigures.amount;
import static io.plimsoll.calc.margin.PositionFigures.directionOf;
import static io.plimsoll.calc.margin.PositionFigures.entry;
import static io.plimsoll.calc.margin.PositionFigures.firstAbsence;
import static io.plimsoll.calc.margin.PositionFigures.size;

import io.plimsoll.account.Position;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Remark;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.Citation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The margin of an option that is held, in its settle coin: none for a long one, whose value is
/// part of the equity.
final class OptionFigures {
    private OptionFigures() {}

    static PositionFigures.Margins ofPosition(
            ContractTerms terms,
            Position position,
            Contract contract,
            Contract.OptionTerms option,
            Figure mark) {
        Citation rule = terms.options().citation();
        if (directionOf(position) > 0) {
            Figure none =
                    Figure.of(
                            BigDecimal.ZERO,
                            contract.settle(),
                            () ->
                                    new Working.Formula(
                                            "0",
                                            Optional.of(rule),
                                            Optional.of(Remark.LONG_OPTION),
                                            List.of()));
            return new PositionFigures.Margins(none, none);
        }
        Figure index = terms.index();
        Figure entry = entry(position, contract);
        var by = terms.options().value();
        Figure maintenance =
                index.combine(
                                mark,
                                contract.settle(),
                                (i, m) -> OptionMath.shortMaintenance(by, i, m, position.size()))
                        .explained(
                                () ->
                                        Working.of(
                                                "(max(mmFactor × indexPrice, mmFactor × markPrice)"
                                                        + " + markPrice + liquidationFee ×"
                                                        + " indexPrice) × size",
                                                rule,
                                                given("mmFactor", by.maintenance(), rule),
                                                given("liquidationFee", by.liquidationFee(), rule),
                                                term("indexPrice", index),
                                                term("markPrice", mark),
                                                term("size", size(position, contract))));
        Optional<Absence> missing = firstAbsence(index, mark, entry);
        Figure initial =
                (missing.isPresent()
                                ? Figure.absent(missing.get(), contract.settle())
                                : Figure.of(
                                        OptionMath.shortInitial(
                                                by,
                                                option,
                                                amount(index),
                                                amount(mark),
                                                amount(entry),
                                                position.size()),
                                        contract.settle()))
                        .explained(
                                () ->
                                        Working.of(
                                                "max((max(maxImFactor × indexPrice −"
                                                        + " outOfTheMoney, minImFactor ×"
                                                        + " indexPrice) + max(entryPrice,"
                                                        + " markPrice)) × size, positionMm)",
                                                rule,
                                                given("maxImFactor", by.maxInitial(), rule),
                                                given("minImFactor", by.minInitial(), rule),
                                                term(
                                                        "outOfTheMoney",
                                                        outOfTheMoney(contract, option, index)),
                                                term("indexPrice", index),
                                                term("entryPrice", entry),
                                                term("markPrice", mark),
                                                term("size", size(position, contract)),
                                                term("positionMm", maintenance)));
        return new PositionFigures.Margins(initial, maintenance);
    }

    static Working.Term given(String name, BigDecimal value, Citation rule) {
        return term(name, Figure.of(value, Unit.RATIO, () -> new Working.Given(rule)));
    }

    static Figure outOfTheMoney(Contract contract, Contract.OptionTerms option, Figure index) {
        Figure strike = Figure.of(option.strike(), contract.quote());
        return index.map(price -> OptionMath.outOfTheMoney(option, price))
                .explained(
                        () ->
                                Working.arithmetic(
                                        option.call()
                                                ? "max(0, strikePrice − indexPrice)"
                                                : "max(0, indexPrice − strikePrice)",
                                        term("strikePrice", strike),
                                        term("indexPrice", index)));
    }
}
