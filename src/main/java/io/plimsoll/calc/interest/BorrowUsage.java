package io.plimsoll.calc.interest;

import io.plimsoll.account.CollateralInfo;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Unit;

import java.math.BigDecimal;

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
        Unit unit = Unit.coin(info.currency());
        Figure limit = Figure.reported(info.maxBorrowingAmount(), unit);
        Figure available = Figure.reported(info.availableToBorrow(), unit);
        Figure group =
                Figure.reported(info.borrowAmount(), unit)
                        .plus(Figure.reported(info.otherBorrowAmount(), unit));
        return new BorrowUsage(
                limit,
                group.or(borrowedByWhatIsLeft(limit, available)),
                available,
                Figure.reported(info.borrowUsageRate(), Unit.RATIO));
    }

    /// Of a coin of which nothing is known but its name.
    static BorrowUsage absent(String coin, Absence reason) {
        Figure amount = Figure.absent(reason, Unit.coin(coin));
        return new BorrowUsage(amount, amount, amount, Figure.absent(reason, Unit.RATIO));
    }

    /// Used part of the limit, truncated to 6 decimals as the exchange does: 0.5 is 50 %, may
    /// exceed 1.
    public Compared usage() {
        return new Compared(exact().map(Rounding::borrowUsage), reportedUsage);
    }

    /// What may still be borrowed by any account of the group.
    public Compared availableToBorrow() {
        Figure left = limit.minus(groupBorrowed).map(amount -> amount.max(BigDecimal.ZERO));
        return new Compared(left, reportedAvailable);
    }

    /// By what interest is multiplied: the cube of the usage above 100 %, else 1 (FAQ of
    /// 2025-07-09). 34 digits.
    public Figure penaltyFactor() {
        return exact().or(reportedUsage)
                .map(
                        usage ->
                                usage.compareTo(BigDecimal.ONE) > 0
                                        ? usage.pow(3, Rounding.PRECISE)
                                        : BigDecimal.ONE);
    }

    private Figure exact() {
        if (limit.isZero()) return Figure.absent(Absence.NO_BORROW_LIMIT, Unit.RATIO);
        return groupBorrowed.combine(
                limit, Unit.RATIO, (used, most) -> used.divide(most, Rounding.PRECISE));
    }

    /// For answers that do not say what the other accounts borrow. Only while something is left:
    /// from zero on, it does not tell how far the limit is exceeded.
    private static Figure borrowedByWhatIsLeft(Figure limit, Figure available) {
        return available.isZero()
                ? Figure.absent(Absence.NOT_DERIVABLE, limit.unit())
                : limit.minus(available);
    }
}
