package io.plimsoll.bybit;

import io.plimsoll.account.Category;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.FeeRate;
import io.plimsoll.account.InterestRecord;
import io.plimsoll.account.LoanTier;
import io.plimsoll.account.RiskTier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// From the exchange's JSON to the records of `account`, for the terms that margin is reckoned by
/// and what follows from them; the account itself is read by [Answers].
final class MarketAnswers {
    /// No contract asks for more than this in its first tier, so more is meant in percent.
    private static final BigDecimal HIGHEST_FIRST_TIER = new BigDecimal("0.1");

    private static final int PERCENT_DIGITS = 2;

    private MarketAnswers() {}

    static List<ContractTicker> contractTickers(Category category, Fields result) {
        return result.list("list").stream()
                .map(
                        row ->
                                new ContractTicker(
                                        category,
                                        row.requiredText("symbol"),
                                        row.decimal("lastPrice"),
                                        row.decimal("indexPrice"),
                                        row.decimal("markPrice")))
                .toList();
    }

    static RiskTier riskTier(Fields row) {
        return new RiskTier(
                row.requiredDecimal("riskLimitValue"),
                row.requiredDecimal("maintenanceMargin"),
                row.decimal("mmDeduction"),
                row.divisor("maxLeverage"));
    }

    /// One contract's tiers, ascending and in fractions. The exchange writes them in percent for
    /// some contracts, and leaves out the first tier's deduction, which is zero.
    static List<RiskTier> inFractions(List<RiskTier> rows) {
        List<RiskTier> ascending =
                rows.stream().sorted(Comparator.comparing(RiskTier::riskLimitValue)).toList();
        if (ascending.isEmpty()) return ascending;
        boolean percent =
                ascending.getFirst().maintenanceMargin().compareTo(HIGHEST_FIRST_TIER) > 0;
        List<RiskTier> tiers = new ArrayList<>(ascending.size());
        for (RiskTier row : ascending) {
            BigDecimal rate = row.maintenanceMargin();
            Optional<BigDecimal> deduction = row.mmDeduction();
            tiers.add(
                    new RiskTier(
                            row.riskLimitValue(),
                            percent ? rate.movePointLeft(PERCENT_DIGITS) : rate,
                            tiers.isEmpty()
                                    ? deduction.or(() -> Optional.of(BigDecimal.ZERO))
                                    : deduction,
                            row.maxLeverage()));
        }
        return List.copyOf(tiers);
    }

    static Map<String, List<LoanTier>> loanTiers(Fields result) {
        return result.list("list").stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                coin -> coin.requiredText("currency"),
                                MarketAnswers::tiersOfLoan,
                                (_, later) -> later));
    }

    private static List<LoanTier> tiersOfLoan(Fields coin) {
        return coin.list("positionTiersRatioList").stream()
                .map(
                        tier ->
                                new LoanTier(
                                        tier.requiredDecimal("borrowLimit"),
                                        tier.requiredDecimal("positionIMR"),
                                        tier.requiredDecimal("positionMMR"),
                                        tier.divisor("maxLeverage")))
                .sorted(Comparator.comparing(LoanTier::borrowLimit))
                .toList();
    }

    static List<FeeRate> feeRates(Fields result) {
        return result.list("list").stream()
                .map(
                        row ->
                                new FeeRate(
                                        row.text("symbol"),
                                        row.text("baseCoin"),
                                        row.decimal("takerFeeRate"),
                                        row.decimal("makerFeeRate")))
                .toList();
    }

    static Map<String, BigDecimal> spotLeverages(Fields result) {
        Map<String, BigDecimal> chosen = new HashMap<>();
        for (Fields row : result.list("list")) {
            String coin = row.requiredText("currency");
            row.divisor("spotLeverage").ifPresent(leverage -> chosen.put(coin, leverage));
        }
        return chosen;
    }

    /// In hedge mode there are two rows, which differ in isolated margin only.
    static Optional<BigDecimal> leverage(Fields result) {
        return result.list("list").stream()
                .map(row -> row.divisor("leverage"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Map<String, BigDecimal> transferable(Fields result) {
        Fields amounts = result.requiredObject("availableWithdrawalMap");
        Map<String, BigDecimal> known = new HashMap<>();
        for (String coin : amounts.names()) {
            amounts.decimal(coin).ifPresent(amount -> known.put(coin, amount));
        }
        return known;
    }

    static List<InterestRecord> interestRecords(Fields result) {
        return result.list("list").stream().map(MarketAnswers::interestRecord).toList();
    }

    private static InterestRecord interestRecord(Fields row) {
        return new InterestRecord(
                row.requiredText("currency"),
                row.requiredMillis("createdTime"),
                row.decimal("borrowCost"),
                row.decimal("hourlyBorrowRate"),
                row.decimal("InterestBearingBorrowSize"),
                row.decimal("costExemption"),
                row.decimal("borrowAmount"),
                row.decimal("unrealisedLoss"),
                row.decimal("freeBorrowedAmount"));
    }
}
