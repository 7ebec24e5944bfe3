package io.plimsoll.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One interest charge of `GET /v5/account/borrow-history`. Amounts in units of the coin.
///
/// @param borrowCost what was charged, 8 decimals
/// @param hourlyBorrowRate the rate that was used, a fraction
/// @param interestBearingBorrowSize what the interest was charged on
/// @param costExemption what was waived
/// @param unrealisedLoss the part of the borrowing that unrealised loss caused
/// @param freeBorrowedAmount the part that bore no interest
public record InterestRecord(
        String currency,
        Instant createdTime,
        Optional<BigDecimal> borrowCost,
        Optional<BigDecimal> hourlyBorrowRate,
        Optional<BigDecimal> interestBearingBorrowSize,
        Optional<BigDecimal> costExemption,
        Optional<BigDecimal> borrowAmount,
        Optional<BigDecimal> unrealisedLoss,
        Optional<BigDecimal> freeBorrowedAmount) {}
