package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.LoanTier;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.MarginRules;

import java.math.BigDecimal;
import java.util.List;

/// The margin that a borrowed coin needs, in units of the coin: the debt × the rates of its loan
/// tier. The whole debt is charged at the rates of the tier that it falls into; the exchange does
/// not say whether only the slice is. A chosen spot leverage below the tier's own raises the
/// initial rate to 1 ÷ leverage.
///
/// @param initialRate a fraction, as is `maintenanceRate`
public record LoanMargin(
        Figure initialRate, Figure maintenanceRate, Figure initial, Figure maintenance) {

    static LoanMargin of(AccountSnapshot account, String coin, Figure debt) {
        if (debt.isZero()) {
            Figure noRate = Figure.absent(Absence.NO_BALANCE, Unit.RATIO);
            return new LoanMargin(noRate, noRate, debt, debt);
        }
        if (account.market().loanTiers().isEmpty()) return absent(Absence.NOT_READ, debt);
        List<LoanTier> tiers = account.market().loanTiers().get().getOrDefault(coin, List.of());
        if (tiers.isEmpty()) return absent(Absence.NOT_REPORTED, debt);
        if (debt instanceof Figure.Absent missing) return absent(missing.reason(), debt);
        int index = indexOf(tiers, PositionFigures.amount(debt));
        LoanTier tier = tiers.get(index);
        Figure initialRate = initialRate(account, coin, tier, index);
        Figure maintenanceRate =
                Figure.of(
                        tier.positionMmr(),
                        Unit.RATIO,
                        Source.loanTier(coin, index, "positionMMR"));
        return new LoanMargin(
                initialRate,
                maintenanceRate,
                charged("loanImRate", debt, initialRate),
                charged("loanMmRate", debt, maintenanceRate));
    }

    /// The first tier whose limit covers the debt; the last beyond all limits.
    static int indexOf(List<LoanTier> tiers, BigDecimal debt) {
        for (int i = 0; i < tiers.size() - 1; i++) {
            if (debt.compareTo(tiers.get(i).borrowLimit()) <= 0) return i;
        }
        return tiers.size() - 1;
    }

    private static LoanMargin absent(Absence why, Figure debt) {
        Figure rate = Figure.absent(why, Unit.RATIO);
        Figure amount = Figure.absent(why, debt.unit());
        return new LoanMargin(rate, rate, amount, amount);
    }

    private static Figure initialRate(
            AccountSnapshot account, String coin, LoanTier tier, int index) {
        Figure byTier =
                Figure.of(
                        tier.positionImr(),
                        Unit.RATIO,
                        Source.loanTier(coin, index, "positionIMR"));
        BigDecimal chosen =
                account.spotLeverages().map(all -> all.get(coin)).orElse(BigDecimal.ZERO);
        if (chosen.signum() <= 0) return byTier;
        BigDecimal byChoice = Rounding.loanRate(ContractMath.reciprocal(chosen));
        if (byChoice.compareTo(tier.positionImr()) <= 0) return byTier;
        return Figure.of(
                byChoice,
                Unit.RATIO,
                () ->
                        Working.of(
                                "max(positionImRate, trunc8(1 ÷ spotLeverage))",
                                MarginRules.LOAN_MARGIN,
                                term("positionImRate", byTier),
                                term(
                                        "spotLeverage",
                                        Figure.of(chosen, Unit.RATIO, Source.spotLeverage(coin)))));
    }

    private static Figure charged(String name, Figure debt, Figure rate) {
        return debt.times(rate, debt.unit())
                .explained(
                        () ->
                                Working.of(
                                        "borrowAmount × " + name,
                                        MarginRules.LOAN_MARGIN,
                                        term("borrowAmount", debt),
                                        term(name, rate)));
    }
}
