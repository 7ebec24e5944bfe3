package io.plimsoll.calc.margin;

import io.plimsoll.account.CoinBalance;

import java.math.BigDecimal;
import java.util.Optional;

/// A coin that the wallet does not list, because nothing of it is there.
final class NothingOf {
    private static final Optional<BigDecimal> ZERO = Optional.of(BigDecimal.ZERO);
    private static final Optional<BigDecimal> UNKNOWN = Optional.empty();

    private NothingOf() {}

    /// Its balances are zero; what contracts make of them is left to be calculated. It counts as
    /// accepted, since contracts settle in it.
    static CoinBalance coin(String name) {
        return new CoinBalance(
                name,
                UNKNOWN,
                UNKNOWN,
                ZERO,
                ZERO,
                ZERO,
                UNKNOWN,
                ZERO,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                ZERO,
                true,
                true,
                Optional.empty());
    }
}
