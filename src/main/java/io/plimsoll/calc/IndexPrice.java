package io.plimsoll.calc;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;

import java.math.BigDecimal;
import java.util.Optional;

/// The USD price at which the exchange values a coin.
public final class IndexPrice {
    private IndexPrice() {}

    /// The published USD index price. Where none is published (USDT is no pair's base coin), the
    /// price that the wallet implies: the coin's USD value divided by its equity.
    public static Figure of(AccountSnapshot account, CoinBalance balance) {
        Absence reason = account.market().spot().isEmpty() ? Absence.NOT_READ : Absence.NO_PRICE;
        return Figure.of(
                account.usdIndexPrice(balance.coin()).or(() -> implied(balance)), Unit.USD, reason);
    }

    /// What an amount of a coin is worth in USD. Nothing is worth nothing, also without a price.
    public static Figure usdValue(Figure amount, Figure price) {
        return amount.isZero() ? Figure.zero(Unit.USD) : amount.times(price, Unit.USD);
    }

    /// A USD value of zero beside an equity says that the exchange does not value the coin, not
    /// that its price is zero.
    private static Optional<BigDecimal> implied(CoinBalance balance) {
        return balance.usdValue()
                .filter(value -> value.signum() != 0)
                .flatMap(
                        value ->
                                balance.equity()
                                        .filter(equity -> equity.signum() != 0)
                                        .map(equity -> value.divide(equity, Rounding.PRECISE)));
    }
}
