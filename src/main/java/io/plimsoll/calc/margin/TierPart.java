package io.plimsoll.calc.margin;

import io.plimsoll.account.CollateralTier;
import io.plimsoll.calc.Figure;

/// One tier of a coin's collateral value ratio and what of the coin's balance lies in it.
///
/// @param quantity in units of the coin; zero for a balance that does not reach the tier
public record TierPart(CollateralTier tier, Figure quantity) {}
