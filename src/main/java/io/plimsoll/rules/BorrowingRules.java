package io.plimsoll.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// When borrowing is charged and can be repaid, and what of it is free.
public final class BorrowingRules {

    /// Interest is charged on the debt of this moment (FAQ of 2025-07-09: five minutes after each
    /// hour).
    public static final HourlyMark INTEREST = HourlyMark.at(5, 0);

    /// Repayments are refused while interest is calculated (repay endpoint, code 34022035).
    public static final HourlyWindow REPAYMENT_CLOSED =
            HourlyWindow.between(Duration.ofMinutes(4), Duration.ofMinutes(5).plusSeconds(30));

    /// Where auto-repay is switched on for a coin, it runs at these moments (auto-repay mode,
    /// 2026-01-06).
    public static final List<HourlyMark> AUTO_REPAY =
            List.of(HourlyMark.at(0, 0), HourlyMark.at(30, 0));

    /// What a repayment by conversion costs.
    public static final Dated<RepaymentFee> REPAYMENT_FEE =
            Dated.<RepaymentFee>since(
                            "2025-07-09",
                            new RepaymentFee.Flat(new BigDecimal("0.001")),
                            "FAQ of 2025-07-09: 0.1 % of the repaid amount")
                    .then(
                            Instant.parse("2026-02-10T08:00:00Z"),
                            new RepaymentFee.HigherOfBothCoins(new BigDecimal("300000")),
                            "repay endpoint, from 2026-02-10 08:00 UTC: the higher of the two"
                                    + " coins' conversion fee rates");

    /// How much borrowing caused by unrealised loss bears no interest.
    public static final Dated<InterestFreeTable> INTEREST_FREE =
            Dated.since(
                    "2026-07-26",
                    new InterestFreeTable(
                            List.of(
                                    new InterestFreeTable.Row(
                                            Set.of("No VIP"),
                                            new BigDecimal("30000"),
                                            new BigDecimal("15000")),
                                    new InterestFreeTable.Row(
                                            Set.of("VIP-1", "VIP-2", "VIP-3"),
                                            new BigDecimal("50000"),
                                            new BigDecimal("25000")),
                                    new InterestFreeTable.Row(
                                            Set.of(
                                                    "VIP-4",
                                                    "VIP-5",
                                                    "VIP-Supreme",
                                                    "PRO-1",
                                                    "PRO-2",
                                                    "PRO-3",
                                                    "PRO-4",
                                                    "PRO-5",
                                                    "PRO-6"),
                                            new BigDecimal("70000"),
                                            new BigDecimal("35000")))),
                    "interest-free amounts as published on 2026-07-26");

    /// A repayment is as much as brings a borrowing above its limit down to this part of it (FAQ of
    /// 2025-07-09).
    public static final Dated<BigDecimal> AUTO_REPAYMENT_TARGET =
            Dated.since(
                    "2025-07-09",
                    new BigDecimal("0.9"),
                    "FAQ of 2025-07-09: auto-repayment down to 90 % of the limit");

    /// What the exchange's own repayments cost, as fractions of what is repaid.
    public static final Dated<AutoRepaymentFees> AUTO_REPAYMENT_FEES =
            Dated.before(
                    new AutoRepaymentFees(new BigDecimal("0.02"), new BigDecimal("0.01")),
                    "repayment pages: 2 % at an MMR of 100 %, 1 % above the borrow limit");

    /// The power of the usage by which interest is multiplied above the limit (FAQ of 2025-07-09).
    public static final Dated<Integer> PENALTY_EXPONENT =
            Dated.since("2025-07-09", 3, "FAQ of 2025-07-09: penalty interest, cube of the usage");

    public static final Citation BORROWED_AMOUNT =
            Citation.of("2025-07-09", "FAQ of 2025-07-09: borrowed amount");
    public static final Citation SPOT_BORROWING =
            Citation.of(
                    "2025-09-16",
                    "manual borrowing, September 2025: spot liabilities stay until repaid");
    public static final Citation HOURLY_INTEREST =
            Citation.of("2025-07-09", "FAQ of 2025-07-09: hourly interest payment");
    public static final Citation BORROW_USAGE =
            Citation.undated("collateral info endpoint: borrow usage over all accounts");
    public static final Citation FREE_AMOUNT =
            Citation.of("2025-07-09", "FAQ of 2025-07-09: interest-free amount");
    public static final Citation FIXED_LOAN =
            Citation.of("2026-04-09", "fixed-rate borrowing of 2026-04-09");
    public static final Citation FLOATING_RATE = Citation.undated("floating interest rate system");

    private BorrowingRules() {}
}
