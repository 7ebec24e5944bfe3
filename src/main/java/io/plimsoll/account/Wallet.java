package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// `GET /v5/account/wallet-balance`. Totals are in USD, rates are fractions (0.5 is 50 %).
///
/// In isolated margin the exchange leaves the account-wide margin figures empty.
public record Wallet(
        String accountType,
        Optional<BigDecimal> totalEquity,
        Optional<BigDecimal> totalWalletBalance,
        Optional<BigDecimal> totalPerpUpl,
        Optional<BigDecimal> totalMarginBalance,
        Optional<BigDecimal> totalAvailableBalance,
        Optional<BigDecimal> totalInitialMargin,
        Optional<BigDecimal> totalMaintenanceMargin,
        Optional<BigDecimal> accountImRate,
        Optional<BigDecimal> accountMmRate,
        List<CoinBalance> coins) {

    public Wallet {
        coins = List.copyOf(coins);
    }

    public Optional<CoinBalance> coin(String coin) {
        return coins.stream().filter(c -> c.coin().equals(coin)).findFirst();
    }
}
