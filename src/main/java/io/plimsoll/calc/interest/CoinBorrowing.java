package io.plimsoll.calc.interest;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.IndexPrice;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Unit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One borrowed coin and what it costs if debt, rate and usage stay as they are. Amounts in units
/// of the coin unless the name says USD.
///
/// @param borrowed by this account alone
/// @param price USD for one coin
/// @param hourlyRate for this account's level, without the penalty
public record CoinBorrowing(
        String coin,
        Compared borrowed,
        Figure price,
        InterestFree interestFree,
        BorrowUsage limitUse,
        Figure hourlyRate) {
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal HOURS_A_MONTH = BigDecimal.valueOf(720);
    private static final BigDecimal HOURS_A_YEAR = BigDecimal.valueOf(8760);

    static CoinBorrowing of(AccountSnapshot account, CoinBalance balance, Instant now) {
        String coin = balance.coin();
        Compared borrowed = BorrowedAmount.of(account, balance);
        Optional<CollateralInfo> info = account.collateralOf(coin);
        Absence noInfo = account.collateral().isPresent() ? Absence.NOT_REPORTED : Absence.NOT_READ;
        return new CoinBorrowing(
                coin,
                borrowed,
                IndexPrice.of(account, balance),
                InterestFree.of(account, coin, fromUnrealisedLoss(borrowed, balance), now),
                info.map(BorrowUsage::of).orElseGet(() -> BorrowUsage.absent(coin, noInfo)),
                Figure.of(
                        info.flatMap(CollateralInfo::hourlyBorrowRate),
                        Unit.RATE_PER_HOUR,
                        noInfo));
    }

    /// The debt itself: as reported, because that is what is charged, else as calculated.
    public Figure debt() {
        return borrowed.official();
    }

    public Figure debtUsd() {
        return IndexPrice.usdValue(debt(), price);
    }

    /// The part of the debt that interest is charged on.
    public Figure interestBearing() {
        return debt().minus(interestFree.amount()).map(amount -> amount.max(BigDecimal.ZERO));
    }

    /// What will be charged at the next charge, truncated to 8 decimals as the exchange's interest
    /// records are.
    public Figure nextCharge() {
        return interestBearing()
                .times(hourlyRate, debt().unit())
                .times(limitUse.penaltyFactor(), debt().unit())
                .map(Rounding::interest);
    }

    public Figure nextChargeUsd() {
        return IndexPrice.usdValue(nextCharge(), price);
    }

    /// 24 charges like the next one.
    public Figure costOf24Hours() {
        return nextCharge().map(HOURS_A_DAY::multiply);
    }

    /// 720 charges like the next one.
    public Figure costOf30Days() {
        return nextCharge().map(HOURS_A_MONTH::multiply);
    }

    public Figure costOf24HoursUsd() {
        return IndexPrice.usdValue(costOf24Hours(), price);
    }

    public Figure costOf30DaysUsd() {
        return IndexPrice.usdValue(costOf30Days(), price);
    }

    /// 8,760 times the hourly rate, without the penalty.
    public Figure yearlyRate() {
        return hourlyRate.map(Unit.RATE_PER_YEAR, HOURS_A_YEAR::multiply);
    }

    /// Realised balances are used up before a loss makes debt, and spot borrowing is never caused
    /// by one: so it is at most the loss, and at most the debt beside spot borrowing. Before
    /// September 2025, when no spot borrowing was reported, the balance was net of it.
    private static Figure fromUnrealisedLoss(Compared borrowed, CoinBalance balance) {
        BigDecimal spot = balance.spotBorrow().orElse(BigDecimal.ZERO);
        Figure debt = borrowed.official();
        Figure loss =
                Figure.reported(balance.unrealisedPnl(), debt.unit())
                        .map(pnl -> pnl.negate().max(BigDecimal.ZERO));
        return debt.combine(
                loss,
                debt.unit(),
                (owed, lost) -> owed.subtract(spot).max(BigDecimal.ZERO).min(lost));
    }
}
