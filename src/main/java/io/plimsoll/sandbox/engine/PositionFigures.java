package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Scenario.Position;

import java.math.BigDecimal;
import java.util.Optional;

/// One position at one instant, in its settle coin.
///
/// @param entryValue size at the entry price, as the exchange reports a position's value
/// @param unrealisedPnl also of options, whose value is counted by itself
/// @param liquidationPrice estimated for the whole account; empty when no price reaches it
public record PositionFigures(
        Instrument instrument,
        Position position,
        BigDecimal markPrice,
        BigDecimal entryValue,
        BigDecimal unrealisedPnl,
        Margin margin,
        Optional<BigDecimal> liquidationPrice) {

    PositionFigures liquidatedAt(Optional<BigDecimal> price) {
        return new PositionFigures(
                instrument, position, markPrice, entryValue, unrealisedPnl, margin, price);
    }
}
