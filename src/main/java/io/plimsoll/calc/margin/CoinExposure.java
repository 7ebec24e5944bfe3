package io.plimsoll.calc.margin;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;

/// What the contracts that settle in one coin add up to. In units of the coin.
///
/// @param unrealisedPnl of perpetuals and futures
/// @param optionValue of all options; `longOptionValue` of those held long
/// @param buyOptionMargin what orders that buy options hold
/// @param orderLoss zero or less
public record CoinExposure(
        Figure unrealisedPnl,
        Figure optionValue,
        Figure longOptionValue,
        Figure positionIm,
        Figure positionMm,
        Figure orderIm,
        Figure orderMm,
        Figure buyOptionMargin,
        Figure orderLoss) {

    /// Of a coin without contracts.
    static CoinExposure none(Unit coin, boolean positionsRead, boolean ordersRead) {
        Figure position = positionsRead ? Figure.zero(coin) : Figure.absent(Absence.NOT_READ, coin);
        Figure order = ordersRead ? Figure.zero(coin) : Figure.absent(Absence.NOT_READ, coin);
        return new CoinExposure(
                position, position, position, position, position, order, order, order, order);
    }

    /// The same without any orders.
    CoinExposure withoutOrders(Figure nothing) {
        return new CoinExposure(
                unrealisedPnl,
                optionValue,
                longOptionValue,
                positionIm,
                positionMm,
                nothing,
                nothing,
                nothing,
                orderLoss);
    }
}
