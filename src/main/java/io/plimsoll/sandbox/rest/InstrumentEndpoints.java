package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Market.OptionTerms;
import io.plimsoll.sandbox.scenario.Market.RiskTier;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The terms of contracts and options: `/v5/market/risk-limit` and `/v5/market/instruments-info`.
final class InstrumentEndpoints {
    private static final int LINEAR_SYMBOLS_A_PAGE = 15;
    private static final int USUAL_PAGE = 500;
    private static final int LONGEST_PAGE = 1000;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final String LAUNCHED = "1672531200000";

    private InstrumentEndpoints() {}

    /// All tiers of fifteen symbols a page for linear contracts, of all symbols for inverse ones.
    static ObjectNode riskLimit(Call call) throws Refusal {
        String category = call.params().required("category");
        if (!List.of("linear", "inverse").contains(category))
            throw Refusal.badParameter("category " + category);
        List<Instrument> symbols = MarketEndpoints.listed(call, category).toList();
        Pages.Page<Instrument> page =
                Pages.cut(
                        call,
                        symbols,
                        category.equals("linear") ? LINEAR_SYMBOLS_A_PAGE : symbols.size(),
                        Instrument::symbol);
        List<ObjectNode> rows = new ArrayList<>();
        for (Instrument instrument : page.rows())
            for (RiskTier tier : instrument.risk()) rows.add(riskTier(instrument, tier));
        return Json.list(rows, row -> row)
                .put("category", category)
                .put("nextPageCursor", page.nextCursor());
    }

    /// Rates are fractions for linear contracts and percentages for inverse ones; a first tier's
    /// deduction is an empty text.
    private static ObjectNode riskTier(Instrument instrument, RiskTier tier) {
        boolean lowest = tier.equals(instrument.risk().getFirst());
        BigDecimal unit = instrument.inverse() ? PERCENT : BigDecimal.ONE;
        return Json.object()
                .put("id", tier.id())
                .put("symbol", instrument.symbol())
                .put("riskLimitValue", plain(tier.limit()))
                .put("maintenanceMargin", plain(tier.maintenance().multiply(unit)))
                .put("initialMargin", plain(tier.initialRate().multiply(unit)))
                .put("isLowestRisk", lowest ? 1 : 0)
                .put("maxLeverage", plain(tier.maxLeverage()))
                .put("mmDeduction", lowest ? "" : plain(tier.deduction()));
    }

    /// Contracts and options; the terms of spot pairs are not served here.
    static ObjectNode instruments(Call call) throws Refusal {
        String category = call.params().required("category");
        if (!List.of("linear", "inverse", "option").contains(category))
            throw Refusal.badParameter("category " + category);
        String usualBase = category.equals("option") ? "BTC" : "";
        String base = call.params().get("baseCoin").orElse(usualBase);
        boolean named = call.params().get("symbol").isPresent();
        List<Instrument> found =
                MarketEndpoints.listed(call, category)
                        .filter(i -> named || base.isEmpty() || i.base().equals(base))
                        .toList();
        return Pages.page(
                        call,
                        found,
                        call.params().limit(USUAL_PAGE, LONGEST_PAGE),
                        Instrument::symbol,
                        i ->
                                i.option().isPresent()
                                        ? option(call, i, i.option().get())
                                        : contract(call, i))
                .put("category", category);
    }

    private static ObjectNode contract(Call call, Instrument instrument) {
        String kind = instrument.inverse() ? "Inverse" : "Linear";
        ObjectNode row =
                common(call, instrument)
                        .put(
                                "contractType",
                                kind
                                        + (MarketEndpoints.perpetual(instrument)
                                                ? "Perpetual"
                                                : "Futures"))
                        .put(
                                "priceScale",
                                Integer.toString(MarketEndpoints.tick(call, instrument).scale()))
                        .put("unifiedMarginTrade", true)
                        .put("fundingInterval", MarketEndpoints.perpetual(instrument) ? 480 : 0)
                        .put("copyTrading", "none")
                        .put("forbidUplWithdrawal", false)
                        .put("isPreListing", false)
                        .putNull("preListingInfo");
        row.set(
                "leverageFilter",
                Json.object()
                        .put("minLeverage", "1")
                        .put("maxLeverage", plain(instrument.risk().getFirst().maxLeverage()))
                        .put("leverageStep", "0.01"));
        return row;
    }

    private static ObjectNode option(Call call, Instrument instrument, OptionTerms terms) {
        return common(call, instrument).put("optionsType", terms.call() ? "Call" : "Put");
    }

    private static ObjectNode common(Call call, Instrument instrument) {
        BigDecimal tick = MarketEndpoints.tick(call, instrument);
        ObjectNode row =
                Json.object()
                        .put("symbol", instrument.symbol())
                        .put("status", "Trading")
                        .put("baseCoin", instrument.base())
                        .put("quoteCoin", instrument.inverse() ? "USD" : instrument.settle())
                        .put("settleCoin", instrument.settle())
                        .put("launchTime", LAUNCHED)
                        .put(
                                "deliveryTime",
                                MarketEndpoints.perpetual(instrument)
                                        ? "0"
                                        : MarketEndpoints.DELIVERY)
                        .put("deliveryFeeRate", "")
                        .put("displayName", "");
        row.set(
                "priceFilter",
                Json.object()
                        .put("minPrice", plain(tick))
                        .put("maxPrice", plain(tick.scaleByPowerOfTen(9)))
                        .put("tickSize", plain(tick)));
        row.set(
                "lotSizeFilter",
                Json.object()
                        .put("minOrderQty", instrument.inverse() ? "1" : "0.001")
                        .put("maxOrderQty", instrument.inverse() ? "25000000" : "1500000")
                        .put("qtyStep", instrument.inverse() ? "1" : "0.001"));
        return row;
    }
}
