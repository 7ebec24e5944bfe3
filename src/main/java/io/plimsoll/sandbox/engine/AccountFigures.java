package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.atLeastZero;
import static io.plimsoll.sandbox.engine.Decimals.over;
import static io.plimsoll.sandbox.engine.Decimals.truncated;

import java.math.BigDecimal;
import java.util.List;

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

    public AccountFigures {
        coins = List.copyOf(coins);
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
