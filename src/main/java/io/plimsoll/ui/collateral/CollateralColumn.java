package io.plimsoll.ui.collateral;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.calc.Figure;
import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Ordering;
import io.plimsoll.ui.support.TabSeparated;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What the table says of each coin, in the order of its columns.
public enum CollateralColumn {
    COIN,
    /// Net of spot borrowing: what is weighted by the tiers.
    BALANCE,
    PRICE,
    VALUE,
    RATIO,
    COLLATERAL,
    HAIRCUT,
    SWITCH,
    /// In units of the coin.
    DEBT,
    DEBT_USD;

    private static final Comparator<CoinCollateral> BY_COIN =
            Comparator.comparing(CoinCollateral::coin);

    /// The figure of a coin in this column; empty for the columns of words.
    public Optional<Figure> figure(CoinCollateral coin) {
        return switch (this) {
            case COIN, SWITCH -> Optional.empty();
            case BALANCE -> Optional.of(coin.netBalance());
            case PRICE -> Optional.of(coin.price());
            case VALUE -> Optional.of(coin.balanceUsd());
            case RATIO -> Optional.of(coin.effectiveRatio());
            case COLLATERAL -> Optional.of(coin.collateralUsd());
            case HAIRCUT -> Optional.of(coin.haircutUsd());
            case DEBT -> Optional.of(coin.debt());
            case DEBT_USD -> Optional.of(coin.debtUsd());
        };
    }

    /// The figure's id in the account's book; the columns of words have none.
    String id(CoinCollateral coin) {
        String name =
                switch (this) {
                    case COIN, SWITCH -> "";
                    case BALANCE -> "netBalance";
                    case PRICE -> "price";
                    case VALUE -> "balanceUsd";
                    case RATIO -> "collateralRatio";
                    case COLLATERAL -> "collateralValue";
                    case HAIRCUT -> "haircut";
                    case DEBT -> "borrowed";
                    case DEBT_USD -> "borrowedUsd";
                };
        return "coin." + coin.coin() + "." + name;
    }

    public String title() {
        return text("collateral.column." + name().toLowerCase(Locale.ROOT));
    }

    /// Rows that are equal in this column stand by coin.
    Comparator<CoinCollateral> order(boolean descending) {
        return switch (this) {
            case COIN -> descending ? BY_COIN.reversed() : BY_COIN;
            case SWITCH -> {
                Comparator<CoinCollateral> byState = Comparator.comparing(CoinCollateral::state);
                yield (descending ? byState.reversed() : byState).thenComparing(BY_COIN);
            }
            case BALANCE, PRICE, VALUE, RATIO, COLLATERAL, HAIRCUT, DEBT, DEBT_USD ->
                    Ordering.by(this::known, descending).thenComparing(BY_COIN);
        };
    }

    /// The plain text for the clipboard.
    String field(CoinCollateral coin) {
        return switch (this) {
            case COIN -> coin.coin();
            case SWITCH -> Messages.name(coin.state());
            case BALANCE, PRICE, VALUE, RATIO, COLLATERAL, HAIRCUT, DEBT, DEBT_USD ->
                    TabSeparated.field(known(coin));
        };
    }

    private Figure known(CoinCollateral coin) {
        return figure(coin).orElseThrow();
    }
}
