package io.plimsoll.sandbox.scenario;

import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Market.LoanTier;
import io.plimsoll.sandbox.scenario.Market.OptionTerms;
import io.plimsoll.sandbox.scenario.Market.RiskTier;
import io.plimsoll.sandbox.scenario.Market.Tier;
import io.plimsoll.sandbox.scenario.Market.VipLevel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the fields of `market.json` into a [Market].
final class MarketReader {
    private static final int RISK_IDS_EACH = 100;

    private MarketReader() {}

    static Market read(Fields file) throws ScenarioException {
        Map<String, Coin> coins = new LinkedHashMap<>();
        for (Fields row : file.objects("coins")) {
            Coin coin = coin(row);
            coins.put(coin.name(), coin);
        }
        Map<String, List<RiskTier>> risk = risk(file);
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        for (Coin coin : coins.values())
            if (coin.perpetual()) {
                Instrument perpetual = usdtPerpetual(coin.name(), risk);
                instruments.put(perpetual.symbol(), withRiskIdsFrom(perpetual, instruments.size()));
            }
        for (Fields row : file.objects("contracts")) {
            Instrument contract = contract(row, risk);
            instruments.put(contract.symbol(), withRiskIdsFrom(contract, instruments.size()));
        }
        var market =
                new Market(
                        file.decimal("usdtInUsd"),
                        vipLevels(file),
                        Collections.unmodifiableMap(coins),
                        Collections.unmodifiableMap(instruments));
        file.end();
        return market;
    }

    private static List<VipLevel> vipLevels(Fields file) throws ScenarioException {
        List<VipLevel> levels = new ArrayList<>();
        for (Fields row : file.objects("vipLevels")) {
            levels.add(
                    new VipLevel(
                            row.text("name"),
                            row.decimal("rateFactor"),
                            row.decimal("limitFactor"),
                            Map.of(
                                    "USDT",
                                    row.decimal("freeUsdt"),
                                    "USDC",
                                    row.decimal("freeUsdc"))));
            row.end();
        }
        return levels;
    }

    private static Coin coin(Fields row) throws ScenarioException {
        List<Tier> tiers = tiers(row);
        var coin =
                new Coin(
                        row.text("coin"),
                        row.decimal("price"),
                        row.decimal("moves", "1"),
                        !tiers.isEmpty(),
                        tiers,
                        row.flag("perpetual", true),
                        row.optionalDecimal("hourlyRate"),
                        row.decimal("borrowLimit", "0"),
                        loanTiers(row),
                        (int) row.integer("liquidationOrder", 100));
        row.end();
        return coin;
    }

    private static List<Tier> tiers(Fields row) throws ScenarioException {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (List<String> cells : row.rows("tiers")) {
            if (cells.size() != 2) throw row.complaint("tiers", "needs [bound, ratio] in each row");
            Optional<BigDecimal> to =
                    cells.getFirst().isEmpty()
                            ? Optional.empty()
                            : Optional.of(new BigDecimal(cells.getFirst()));
            tiers.add(new Tier(from, to, new BigDecimal(cells.getLast())));
            from = to.orElse(from);
        }
        return tiers;
    }

    private static List<LoanTier> loanTiers(Fields row) throws ScenarioException {
        List<LoanTier> tiers = new ArrayList<>();
        for (List<String> cells : row.rows("borrowTiers")) {
            if (cells.size() != 2)
                throw row.complaint("borrowTiers", "needs [limit, leverage] in each row");
            tiers.add(
                    new LoanTier(
                            new BigDecimal(cells.getFirst()), new BigDecimal(cells.getLast())));
        }
        return tiers;
    }

    /// Tiers come from a table that contracts share, but each contract has its own numbers.
    private static Instrument withRiskIdsFrom(Instrument instrument, int instrumentsBefore) {
        List<RiskTier> numbered = new ArrayList<>();
        for (RiskTier tier : instrument.risk())
            numbered.add(
                    new RiskTier(
                            instrumentsBefore * RISK_IDS_EACH + tier.id(),
                            tier.limit(),
                            tier.maintenance(),
                            tier.deduction(),
                            tier.maxLeverage()));
        return new Instrument(
                instrument.symbol(),
                instrument.category(),
                instrument.base(),
                instrument.settle(),
                instrument.premium(),
                numbered,
                instrument.option());
    }

    /// Deductions are not in the file: they follow from the tiers, `D(n) = limit(n-1) × (MMR(n) −
    /// MMR(n-1)) + D(n-1)`.
    private static Map<String, List<RiskTier>> risk(Fields file) throws ScenarioException {
        Map<String, List<RiskTier>> tables = new LinkedHashMap<>();
        Optional<Fields> given = file.object("riskTiers");
        if (given.isEmpty()) return tables;
        for (String name : given.get().names()) {
            List<RiskTier> table = new ArrayList<>();
            for (List<String> cells : given.get().rows(name)) {
                if (cells.size() != 3)
                    throw given.get().complaint(name, "needs [limit, rate, leverage] in each row");
                var limit = new BigDecimal(cells.getFirst());
                var maintenance = new BigDecimal(cells.get(1));
                var maxLeverage = new BigDecimal(cells.getLast());
                BigDecimal deduction = BigDecimal.ZERO;
                if (!table.isEmpty()) {
                    RiskTier below = table.getLast();
                    deduction =
                            below.limit()
                                    .multiply(maintenance.subtract(below.maintenance()))
                                    .add(below.deduction());
                }
                table.add(
                        new RiskTier(table.size() + 1, limit, maintenance, deduction, maxLeverage));
            }
            tables.put(name, table);
        }
        return tables;
    }

    private static Instrument usdtPerpetual(String coin, Map<String, List<RiskTier>> risk) {
        List<RiskTier> tiers = risk.getOrDefault(coin, risk.getOrDefault("other", List.of()));
        return new Instrument(
                coin + "USDT",
                "linear",
                coin,
                "USDT",
                new BigDecimal("0.0002"),
                tiers,
                Optional.empty());
    }

    private static Instrument contract(Fields row, Map<String, List<RiskTier>> risk)
            throws ScenarioException {
        String base = row.text("base");
        String category = row.choice("category", "", List.of("linear", "inverse", "option"));
        Optional<OptionTerms> option =
                category.equals("option") ? Optional.of(optionTerms(row)) : Optional.empty();
        List<RiskTier> tiers =
                option.isPresent()
                        ? List.of()
                        : risk.getOrDefault(
                                row.text("risk", base), risk.getOrDefault("other", List.of()));
        var contract =
                new Instrument(
                        row.text("symbol"),
                        category,
                        base,
                        row.text("settle"),
                        row.decimal("premium", "0"),
                        tiers,
                        option);
        row.end();
        return contract;
    }

    private static OptionTerms optionTerms(Fields row) throws ScenarioException {
        return new OptionTerms(
                row.choice("type", "", List.of("Call", "Put")).equals("Call"),
                row.decimal("strike"),
                row.decimal("mark"),
                row.decimal("impliedVolatility"),
                row.decimal("delta"),
                row.decimal("gamma"),
                row.decimal("vega"),
                row.decimal("theta"));
    }
}
