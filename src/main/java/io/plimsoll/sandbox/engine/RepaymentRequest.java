package io.plimsoll.sandbox.engine;

import java.math.BigDecimal;
import java.util.Optional;

/// What of its debts an account asks to repay.
///
/// @param coin all coins when absent
/// @param amount in the coin; as much as can be repaid when absent, and always without a coin
/// @param converting whether other coins may be sold for it
public record RepaymentRequest(
        Optional<String> coin, Optional<BigDecimal> amount, boolean converting) {}
