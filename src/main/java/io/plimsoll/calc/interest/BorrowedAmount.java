package io.plimsoll.calc.interest;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;

import java.math.BigDecimal;

/// How much of a coin is borrowed (FAQ of 2025-07-09): what its equity lacks to cover what is held
/// back from it. In units of the coin, never negative.
public final class BorrowedAmount {
    private BorrowedAmount() {}

    /// In cross margin.
    ///
    /// @param buyOptionIm initial margin of orders that buy options
    /// @param positiveOptionValue of the options held long
    /// @param frozen locked by orders
    public static BigDecimal cross(
            BigDecimal equity,
            BigDecimal buyOptionIm,
            BigDecimal positiveOptionValue,
            BigDecimal frozen) {
        return portfolio(equity.subtract(buyOptionIm).subtract(positiveOptionValue), frozen);
    }

    /// In portfolio margin, where options count as equity.
    public static BigDecimal portfolio(BigDecimal equity, BigDecimal frozen) {
        return equity.subtract(frozen).min(BigDecimal.ZERO).abs();
    }

    /// Calculated where the FAQ's formula covers the coin, and as reported.
    ///
    /// It does not cover spot borrowing as it works since September 2025 (a balance no longer
    /// offsets it), nor, in cross margin, an account with options, whose parts by coin are not
    /// reported.
    public static Compared of(AccountSnapshot account, CoinBalance balance) {
        return new Compared(computed(account, balance), reported(account, balance));
    }

    /// The debt itself: as reported, because that is what the exchange charges, else as calculated.
    public static Figure debt(AccountSnapshot account, CoinBalance balance) {
        Figure reported = reported(account, balance);
        return reported.isKnown() ? reported : computed(account, balance);
    }

    private static Figure reported(AccountSnapshot account, CoinBalance balance) {
        return Figure.reported(
                balance.borrowAmount()
                        .or(
                                () ->
                                        account.collateralOf(balance.coin())
                                                .flatMap(CollateralInfo::borrowAmount)),
                Unit.coin(balance.coin()));
    }

    private static Figure computed(AccountSnapshot account, CoinBalance balance) {
        Unit unit = Unit.coin(balance.coin());
        if (balance.spotBorrow().filter(borrowed -> borrowed.signum() != 0).isPresent())
            return Figure.absent(Absence.NOT_DERIVABLE, unit);
        Figure equity = Figure.reported(balance.equity(), unit);
        Figure frozen = Figure.reported(balance.locked(), unit);
        return switch (account.info().marginMode()) {
            case REGULAR_MARGIN ->
                    hasNoOptions(account)
                            ? equity.combine(
                                    frozen,
                                    unit,
                                    (whole, locked) ->
                                            cross(whole, BigDecimal.ZERO, BigDecimal.ZERO, locked))
                            : Figure.absent(Absence.NOT_DERIVABLE, unit);
            case PORTFOLIO_MARGIN -> equity.combine(frozen, unit, BorrowedAmount::portfolio);
            case ISOLATED_MARGIN -> Figure.absent(Absence.NOT_APPLICABLE_ISOLATED, unit);
            case UNKNOWN -> Figure.absent(Absence.UNKNOWN_MARGIN_MODE, unit);
        };
    }

    /// Certain only when both positions and orders were read.
    private static boolean hasNoOptions(AccountSnapshot account) {
        return account.positions()
                        .filter(all -> all.stream().noneMatch(p -> p.category() == Category.OPTION))
                        .isPresent()
                && account.openOrders()
                        .filter(all -> all.stream().noneMatch(o -> o.category() == Category.OPTION))
                        .isPresent();
    }
}
