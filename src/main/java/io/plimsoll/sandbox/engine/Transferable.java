package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.atLeastZero;
import static io.plimsoll.sandbox.engine.Decimals.over;
import static io.plimsoll.sandbox.engine.Decimals.truncated;

import io.plimsoll.sandbox.scenario.Market.Coin;

import java.math.BigDecimal;
import java.util.Optional;

/// What of a coin may leave the account, by the published rule of 2026-02-24: the smaller of what
/// the account can spare and what the coin's own balance allows.
final class Transferable {
    private static final int AMOUNT_DECIMALS = 8;

    private Transferable() {}

    /// In units of the coin, truncated to eight decimals, never below zero.
    static BigDecimal of(Coin coin, CoinFigures figures, AccountFigures totals, Ledger ledger) {
        BigDecimal most;
        if (ledger.isolated()) most = isolated(figures);
        else if (totals.initialRate().compareTo(BigDecimal.ONE) >= 0) most = BigDecimal.ZERO;
        else {
            BigDecimal own = ledger.portfolioMargin() ? portfolio(figures) : cross(figures);
            most = spared(coin, figures, totals).map(own::min).orElse(own);
        }
        return truncated(atLeastZero(most), AMOUNT_DECIMALS);
    }

    /// The quantity whose collateral value is the available balance; empty when no quantity is
    /// worth that much, so that the account can spare any.
    private static Optional<BigDecimal> spared(
            Coin coin, CoinFigures figures, AccountFigures totals) {
        if (!figures.holding().collateral()) return Optional.empty();
        return figures.usdIndex()
                .flatMap(price -> Collateral.quantity(coin, over(totals.available(), price)));
    }

    private static BigDecimal cross(CoinFigures c) {
        return free(c).add(c.optionValue().min(BigDecimal.ZERO))
                .subtract(c.holding().bonus())
                .subtract(c.optionBuyMargin())
                .add(c.orderLoss());
    }

    /// No part of a coin serves as a hedge here, so that only the bonus is held back.
    private static BigDecimal portfolio(CoinFigures c) {
        return free(c).subtract(c.holding().bonus())
                .add(c.orderLoss())
                .add(c.optionValue().min(BigDecimal.ZERO));
    }

    private static BigDecimal free(CoinFigures c) {
        return own(c).add(c.unrealisedPnl().min(BigDecimal.ZERO)).subtract(c.locked());
    }

    private static BigDecimal isolated(CoinFigures c) {
        return own(c).subtract(c.positionMargin().initial())
                .subtract(c.orderMargin())
                .subtract(c.locked())
                .subtract(c.holding().bonus());
    }

    /// What was borrowed on spot is not the holder's to take away.
    private static BigDecimal own(CoinFigures c) {
        return c.holding().balance().subtract(c.holding().spotBorrow());
    }
}
