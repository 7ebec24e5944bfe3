package io.plimsoll.calc.interest;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Remark;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.BorrowingRules;
import io.plimsoll.rules.InterestFreeTable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Borrowing caused by unrealised loss bears no interest up to a limit. One unit above the limit,
/// the whole borrowing does: a cliff, not a slope. In units of the coin.
///
/// @param unrealisedLoss the part of the borrowing that unrealised loss causes
/// @param limit up to which that part is free
/// @param free what of the borrowing bears no interest
public record InterestFree(State state, Figure unrealisedLoss, Figure limit, Compared free) {

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

    /// What bears no interest: as reported, because that is what is charged, else by the rule.
    public Figure amount() {
        return free.official();
    }

    /// How much more unrealised loss may borrow before the whole borrowing bears interest; negative
    /// beyond the limit.
    public Figure headroom() {
        return limit.minus(unrealisedLoss)
                .explained(
                        () ->
                                Working.of(
                                        "freeBorrowingLimit − lossBorrowed",
                                        BorrowingRules.FREE_AMOUNT,
                                        term("freeBorrowingLimit", limit),
                                        term("lossBorrowed", unrealisedLoss)));
    }

    static InterestFree of(AccountSnapshot account, String coin, Figure unrealisedLoss) {
        Optional<CollateralInfo> info = account.collateralOf(coin);
        Optional<BigDecimal> reportedLimit = info.flatMap(CollateralInfo::freeBorrowingLimit);
        Figure limit =
                reportedLimit.isPresent()
                        ? Figure.reported(
                                reportedLimit,
                                Unit.coin(coin),
                                Source.collateralInfo(coin, "freeBorrowingLimit"))
                        : limitByLevel(account, coin);
        State state = state(coin, unrealisedLoss, limit);
        Figure reported =
                Figure.reported(
                        info.flatMap(CollateralInfo::freeBorrowAmount),
                        Unit.coin(coin),
                        Source.collateralInfo(coin, "freeBorrowAmount"));
        return new InterestFree(
                state,
                unrealisedLoss,
                limit,
                new Compared(byRule(state, unrealisedLoss, limit), reported));
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

    private static Figure byRule(State state, Figure unrealisedLoss, Figure limit) {
        return switch (state) {
            case NOT_OFFERED -> nothing(Remark.NO_FREE_AMOUNT, unrealisedLoss);
            case NOT_NEEDED -> nothing(Remark.NO_LOSS_BORROWED, unrealisedLoss);
            case OVER_LIMIT ->
                    nothing(
                            Remark.OVER_FREE_AMOUNT,
                            unrealisedLoss,
                            term("lossBorrowed", unrealisedLoss),
                            term("freeBorrowingLimit", limit));
            case WITHIN_LIMIT ->
                    unrealisedLoss.explained(
                            () ->
                                    because(
                                            "lossBorrowed",
                                            Remark.WITHIN_FREE_AMOUNT,
                                            term("lossBorrowed", unrealisedLoss),
                                            term("freeBorrowingLimit", limit)));
            case UNKNOWN -> Figure.absent(Absence.NOT_REPORTED, unrealisedLoss.unit());
        };
    }

    private static Figure nothing(Remark why, Figure unrealisedLoss, Working.Term... terms) {
        return Figure.zero(unrealisedLoss.unit()).explained(() -> because("0", why, terms));
    }

    private static Working because(String notation, Remark remark, Working.Term... terms) {
        return new Working.Formula(
                notation,
                Optional.of(BorrowingRules.FREE_AMOUNT),
                Optional.of(remark),
                List.of(terms));
    }

    private static Figure limitByLevel(AccountSnapshot account, String coin) {
        var table = BorrowingRules.INTEREST_FREE.at(account.takenAt());
        return Figure.reported(
                account.key().flatMap(key -> table.value().amount(coin, key.vipLevel())),
                Unit.coin(coin),
                () -> new Working.Given(table.citation()));
    }
}
