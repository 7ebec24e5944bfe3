package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;

/// One tier of a borrowed coin (`GET /v5/spot-margin-trade/position-tiers`).
///
/// @param borrowLimit upper bound of the tier in units of the coin, counted from zero
/// @param positionImr initial margin rate of what is borrowed, 8 decimals
/// @param positionMmr maintenance margin rate of what is borrowed
public record LoanTier(
        BigDecimal borrowLimit,
        BigDecimal positionImr,
        BigDecimal positionMmr,
        Optional<BigDecimal> maxLeverage) {}
