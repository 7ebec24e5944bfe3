package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.BorrowingRules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much of a coin is borrowed (FAQ of 2025-07-09): what its equity lacks to cover what is held
/// back from it. In units of the coin, never negative.
///
/// Since September 2025 spot borrowing stands by itself: a balance covers the debt that derivatives
/// make, but what was borrowed on spot stays borrowed until it is repaid.
public final class BorrowedAmount {
    private static final String SPOT = "spotBorrow + ";

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

    /// As calculated and as reported.
    ///
    /// @param options value of the options held long in the coin
    /// @param buying initial margin of the orders that buy options
    static Compared of(
            AccountSnapshot account,
            CoinBalance balance,
            Figure equity,
            Figure options,
            Figure buying) {
        return new Compared(
                computed(account, balance, equity, options, buying), reported(account, balance));
    }

    private static Figure reported(AccountSnapshot account, CoinBalance balance) {
        String coin = balance.coin();
        return balance.borrowAmount().isPresent()
                ? Figure.reported(
                        balance.borrowAmount(),
                        Unit.coin(coin),
                        Source.wallet(coin, "borrowAmount"))
                : Figure.reported(
                        account.collateralOf(coin).flatMap(CollateralInfo::borrowAmount),
                        Unit.coin(coin),
                        Source.collateralInfo(coin, "borrowAmount"));
    }

    private static Figure computed(
            AccountSnapshot account,
            CoinBalance balance,
            Figure equity,
            Figure options,
            Figure buying) {
        Unit unit = equity.unit();
        MarginMode mode = account.info().marginMode();
        switch (mode) {
            case ISOLATED_MARGIN -> {
                return Figure.absent(Absence.NOT_APPLICABLE_ISOLATED, unit);
            }
            case UNKNOWN -> {
                return Figure.absent(Absence.UNKNOWN_MARGIN_MODE, unit);
            }
            case REGULAR_MARGIN, PORTFOLIO_MARGIN -> {}
        }
        boolean cross = mode == MarginMode.REGULAR_MARGIN;
        Figure frozen =
                Figure.reported(balance.locked(), unit, Source.wallet(balance.coin(), "locked"));
        Figure spot = spotBorrow(balance, unit);
        Optional<Absence> missing =
                cross
                        ? PositionFigures.firstAbsence(equity, frozen, buying, options)
                        : PositionFigures.firstAbsence(equity, frozen);
        if (missing.isPresent()) return Figure.absent(missing.get(), unit);
        BigDecimal own = PositionFigures.amount(spot);
        // The equity is net of spot borrowing, which balances no longer pay back by themselves.
        BigDecimal gross = PositionFigures.amount(equity).add(own);
        BigDecimal lacking =
                cross
                        ? cross(
                                gross,
                                PositionFigures.amount(buying),
                                PositionFigures.amount(options),
                                PositionFigures.amount(frozen))
                        : portfolio(gross, PositionFigures.amount(frozen));
        boolean hasSpot = own.signum() != 0;
        return Figure.of(
                own.add(lacking),
                unit,
                () -> {
                    List<Working.Term> terms = new ArrayList<>();
                    if (hasSpot) terms.add(term("spotBorrow", spot));
                    terms.add(term("equity", equity));
                    if (cross) {
                        terms.add(term("buyOptionIm", buying));
                        terms.add(term("longOptionValue", options));
                    }
                    terms.add(term("locked", frozen));
                    return new Working.Formula(
                            notation(cross, hasSpot),
                            Optional.of(
                                    hasSpot
                                            ? BorrowingRules.SPOT_BORROWING
                                            : BorrowingRules.BORROWED_AMOUNT),
                            Optional.empty(),
                            terms);
                });
    }

    private static String notation(boolean cross, boolean hasSpot) {
        String equity = hasSpot ? "equity + spotBorrow" : "equity";
        String lacking =
                cross
                        ? "abs(min(0, %s − buyOptionIm − longOptionValue − locked))"
                        : "abs(min(0, %s − locked))";
        return (hasSpot ? SPOT : "") + lacking.formatted(equity);
    }

    private static Figure spotBorrow(CoinBalance balance, Unit unit) {
        return balance.spotBorrow()
                .map(amount -> Figure.of(amount, unit, Source.wallet(balance.coin(), "spotBorrow")))
                .orElseGet(() -> Figure.zero(unit));
    }
}
