package io.plimsoll.sandbox.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all scenarios share: coins, contracts, tiers and borrowing terms.
///
/// @param usdtInUsd the conversion rate BTCUSD index / BTCUSDT index at the start
/// @param coins by coin name, in the order of the file
/// @param instruments contracts and options by symbol
public record Market(
        BigDecimal usdtInUsd,
        List<VipLevel> vipLevels,
        Map<String, Coin> coins,
        Map<String, Instrument> instruments) {
    private static final int RATE_DECIMALS = 8;

    public VipLevel vipLevel(String name) {
        return vipLevels.stream()
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no VIP level " + name));
    }

    public Coin coin(String name) {
        return Optional.ofNullable(coins.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no coin " + name));
    }

    public Instrument instrument(String symbol) {
        return Optional.ofNullable(instruments.get(symbol))
                .orElseThrow(() -> new IllegalArgumentException("no instrument " + symbol));
    }

    /// What a VIP level changes about borrowing.
    ///
    /// @param rateFactor on the hourly rates of the coins
    /// @param limitFactor on the borrow limits of the coins
    /// @param freeBorrowing coin to the interest-free amount of unrealised-loss borrowing
    public record VipLevel(
            String name,
            BigDecimal rateFactor,
            BigDecimal limitFactor,
            Map<String, BigDecimal> freeBorrowing) {
        public VipLevel {
            freeBorrowing = Map.copyOf(freeBorrowing);
        }
    }

    /// A coin and its terms.
    ///
    /// @param price in USDT at the start
    /// @param moves how strongly its price moves, relative to BTC
    /// @param collateral whether the platform accepts it as collateral
    /// @param tiers of the collateral value ratio, ascending; empty when not collateral
    /// @param perpetual whether a USDT perpetual gives it an index price
    /// @param hourlyRate for the lowest VIP level; empty when it cannot be borrowed
    /// @param borrowLimit for the lowest VIP level, in coins
    /// @param loanTiers of what is owed, ascending; empty when it cannot be borrowed
    public record Coin(
            String name,
            BigDecimal price,
            BigDecimal moves,
            boolean collateral,
            List<Tier> tiers,
            boolean perpetual,
            Optional<BigDecimal> hourlyRate,
            BigDecimal borrowLimit,
            List<LoanTier> loanTiers,
            int liquidationOrder) {
        public Coin {
            tiers = List.copyOf(tiers);
            loanTiers = List.copyOf(loanTiers);
        }

        public boolean borrowable() {
            return hourlyRate.isPresent();
        }
    }

    /// The part of a balance between the bounds counts at `ratio`; no upper bound when empty.
    public record Tier(BigDecimal from, Optional<BigDecimal> to, BigDecimal ratio) {}

    /// A debt of up to `limit` coins may be held at `maxLeverage`.
    public record LoanTier(BigDecimal limit, BigDecimal maxLeverage) {
        private static final BigDecimal MAINTENANCE_RATE = new BigDecimal("0.04");

        /// Of the debt, the same in every tier.
        public BigDecimal maintenanceRate() {
            return MAINTENANCE_RATE;
        }

        /// Of the debt.
        public BigDecimal initialRate() {
            return initialRate(maxLeverage);
        }

        /// What a leverage leaves to put in, to eight decimals, half up.
        public static BigDecimal initialRate(BigDecimal leverage) {
            return BigDecimal.ONE.divide(leverage, RATE_DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /// Up to `limit` of position value a contract needs `maintenance` of it, less `deduction`.
    ///
    /// @param id a number of this tier and contract alone
    public record RiskTier(
            int id,
            BigDecimal limit,
            BigDecimal maintenance,
            BigDecimal deduction,
            BigDecimal maxLeverage) {
        /// Of the value, to eight decimals, half up.
        public BigDecimal initialRate() {
            return BigDecimal.ONE.divide(maxLeverage, RATE_DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /// A perpetual, a future or an option.
    ///
    /// @param premium mark price over index price
    /// @param risk tiers of maintenance margin, ascending; empty for options
    public record Instrument(
            String symbol,
            String category,
            String base,
            String settle,
            BigDecimal premium,
            List<RiskTier> risk,
            Optional<OptionTerms> option) {
        public Instrument {
            risk = List.copyOf(risk);
        }

        public boolean inverse() {
            return category.equals("inverse");
        }

        /// The tier that a position value falls into; the last one when it is above them all.
        public RiskTier tier(BigDecimal value) {
            return risk.stream()
                    .filter(tier -> value.compareTo(tier.limit()) <= 0)
                    .findFirst()
                    .orElseGet(risk::getLast);
        }

        /// A dated inverse contract, as opposed to a perpetual.
        public boolean inverseFuture() {
            return inverse() && !symbol.endsWith("USD");
        }
    }

    /// What an option has besides.
    ///
    /// @param mark price at the start; it then follows `delta` and `gamma`
    public record OptionTerms(
            boolean call,
            BigDecimal strike,
            BigDecimal mark,
            BigDecimal impliedVolatility,
            BigDecimal delta,
            BigDecimal gamma,
            BigDecimal vega,
            BigDecimal theta) {}
}
