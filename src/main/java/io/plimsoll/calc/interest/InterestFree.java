package io.plimsoll.calc.interest;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.rules.BorrowingRules;
import io.plimsoll.rules.InterestFreeTable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Borrowing caused by unrealised loss bears no interest up to a limit. One unit above the limit,
/// the whole borrowing does: a cliff, not a slope. In units of the coin.
///
/// @param unrealisedLoss the part of the borrowing that unrealised loss causes
/// @param limit up to which that part is free
/// @param amount what of the borrowing bears no interest: as reported, else by the rule
public record InterestFree(State state, Figure unrealisedLoss, Figure limit, Figure amount) {

    /// On which side of the cliff the borrowing is.
    public enum State {
        /// Only USDT and USDC have an interest-free range.
        NOT_OFFERED,
        /// No part of the borrowing comes from unrealised loss.
        NOT_NEEDED,
        WITHIN_LIMIT,
        OVER_LIMIT,
        /// The reported fields do not tell.
        UNKNOWN
    }

    /// How much more unrealised loss may borrow before the whole borrowing bears interest; negative
    /// beyond the limit.
    public Figure headroom() {
        return limit.minus(unrealisedLoss);
    }

    static InterestFree of(
            AccountSnapshot account, String coin, Figure unrealisedLoss, Instant now) {
        Optional<CollateralInfo> info = account.collateralOf(coin);
        Figure limit =
                Figure.reported(
                        info.flatMap(CollateralInfo::freeBorrowingLimit)
                                .or(() -> limitByLevel(account, coin, now)),
                        Unit.coin(coin));
        State state = state(coin, unrealisedLoss, limit);
        Figure reported =
                Figure.reported(info.flatMap(CollateralInfo::freeBorrowAmount), Unit.coin(coin));
        return new InterestFree(
                state, unrealisedLoss, limit, reported.or(byRule(state, unrealisedLoss)));
    }

    private static State state(String coin, Figure unrealisedLoss, Figure limit) {
        if (!InterestFreeTable.covers(coin)) return State.NOT_OFFERED;
        if (unrealisedLoss.isZero()) return State.NOT_NEEDED;
        return unrealisedLoss
                .minus(limit)
                .value()
                .map(excess -> excess.signum() > 0 ? State.OVER_LIMIT : State.WITHIN_LIMIT)
                .orElse(State.UNKNOWN);
    }

    private static Figure byRule(State state, Figure unrealisedLoss) {
        return switch (state) {
            case NOT_OFFERED, NOT_NEEDED, OVER_LIMIT -> Figure.zero(unrealisedLoss.unit());
            case WITHIN_LIMIT -> unrealisedLoss;
            case UNKNOWN -> Figure.absent(Absence.NOT_REPORTED, unrealisedLoss.unit());
        };
    }

    private static Optional<BigDecimal> limitByLevel(
            AccountSnapshot account, String coin, Instant now) {
        InterestFreeTable table = BorrowingRules.INTEREST_FREE.at(now).value();
        return account.key().flatMap(key -> table.amount(coin, key.vipLevel()));
    }
}
