package io.plimsoll.calc.interest;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.CollateralInfo;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Remark;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.BorrowingRules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How much of a coin's borrow limit is used. The limit is shared: what the main account and all
/// its sub-accounts borrow counts together.
///
/// @param limit in units of the coin
/// @param groupBorrowed in units of the coin, this account's part included
/// @param reportedAvailable what the exchange says is left, in units of the coin
/// @param reportedUsage the exchange's own ratio
public record BorrowUsage(
        Figure limit, Figure groupBorrowed, Figure reportedAvailable, Figure reportedUsage) {

    public static BorrowUsage of(CollateralInfo info) {
        String coin = info.currency();
        Figure limit = reported(info.maxBorrowingAmount(), coin, "maxBorrowingAmount");
        Figure available = reported(info.availableToBorrow(), coin, "availableToBorrow");
        Figure own = reported(info.borrowAmount(), coin, "borrowAmount");
        Figure others = reported(info.otherBorrowAmount(), coin, "otherBorrowAmount");
        Figure group =
                own.plus(others)
                        .explained(
                                () ->
                                        Working.of(
                                                "borrowAmount + otherBorrowAmount",
                                                BorrowingRules.BORROW_USAGE,
                                                term("borrowAmount", own),
                                                term("otherBorrowAmount", others)));
        return new BorrowUsage(
                limit,
                group.or(borrowedByWhatIsLeft(limit, available)),
                available,
                Figure.reported(
                        info.borrowUsageRate(),
                        Unit.RATIO,
                        Source.collateralInfo(coin, "borrowUsageRate")));
    }

    private static Figure reported(Optional<BigDecimal> amount, String coin, String field) {
        return Figure.reported(amount, Unit.coin(coin), Source.collateralInfo(coin, field));
    }

    /// Of a coin of which nothing is known but its name.
    static BorrowUsage absent(String coin, Absence reason) {
        Figure amount = Figure.absent(reason, Unit.coin(coin));
        return new BorrowUsage(amount, amount, amount, Figure.absent(reason, Unit.RATIO));
    }

    /// Used part of the limit, truncated to 6 decimals as the exchange does: 0.5 is 50 %, may
    /// exceed 1.
    public Compared usage() {
        return Compared.rounded(exact(), reportedUsage, Rounding::borrowUsage);
    }

    /// What may still be borrowed by any account of the group.
    public Compared availableToBorrow() {
        Figure left =
                limit.minus(groupBorrowed)
                        .map(amount -> amount.max(BigDecimal.ZERO))
                        .explained(
                                () ->
                                        Working.of(
                                                "max(0, maxBorrowingAmount − groupBorrowed)",
                                                BorrowingRules.BORROW_USAGE,
                                                term("maxBorrowingAmount", limit),
                                                term("groupBorrowed", groupBorrowed)));
        return new Compared(left, reportedAvailable);
    }

    /// Whether more is borrowed than the limit.
    public boolean isOver() {
        return quotient().or(reportedUsage).value().filter(BorrowUsage::isOver).isPresent();
    }

    /// By what interest is multiplied: the cube of the usage above 100 %, else 1 (FAQ of
    /// 2025-07-09). 34 digits.
    ///
    /// @param when chooses the rule
    public Figure penaltyFactor(Instant when) {
        var exponent = BorrowingRules.PENALTY_EXPONENT.at(when);
        Figure usage = quotient().or(reportedUsage);
        return usage.map(
                        used ->
                                isOver(used)
                                        ? used.pow(exponent.value(), Rounding.PRECISE)
                                        : BigDecimal.ONE)
                .explained(
                        () ->
                                usage.value().filter(BorrowUsage::isOver).isPresent()
                                        ? Working.of(
                                                "borrowUsage ^ " + exponent.value(),
                                                exponent.citation(),
                                                term("borrowUsage", usage))
                                        : new Working.Formula(
                                                "1",
                                                Optional.of(exponent.citation()),
                                                Optional.of(Remark.WITHIN_LIMIT),
                                                List.of(term("borrowUsage", usage))));
    }

    private static boolean isOver(BigDecimal usage) {
        return usage.compareTo(BigDecimal.ONE) > 0;
    }

    private Figure exact() {
        return quotient().explained(() -> working("trunc6(groupBorrowed ÷ maxBorrowingAmount)"));
    }

    private Figure quotient() {
        if (limit.isZero()) return Figure.absent(Absence.NO_BORROW_LIMIT, Unit.RATIO);
        return groupBorrowed
                .combine(limit, Unit.RATIO, (used, most) -> used.divide(most, Rounding.PRECISE))
                .explained(() -> working("groupBorrowed ÷ maxBorrowingAmount"));
    }

    private Working working(String notation) {
        return Working.of(
                notation,
                BorrowingRules.BORROW_USAGE,
                term("groupBorrowed", groupBorrowed),
                term("maxBorrowingAmount", limit));
    }

    /// For answers that do not say what the other accounts borrow. Only while something is left:
    /// from zero on, it does not tell how far the limit is exceeded.
    private static Figure borrowedByWhatIsLeft(Figure limit, Figure available) {
        return available.isZero()
                ? Figure.absent(Absence.NOT_DERIVABLE, limit.unit())
                : limit.minus(available)
                        .explained(
                                () ->
                                        Working.arithmetic(
                                                "maxBorrowingAmount − availableToBorrow",
                                                term("maxBorrowingAmount", limit),
                                                term("availableToBorrow", available)));
    }
}
