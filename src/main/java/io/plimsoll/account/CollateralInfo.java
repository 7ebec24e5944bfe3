package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;

/// One coin of `GET /v5/account/collateral-info`. Amounts in units of the coin, rates are
/// fractions.
///
/// @param hourlyBorrowRate per hour, for this account's VIP level
/// @param maxBorrowingAmount limit shared by the main account and its sub-accounts
/// @param freeBorrowingLimit interest-free ceiling for borrowing caused by unrealised loss
/// @param otherBorrowAmount borrowed by the other accounts under the same main account
/// @param collateralRatio superseded by the tiers since 2025-02-19, still sent
public record CollateralInfo(
        String currency,
        Optional<BigDecimal> hourlyBorrowRate,
        Optional<BigDecimal> maxBorrowingAmount,
        Optional<BigDecimal> freeBorrowingLimit,
        Optional<BigDecimal> freeBorrowAmount,
        Optional<BigDecimal> borrowAmount,
        Optional<BigDecimal> otherBorrowAmount,
        Optional<BigDecimal> availableToBorrow,
        boolean borrowable,
        Optional<BigDecimal> borrowUsageRate,
        boolean marginCollateral,
        boolean collateralSwitch,
        Optional<BigDecimal> collateralRatio) {}
