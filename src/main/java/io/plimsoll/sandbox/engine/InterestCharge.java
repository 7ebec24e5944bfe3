package io.plimsoll.sandbox.engine;

import java.math.BigDecimal;
import java.time.Instant;

/// One hour's interest on one coin. Amounts in units of the coin.
///
/// @param bookedAt a little after it was due
/// @param cost what was charged, truncated to eight decimals
/// @param borrowedByLosses the part of the debt that unrealised losses caused
public record InterestCharge(
        String wallet,
        String coin,
        Instant bookedAt,
        BigDecimal cost,
        BigDecimal borrowedByLosses,
        BorrowTerms terms) {

    private static final int MOST_MILLIS_LATE = 400;
    private static final int LEAST_MILLIS_LATE = 150;

    static InterestCharge of(String wallet, CoinFigures coin, BorrowTerms terms, Instant due) {
        int late =
                LEAST_MILLIS_LATE
                        + Math.floorMod(
                                due.getEpochSecond() / 3600 * 37,
                                MOST_MILLIS_LATE - LEAST_MILLIS_LATE);
        return new InterestCharge(
                wallet,
                coin.coin(),
                due.plusMillis(late),
                terms.hourlyInterest(),
                coin.borrowedByLosses(),
                terms);
    }
}
