package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;

/// One risk tier of a contract (`GET /v5/market/risk-limit`).
///
/// @param riskLimitValue upper bound of the tier: quote currency for linear contracts, the base
///   coin for inverse ones
/// @param maintenanceMargin a fraction of the value, whatever unit the answer used
/// @param mmDeduction what makes the maintenance margin continuous; zero in the first tier; empty
///   when not sent
/// @param maxLeverage empty when not sent
public record RiskTier(
        BigDecimal riskLimitValue,
        BigDecimal maintenanceMargin,
        Optional<BigDecimal> mmDeduction,
        Optional<BigDecimal> maxLeverage) {}
