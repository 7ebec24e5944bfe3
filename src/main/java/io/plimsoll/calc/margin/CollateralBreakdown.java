package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.Wallet;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.MarginRules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What each coin of the wallet counts as margin, and the totals.
///
/// @param coins in the wallet's order
/// @param absence why there are no coins to add up; empty when there are, or when the account
///   rightly has none
public record CollateralBreakdown(List<CoinCollateral> coins, Optional<Absence> absence) {

    public CollateralBreakdown {
        coins = List.copyOf(coins);
    }

    public static CollateralBreakdown of(AccountSnapshot account) {
        return of(
                account,
                Exposures.of(account).of(account.wallet().map(Wallet::coins).orElse(List.of())));
    }

    /// @param exposures of the wallet's coins, in its order
    static CollateralBreakdown of(AccountSnapshot account, List<CoinExposure> exposures) {
        if (account.wallet().isEmpty())
            return new CollateralBreakdown(
                    List.of(), Optional.of(Absence.noWallet(account.info())));
        Wallet wallet = account.wallet().get();
        List<CoinBalance> balances = wallet.coins();
        List<CoinCollateral> coins = new ArrayList<>(balances.size());
        for (int i = 0; i < balances.size(); i++)
            coins.add(CoinCollateral.of(account, balances.get(i), exposures.get(i)));
        return new CollateralBreakdown(
                coins,
                coins.isEmpty() && isWorthSomething(wallet)
                        ? Optional.of(Absence.NOT_REPORTED)
                        : Optional.empty());
    }

    /// A wallet that lists no coin is empty only where its totals say so, too.
    private static boolean isWorthSomething(Wallet wallet) {
        return wallet.totalEquity()
                .or(wallet::totalMarginBalance)
                .filter(usd -> usd.signum() != 0)
                .isPresent();
    }

    public Figure equityUsd() {
        return total("usdValue", CoinCollateral::equityUsd);
    }

    public Figure balanceUsd() {
        return total("balanceUsd", CoinCollateral::balanceUsd);
    }

    public Figure collateralUsd() {
        return total("collateralValue", CoinCollateral::collateralUsd);
    }

    public Figure haircutUsd() {
        return total("haircut", CoinCollateral::haircutUsd);
    }

    public Figure debtUsd() {
        return total("debtUsd", CoinCollateral::debtUsd);
    }

    public Figure unrealisedPnlUsd() {
        return total("unrealisedPnlUsd", CoinCollateral::unrealisedPnlUsd);
    }

    Figure optionValueUsd() {
        return total("optionValueUsd", CoinCollateral::optionValueUsd);
    }

    /// Each coin's part of all that adds to the margin, in the order of the coins; zero for a coin
    /// that adds nothing. Together they make 1.
    public List<Figure> shares() {
        Figure all = contributions();
        return coins.stream().map(coin -> share(coin, all)).toList();
    }

    private Figure contributions() {
        return total("collateralValue", each -> contribution(each.collateralUsd()));
    }

    private static Figure share(CoinCollateral coin, Figure all) {
        if (all.isZero()) return Figure.absent(Absence.NO_MARGIN, Unit.RATIO);
        Figure part = contribution(coin.collateralUsd());
        return part.combine(all, Unit.RATIO, (mine, sum) -> mine.divide(sum, Rounding.PRECISE))
                .explained(
                        () ->
                                Working.arithmetic(
                                        "collateralValue ÷ allCollateral",
                                        term("collateralValue", part),
                                        term("allCollateral", all)));
    }

    /// Coins that the exchange neither prices nor takes as collateral. It gives them no value, so
    /// they are in no total of this breakdown; whoever shows a total names them beside it.
    public List<CoinCollateral> unvalued() {
        return coins.stream().filter(CoinCollateral::isUnvalued).toList();
    }

    /// The sum of a figure in USD over all coins that have a value.
    ///
    /// @param name what the working calls each part
    Figure total(String name, Function<CoinCollateral, Figure> amountUsd) {
        if (absence.isPresent()) return Figure.absent(absence.get(), Unit.USD);
        List<Figure> parts = new ArrayList<>(coins.size());
        List<CoinCollateral> summed = new ArrayList<>(coins.size());
        for (CoinCollateral coin : coins) {
            if (coin.isUnvalued()) continue;
            summed.add(coin);
            parts.add(amountUsd.apply(coin));
        }
        return Figure.sum(Unit.USD, parts).explained(() -> sumOf(name, summed, parts));
    }

    private static Working sumOf(String name, List<CoinCollateral> coins, List<Figure> parts) {
        List<Working.Term> terms = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++)
            terms.add(new Working.Term(name, coins.get(i).coin(), parts.get(i)));
        return new Working.Formula(
                "Σ " + name, Optional.of(MarginRules.MARGIN_BALANCE), Optional.empty(), terms);
    }

    private static Figure contribution(Figure collateralUsd) {
        return collateralUsd
                .map(usd -> usd.max(BigDecimal.ZERO))
                .explained(
                        () ->
                                Working.arithmetic(
                                        "max(0, collateralValue)",
                                        term("collateralValue", collateralUsd)));
    }
}
