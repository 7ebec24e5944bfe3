package io.plimsoll.rules;

import java.math.BigDecimal;

/// What repayments by the exchange itself cost, as fractions of the repaid amount.
///
/// @param maintenance when the account's maintenance margin rate reaches 100 %
/// @param borrowLimit when a coin's borrow limit is exceeded for too long or by too much
public record AutoRepaymentFees(BigDecimal maintenance, BigDecimal borrowLimit) {}
