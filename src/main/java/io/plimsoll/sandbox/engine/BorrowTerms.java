package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.atLeastZero;
import static io.plimsoll.sandbox.engine.Decimals.over;
import static io.plimsoll.sandbox.engine.Decimals.truncated;

import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Market.VipLevel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What one coin's debt costs an account.
///
/// @param limit shared by the main account and its sub-accounts
/// @param freeLimit of borrowing caused by unrealised losses, for this account alone
/// @param exempt the part of the debt that bears no interest
public record BorrowTerms(
        BigDecimal hourlyRate,
        BigDecimal limit,
        BigDecimal freeLimit,
        BigDecimal borrowed,
        BigDecimal borrowedByOthers,
        BigDecimal exempt) {
    private static final int USAGE_DECIMALS = 6;
    private static final int INTEREST_DECIMALS = 8;

    static BorrowTerms of(Coin coin, CoinFigures figures, VipLevel level) {
        BigDecimal freeLimit = level.freeBorrowing().getOrDefault(coin.name(), BigDecimal.ZERO);
        BigDecimal byLosses = figures.borrowedByLosses();
        return new BorrowTerms(
                coin.hourlyRate()
                        .orElse(BigDecimal.ZERO)
                        .multiply(level.rateFactor())
                        .setScale(12, RoundingMode.HALF_UP),
                coin.borrowLimit().multiply(level.limitFactor()),
                freeLimit,
                figures.borrowed(),
                figures.holding().borrowedByOthers(),
                // A cliff: above the limit the whole debt bears interest, not just the excess.
                byLosses.compareTo(freeLimit) <= 0 ? byLosses : BigDecimal.ZERO);
    }

    public BigDecimal available() {
        return atLeastZero(limit.subtract(borrowed).subtract(borrowedByOthers));
    }

    /// Of the limit, by all accounts that share it; truncated to six decimals.
    public BigDecimal usage() {
        return limit.signum() == 0 ? BigDecimal.ZERO : truncated(exactUsage(), USAGE_DECIMALS);
    }

    /// The part of the debt that bears interest.
    public BigDecimal bearing() {
        return borrowed.subtract(exempt);
    }

    /// For one hour, truncated to eight decimals. Above the limit it grows with the cube of the
    /// usage.
    public BigDecimal hourlyInterest() {
        BigDecimal interest = bearing().multiply(hourlyRate);
        if (limit.signum() > 0 && exactUsage().compareTo(BigDecimal.ONE) > 0)
            interest = interest.multiply(exactUsage().pow(3));
        return truncated(interest, INTEREST_DECIMALS);
    }

    private BigDecimal exactUsage() {
        return over(borrowed.add(borrowedByOthers), limit);
    }
}
