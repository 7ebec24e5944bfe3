package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.atLeastZero;
import static io.plimsoll.sandbox.engine.Decimals.over;
import static io.plimsoll.sandbox.engine.Decimals.truncated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One wallet's totals at one instant, in USD.
///
/// @param walletBalance weighted by the collateral value ratios, less spot borrowing
/// @param optionValue of all options, which margin balance leaves out
/// @param haircut what open spot orders would cost in collateral value, zero or more
/// @param orderLoss what open contract orders would lose at once, zero or less
/// @param portfolioMargin decides what margin is measured against
public record AccountFigures(
        List<CoinFigures> coins,
        BigDecimal equity,
        BigDecimal walletBalance,
        BigDecimal perpetualPnl,
        BigDecimal optionValue,
        BigDecimal haircut,
        BigDecimal orderLoss,
        BigDecimal initialMargin,
        BigDecimal maintenanceMargin,
        boolean portfolioMargin) {
    private static final int RATE_DECIMALS = 4;
    private static final int LEVERAGE_DECIMALS = 2;

    public AccountFigures {
        coins = List.copyOf(coins);
    }

    /// Empty when the wallet has nothing to do with the coin.
    public Optional<CoinFigures> coin(String name) {
        return coins.stream().filter(coin -> coin.coin().equals(name)).findFirst();
    }

    public BigDecimal marginBalance() {
        return walletBalance.add(perpetualPnl);
    }

    public BigDecimal available() {
        return atLeastZero(atRisk().subtract(initialMargin));
    }

    /// A fraction, truncated to four decimals.
    public BigDecimal initialRate() {
        return rate(initialMargin);
    }

    /// A fraction, truncated to four decimals.
    public BigDecimal maintenanceRate() {
        return rate(maintenanceMargin);
    }

    /// What is held over what of it is one's own, both at USD index prices without collateral value
    /// ratios; truncated to two decimals, and zero with nothing of one's own.
    public BigDecimal effectiveLeverage() {
        if (equity.signum() <= 0) return BigDecimal.ZERO;
        BigDecimal held = BigDecimal.ZERO;
        for (CoinFigures coin : coins) held = held.add(atLeastZero(coin.usdValue()));
        return truncated(over(held, equity), LEVERAGE_DECIMALS);
    }

    /// What stands above the maintenance margin, below zero when it is due for liquidation.
    BigDecimal spare() {
        return atRisk().subtract(maintenanceMargin);
    }

    /// What the margins are divided by. In portfolio margin the value of options counts, too.
    BigDecimal atRisk() {
        BigDecimal base = portfolioMargin ? marginBalance().add(optionValue) : marginBalance();
        return base.subtract(haircut).add(orderLoss);
    }

    /// With nothing left to divide by, a margin that is needed at all is needed in full.
    private BigDecimal rate(BigDecimal margin) {
        if (margin.signum() == 0) return BigDecimal.ZERO;
        if (atRisk().signum() <= 0) return BigDecimal.ONE;
        return truncated(over(margin, atRisk()), RATE_DECIMALS);
    }
}
