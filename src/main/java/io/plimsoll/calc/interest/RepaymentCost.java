package io.plimsoll.calc.interest;

import io.plimsoll.rules.RepaymentFee;

import java.math.BigDecimal;
import java.util.Optional;

/// What repaying by conversion costs, and how much one call may convert.
public final class RepaymentCost {
    private RepaymentCost() {}

    /// In the unit of the amount. By the present rule the rates of both coins have to be known;
    /// empty when they are not.
    ///
    /// @param amount that is repaid by selling another coin
    /// @param soldCoin conversion fee rate of the coin that is sold, a fraction
    /// @param debtCoin conversion fee rate of the coin that is repaid, a fraction
    public static Optional<BigDecimal> fee(
            RepaymentFee rule,
            BigDecimal amount,
            Optional<BigDecimal> soldCoin,
            Optional<BigDecimal> debtCoin) {
        return switch (rule) {
            case RepaymentFee.Flat(BigDecimal rate) -> Optional.of(amount.multiply(rate));
            case RepaymentFee.HigherOfBothCoins _ ->
                    soldCoin.flatMap(one -> debtCoin.map(other -> amount.multiply(one.max(other))));
        };
    }

    /// Whether one call may convert as much: less than the cap, where there is one.
    ///
    /// @param usd what is converted, in USD
    public static boolean withinCap(RepaymentFee rule, BigDecimal usd) {
        return switch (rule) {
            case RepaymentFee.Flat _ -> true;
            case RepaymentFee.HigherOfBothCoins(BigDecimal cap) -> usd.compareTo(cap) < 0;
        };
    }
}
