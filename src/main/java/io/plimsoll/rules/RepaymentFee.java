package io.plimsoll.rules;

import java.math.BigDecimal;

/// What a repayment by conversion costs.
public sealed interface RepaymentFee {

    /// A fraction of the repaid amount, whatever the coins.
    record Flat(BigDecimal rate) implements RepaymentFee {}

    /// The higher of the two coins' conversion fee rates, which the exchange does not publish.
    ///
    /// @param conversionCapUsd one call must convert less than this, in USD
    record HigherOfBothCoins(BigDecimal conversionCapUsd) implements RepaymentFee {}
}
