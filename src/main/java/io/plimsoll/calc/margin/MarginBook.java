package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.Wallet;
import io.plimsoll.calc.Compared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The margin of one account: its positions and orders, its coins, and the account as a whole, each
/// step standing on the ones before. What takes longer and only a look at one row needs (what may
/// be transferred, where a position is liquidated) is worked out when it is asked for.
public final class MarginBook {
    private final AccountSnapshot snapshot;
    private final MarginContext context;
    private final Exposures exposures;
    private final CollateralBreakdown collateral;
    private final List<CoinMargin> margins;
    private final AccountFigures account;

    private MarginBook(AccountSnapshot snapshot) {
        this.snapshot = snapshot;
        context = new MarginContext(snapshot);
        exposures = Exposures.of(snapshot, context);
        List<CoinExposure> needs = exposures.of(balances());
        collateral = CollateralBreakdown.of(snapshot, needs);
        margins = marginsOf(needs);
        account = new AccountCalculation(snapshot, collateral, margins).figures();
    }

    public static MarginBook of(AccountSnapshot snapshot) {
        return new MarginBook(snapshot);
    }

    /// Of the wallet's coins, then of coins that it does not list because nothing of them is there,
    /// but that contracts settle in.
    private List<CoinMargin> marginsOf(List<CoinExposure> needs) {
        List<CoinBalance> balances = balances();
        List<CoinMargin> all = new ArrayList<>(balances.size());
        Set<String> others = exposures.coins();
        for (int i = 0; i < balances.size(); i++) {
            all.add(marginOf(balances.get(i), needs.get(i), collateral.coins().get(i)));
            others.remove(balances.get(i).coin());
        }
        for (String coin : others) {
            CoinBalance nothing = NothingOf.coin(coin);
            CoinExposure exposure = exposures.of(nothing);
            all.add(marginOf(nothing, exposure, CoinCollateral.of(snapshot, nothing, exposure)));
        }
        return all;
    }

    private CoinMargin marginOf(CoinBalance balance, CoinExposure exposure, CoinCollateral coin) {
        return CoinMargin.of(snapshot, balance, exposure, coin);
    }

    private List<CoinBalance> balances() {
        return snapshot.wallet().map(Wallet::coins).orElse(List.of());
    }

    public AccountSnapshot snapshot() {
        return snapshot;
    }

    public AccountFigures account() {
        return account;
    }

    public CollateralBreakdown collateral() {
        return collateral;
    }

    /// In the wallet's order, as the coins of the breakdown, then others that contracts settle in.
    public List<CoinMargin> margins() {
        return List.copyOf(margins);
    }

    public List<PositionFigures> positions() {
        return exposures.positions();
    }

    public List<OrderFigures> orders() {
        return exposures.orders();
    }

    /// What may leave the account of the coin at this place of the wallet.
    public Compared transferable(int coin) {
        return new TransferableAmount(snapshot, account)
                .of(balances().get(coin), collateral.coins().get(coin), margins.get(coin));
    }

    public Compared liquidationPrice(PositionFigures position) {
        return new LiquidationPrice(snapshot, context).of(position);
    }
}
