package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.IndexPrice;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.interest.BorrowedAmount;

import java.util.List;
import java.util.Optional;

/// One coin of the wallet and what it counts as margin. Amounts in units of the coin unless the
/// name says USD.
///
/// @param walletBalance as reported
/// @param netBalance the wallet balance less spot borrowing: what is weighted by the tiers. Without
///   a reported spot borrowing (before September 2025) the wallet balance is net already
/// @param equity with unrealised profit and loss and option value
/// @param unrealisedPnl of perpetuals and futures
/// @param price USD for one coin
/// @param tiers the coin's collateral value ratio rows; no rows when they are not known
/// @param counted how much of the net balance counts as margin
/// @param debt what is borrowed of the coin
public record CoinCollateral(
        String coin,
        CollateralState state,
        Figure walletBalance,
        Figure netBalance,
        Figure equity,
        Figure unrealisedPnl,
        Figure price,
        List<CollateralTier> tiers,
        Figure counted,
        Figure debt) {

    public CoinCollateral {
        tiers = List.copyOf(tiers);
    }

    static CoinCollateral of(AccountSnapshot account, CoinBalance balance) {
        Unit unit = Unit.coin(balance.coin());
        CollateralState state = CollateralState.of(balance);
        Figure wallet = Figure.reported(balance.walletBalance(), unit);
        Figure net =
                balance.spotBorrow()
                        .map(borrowed -> wallet.minus(Figure.of(borrowed, unit)))
                        .orElse(wallet);
        return new CoinCollateral(
                balance.coin(),
                state,
                wallet,
                net,
                Figure.reported(balance.equity(), unit),
                Figure.reported(balance.unrealisedPnl(), unit),
                IndexPrice.of(account, balance),
                account.tiersOf(balance.coin()).orElse(List.of()),
                counted(account, balance.coin(), state, net),
                BorrowedAmount.debt(account, balance));
    }

    /// What the equity is worth.
    public Figure equityUsd() {
        return IndexPrice.usdValue(equity, price);
    }

    /// What the net balance is worth. Whether the exchange gives the coin no value at all: no
    /// price, and no place in the margin.
    boolean isUnvalued() {
        return state == CollateralState.NOT_ACCEPTED && !price.isKnown();
    }

    public Figure balanceUsd() {
        return IndexPrice.usdValue(netBalance, price);
    }

    /// What the net balance counts as margin.
    public Figure collateralUsd() {
        return IndexPrice.usdValue(counted, price);
    }

    /// What of its worth does not count as margin.
    public Figure haircutUsd() {
        return balanceUsd().minus(collateralUsd());
    }

    public Figure debtUsd() {
        return IndexPrice.usdValue(debt, price);
    }

    public Figure unrealisedPnlUsd() {
        return IndexPrice.usdValue(unrealisedPnl, price);
    }

    /// Equity beyond the net balance and the profit and loss of perpetuals and futures.
    Figure optionValueUsd() {
        return IndexPrice.usdValue(equity.minus(netBalance).minus(unrealisedPnl), price);
    }

    /// The tiers with what of the net balance lies in each.
    public List<TierPart> tierParts() {
        return tiers.stream()
                .map(
                        tier ->
                                new TierPart(
                                        tier,
                                        netBalance.map(
                                                balance -> CollateralValue.within(tier, balance))))
                .toList();
    }

    /// The ratio that the net balance gets as a whole, 34 digits: 1 for a negative one, 0 where the
    /// coin does not count.
    public Figure effectiveRatio() {
        return netBalance.isZero()
                ? Figure.absent(Absence.NO_BALANCE, Unit.RATIO)
                : counted.combine(
                        netBalance, Unit.RATIO, (part, all) -> part.divide(all, Rounding.PRECISE));
    }

    private static Figure counted(
            AccountSnapshot account, String coin, CollateralState state, Figure net) {
        Optional<Absence> notShared = SharedMargin.absence(account.info());
        if (notShared.isPresent()) return Figure.absent(notShared.get(), net.unit());
        if (net.isPositive() && !state.counts()) return Figure.zero(net.unit());
        if (!net.isPositive()) return net;
        return account.tiersOf(coin)
                .filter(tiers -> !tiers.isEmpty())
                .map(tiers -> net.map(quantity -> CollateralValue.weighted(quantity, tiers)))
                .orElseGet(() -> Figure.absent(noTiers(account), net.unit()));
    }

    private static Absence noTiers(AccountSnapshot account) {
        boolean read =
                account.market().collateralTiers().isPresent() || account.collateral().isPresent();
        return read ? Absence.NO_TIERS : Absence.NOT_READ;
    }
}
