package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;

/// One coin of a [Wallet]. All amounts in units of the coin except `usdValue`, in USD.
///
/// @param marginCollateral the platform accepts the coin as collateral
/// @param collateralSwitch the user switched it on; without meaning when the platform does not
///   accept it
/// @param colRes platform collateral limit: -1 unknown, 0 none, 1 near it, 2 reached
public record CoinBalance(
        String coin,
        Optional<BigDecimal> equity,
        Optional<BigDecimal> usdValue,
        Optional<BigDecimal> walletBalance,
        Optional<BigDecimal> locked,
        Optional<BigDecimal> spotHedgingQty,
        Optional<BigDecimal> borrowAmount,
        Optional<BigDecimal> spotBorrow,
        Optional<BigDecimal> accruedInterest,
        Optional<BigDecimal> totalOrderIm,
        Optional<BigDecimal> totalPositionIm,
        Optional<BigDecimal> totalPositionMm,
        Optional<BigDecimal> unrealisedPnl,
        Optional<BigDecimal> cumRealisedPnl,
        Optional<BigDecimal> bonus,
        boolean marginCollateral,
        boolean collateralSwitch,
        Optional<Integer> colRes) {}
