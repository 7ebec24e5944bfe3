package io.plimsoll.sandbox.scenario;

import java.math.BigDecimal;
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
    public record Coin(
            String name,
            BigDecimal price,
            BigDecimal moves,
            boolean collateral,
            List<Tier> tiers,
            boolean perpetual,
            Optional<BigDecimal> hourlyRate,
            BigDecimal borrowLimit,
            BigDecimal borrowLeverage,
            int liquidationOrder) {
        public Coin {
            tiers = List.copyOf(tiers);
        }

        public boolean borrowable() {
            return hourlyRate.isPresent();
        }
    }

    /// The part of a balance between the bounds counts at `ratio`; no upper bound when empty.
    public record Tier(BigDecimal from, Optional<BigDecimal> to, BigDecimal ratio) {}

    /// Up to `limit` of position value a contract needs `maintenance` of it, less `deduction`.
    public record RiskTier(BigDecimal limit, BigDecimal maintenance, BigDecimal deduction) {}

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
