package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.Optional;

/// One row of a coin's tiered collateral value ratio: the part of the balance between `minQty` and
/// `maxQty` (no bound when empty) counts at `collateralRatio`.
public record CollateralTier(
        BigDecimal minQty, Optional<BigDecimal> maxQty, BigDecimal collateralRatio) {}
