package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Scenario.Holding;

import java.math.BigDecimal;
import java.util.Optional;

/// One coin of a wallet at one instant. Amounts in units of the coin, except those named USD.
///
/// @param unrealisedPnl of perpetuals and futures settled in this coin
/// @param optionValue of options settled in this coin, negative for short ones
/// @param locked by open spot orders
/// @param optionBuyMargin what open orders to buy options need, part of `orderMargin`
/// @param orderLoss what open contract orders would lose at once, zero or less
/// @param free what of the balance and the results of derivatives is not bound by orders or
///   options; below zero where derivatives have borrowed
/// @param borrowed liabilities of both kinds, spot and derivatives
/// @param borrowedByLosses the part of `borrowed` that unrealised losses cause
/// @param usdIndex empty when the platform does not accept the coin as collateral
/// @param collateralUsd balance less spot borrowing, weighted by the collateral value ratio
public record CoinFigures(
        Holding holding,
        BigDecimal unrealisedPnl,
        BigDecimal optionValue,
        BigDecimal locked,
        BigDecimal equity,
        BigDecimal free,
        BigDecimal borrowed,
        BigDecimal borrowedByLosses,
        BigDecimal orderMargin,
        BigDecimal optionBuyMargin,
        BigDecimal orderLoss,
        Margin positionMargin,
        Optional<BigDecimal> usdIndex,
        BigDecimal usdValue,
        BigDecimal collateralUsd) {

    static CoinFigures nothingOf(String coin, Quotes quotes) {
        BigDecimal zero = BigDecimal.ZERO;
        return new CoinFigures(
                Ledger.nothing("UNIFIED", coin),
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                zero,
                Margin.NONE,
                quotes.usdIndex(coin),
                zero,
                zero);
    }

    public String coin() {
        return holding.coin();
    }

    /// The part of `borrowed` that derivatives have borrowed.
    BigDecimal derivativesBorrowed() {
        return borrowed.signum() == 0 ? BigDecimal.ZERO : borrowed.subtract(holding.spotBorrow());
    }

    /// Whether there is anything to show when nobody asks for this coin by name.
    public boolean empty() {
        return equity.signum() == 0
                && holding.balance().signum() == 0
                && borrowed.signum() == 0
                && locked.signum() == 0;
    }
}
