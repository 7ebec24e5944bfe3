package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What each coin of the wallet counts as margin, and the totals.
///
/// @param coins in the wallet's order
/// @param absence why there is no wallet; empty when there is one, even one without coins
public record CollateralBreakdown(List<CoinCollateral> coins, Optional<Absence> absence) {

    public CollateralBreakdown {
        coins = List.copyOf(coins);
    }

    public static CollateralBreakdown of(AccountSnapshot account) {
        return account.wallet()
                .map(
                        wallet ->
                                new CollateralBreakdown(
                                        wallet.coins().stream()
                                                .map(coin -> CoinCollateral.of(account, coin))
                                                .toList(),
                                        Optional.empty()))
                .orElseGet(
                        () ->
                                new CollateralBreakdown(
                                        List.of(), Optional.of(Absence.noWallet(account.info()))));
    }

    public Figure equityUsd() {
        return total(CoinCollateral::equityUsd);
    }

    public Figure balanceUsd() {
        return total(CoinCollateral::balanceUsd);
    }

    public Figure collateralUsd() {
        return total(CoinCollateral::collateralUsd);
    }

    public Figure haircutUsd() {
        return total(CoinCollateral::haircutUsd);
    }

    public Figure debtUsd() {
        return total(CoinCollateral::debtUsd);
    }

    public Figure unrealisedPnlUsd() {
        return total(CoinCollateral::unrealisedPnlUsd);
    }

    /// A coin's part of all that adds to the margin; zero for a coin that adds nothing. The shares
    /// of all coins make 1.
    public Figure shareOf(CoinCollateral coin) {
        Figure all = total(each -> contribution(each.collateralUsd()));
        if (all.isZero()) return Figure.absent(Absence.NO_MARGIN, Unit.RATIO);
        return contribution(coin.collateralUsd())
                .combine(all, Unit.RATIO, (part, sum) -> part.divide(sum, Rounding.PRECISE));
    }

    /// Coins that the exchange neither prices nor takes as collateral. It gives them no value, so
    /// they are in no total of this breakdown; whoever shows a total names them beside it.
    public List<CoinCollateral> unvalued() {
        return coins.stream().filter(CoinCollateral::isUnvalued).toList();
    }

    Figure total(Function<CoinCollateral, Figure> amountUsd) {
        return absence.map(reason -> Figure.absent(reason, Unit.USD))
                .orElseGet(
                        () ->
                                Figure.sum(
                                        Unit.USD,
                                        coins.stream()
                                                .filter(coin -> !coin.isUnvalued())
                                                .map(amountUsd)
                                                .toList()));
    }

    private static Figure contribution(Figure collateralUsd) {
        return collateralUsd.map(usd -> usd.max(BigDecimal.ZERO));
    }
}
