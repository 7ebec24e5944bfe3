package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;

/// The figures of the account as a whole, calculated and as reported. Amounts in USD, rates as
/// fractions.
///
/// @param totalEquity what everything is worth, without collateral ratios
/// @param walletBalance what the balances count as margin
/// @param perpUpl unrealised profit and loss of perpetuals and futures
/// @param marginBalance what can serve as margin: the two above together
/// @param optionValue of all options, which only portfolio margin measures against
/// @param haircutLoss what open spot orders would cost in collateral value, zero or more: as the
///   exchange's totals imply it, else by the working formula
/// @param haircutEstimate the working formula held against what the totals imply
/// @param orderLoss what open orders would lose at once, zero or less
/// @param heldByOrders what open orders take from the margin: haircut loss less order loss
/// @param availableBalance margin left for new orders; not below zero
/// @param imRate truncated to 4 decimals
/// @param mmRate truncated to 4 decimals; liquidation at 1
public record AccountFigures(
        Compared totalEquity,
        Compared walletBalance,
        Compared perpUpl,
        Compared marginBalance,
        Figure optionValue,
        Figure haircutLoss,
        Compared haircutEstimate,
        Figure orderLoss,
        Figure heldByOrders,
        Compared availableBalance,
        Compared initialMargin,
        Compared maintenanceMargin,
        Compared imRate,
        Compared mmRate) {

    public static AccountFigures of(AccountSnapshot account) {
        return MarginBook.of(account).account();
    }
}
