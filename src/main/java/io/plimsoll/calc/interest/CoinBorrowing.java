package io.plimsoll.calc.interest;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.IndexPrice;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.rules.BorrowingRules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One borrowed coin and what it costs if debt, rate and usage stay as they are. Amounts in units
/// of the coin unless the name says USD.
///
/// @param borrowed by this account alone
/// @param spotPart of the debt that was borrowed on spot or by hand; the rest is for derivatives
/// @param price USD for one coin
/// @param hourlyRate for this account's level, without the penalty
/// @param rulesAt chooses the rules
public record CoinBorrowing(
        String coin,
        Compared borrowed,
        Figure spotPart,
        Figure price,
        InterestFree interestFree,
        BorrowUsage limitUse,
        Figure hourlyRate,
        Instant rulesAt) {
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal HOURS_A_MONTH = BigDecimal.valueOf(720);
    private static final BigDecimal HOURS_A_YEAR = BigDecimal.valueOf(8760);

    public static CoinBorrowing of(
            AccountSnapshot account, CoinBalance balance, CoinCollateral collateral) {
        String coin = balance.coin();
        Compared borrowed = collateral.borrowed();
        Figure spot = spotPart(balance);
        Optional<CollateralInfo> info = account.collateralOf(coin);
        Absence noInfo = account.collateral().isPresent() ? Absence.NOT_REPORTED : Absence.NOT_READ;
        return new CoinBorrowing(
                coin,
                borrowed,
                spot,
                collateral.price(),
                InterestFree.of(
                        account,
                        coin,
                        fromUnrealisedLoss(
                                borrowed.official(), spot, collateral.unrealisedPnl().official())),
                info.map(BorrowUsage::of).orElseGet(() -> BorrowUsage.absent(coin, noInfo)),
                Figure.of(
                                info.flatMap(CollateralInfo::hourlyBorrowRate),
                                Unit.RATE_PER_HOUR,
                                noInfo)
                        .explained(Source.collateralInfo(coin, "hourlyBorrowRate")),
                account.takenAt());
    }

    /// Without the field (before September 2025) nothing is told of spot borrowing.
    private static Figure spotPart(CoinBalance balance) {
        Unit unit = Unit.coin(balance.coin());
        return balance.spotBorrow().isPresent()
                ? Figure.reported(
                        balance.spotBorrow(), unit, Source.wallet(balance.coin(), "spotBorrow"))
                : Figure.zero(unit);
    }

    /// The debt itself: as reported, because that is what is charged, else as calculated.
    public Figure debt() {
        return borrowed.official();
    }

    public Figure debtUsd() {
        return usd("borrowAmount", debt());
    }

    /// What derivatives borrow: fees, funding, premiums and losses.
    public Figure derivativesPart() {
        Figure all = debt();
        return all.minus(spotPart)
                .map(amount -> amount.max(BigDecimal.ZERO))
                .explained(
                        () ->
                                Working.of(
                                        "max(0, borrowAmount − spotBorrow)",
                                        BorrowingRules.SPOT_BORROWING,
                                        term("borrowAmount", all),
                                        term("spotBorrow", spotPart)));
    }

    /// The part of the debt that interest is charged on.
    public Figure interestBearing() {
        Figure all = debt();
        Figure free = interestFree.amount();
        return all.minus(free)
                .map(amount -> amount.max(BigDecimal.ZERO))
                .explained(
                        () ->
                                Working.of(
                                        "max(0, borrowAmount − freeBorrowAmount)",
                                        BorrowingRules.FREE_AMOUNT,
                                        term("borrowAmount", all),
                                        term("freeBorrowAmount", free)));
    }

    public Figure penaltyFactor() {
        return limitUse.penaltyFactor(rulesAt);
    }

    /// What will be charged at the next charge, truncated to 8 decimals as the exchange's interest
    /// records are.
    public Figure nextCharge() {
        Figure bearing = interestBearing();
        Figure penalty = penaltyFactor();
        return bearing.times(hourlyRate, debt().unit())
                .times(penalty, debt().unit())
                .map(Rounding::interest)
                .explained(
                        () ->
                                Working.of(
                                        "trunc8(interestBearing × hourlyBorrowRate ×"
                                                + " penaltyFactor)",
                                        BorrowingRules.HOURLY_INTEREST,
                                        term("interestBearing", bearing),
                                        term("hourlyBorrowRate", hourlyRate),
                                        term("penaltyFactor", penalty)));
    }

    /// What of the next charge is there only because the limit is exceeded.
    public Figure penalty() {
        Figure bearing = interestBearing();
        Figure plain =
                bearing.times(hourlyRate, debt().unit())
                        .map(Rounding::interest)
                        .explained(
                                () ->
                                        Working.of(
                                                "trunc8(interestBearing × hourlyBorrowRate)",
                                                BorrowingRules.HOURLY_INTEREST,
                                                term("interestBearing", bearing),
                                                term("hourlyBorrowRate", hourlyRate)));
        Figure charge = nextCharge();
        return charge.minus(plain)
                .explained(
                        () ->
                                Working.of(
                                        "nextCharge − chargeWithoutPenalty",
                                        BorrowingRules.PENALTY_EXPONENT.at(rulesAt).citation(),
                                        term("nextCharge", charge),
                                        term("chargeWithoutPenalty", plain)));
    }

    public Figure nextChargeUsd() {
        return usd("nextCharge", nextCharge());
    }

    /// 24 charges like the next one.
    public Figure costOf24Hours() {
        return times(HOURS_A_DAY);
    }

    /// 720 charges like the next one.
    public Figure costOf30Days() {
        return times(HOURS_A_MONTH);
    }

    private Figure times(BigDecimal hours) {
        Figure charge = nextCharge();
        return charge.map(hours::multiply)
                .explained(
                        () ->
                                Working.arithmetic(
                                        hours.toPlainString() + " × nextCharge",
                                        term("nextCharge", charge)));
    }

    public Figure costOf24HoursUsd() {
        return usd("cost", costOf24Hours());
    }

    public Figure costOf30DaysUsd() {
        return usd("cost", costOf30Days());
    }

    /// 8,760 times the hourly rate, without the penalty.
    public Figure yearlyRate() {
        return hourlyRate
                .map(Unit.RATE_PER_YEAR, HOURS_A_YEAR::multiply)
                .explained(
                        () ->
                                Working.arithmetic(
                                        "8760 × hourlyBorrowRate",
                                        term("hourlyBorrowRate", hourlyRate)));
    }

    /// What the exchange would repay by itself to bring the group's borrowing down to 90 % of the
    /// limit; zero while the limit is not reached.
    public Figure autoRepayment() {
        return AutoRepayment.size(limitUse, rulesAt);
    }

    private Figure usd(String name, Figure amount) {
        return IndexPrice.usdValue(name, amount, price);
    }

    /// Realised balances are used up before a loss makes debt, and spot borrowing is never caused
    /// by one: so it is at most the loss, and at most the debt beside spot borrowing. Before
    /// September 2025, when no spot borrowing was reported, the balance was net of it.
    private static Figure fromUnrealisedLoss(Figure debt, Figure spot, Figure pnl) {
        return debt.minus(spot)
                .combine(
                        pnl,
                        debt.unit(),
                        (owed, gained) ->
                                owed.max(BigDecimal.ZERO).min(gained.negate().max(BigDecimal.ZERO)))
                .explained(
                        () ->
                                Working.of(
                                        "min(max(0, borrowAmount − spotBorrow), max(0,"
                                                + " −unrealisedPnl))",
                                        BorrowingRules.FREE_AMOUNT,
                                        term("borrowAmount", debt),
                                        term("spotBorrow", spot),
                                        term("unrealisedPnl", pnl)));
    }
}
