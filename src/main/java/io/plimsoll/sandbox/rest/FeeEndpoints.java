package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.engine.FeeRates;
import io.plimsoll.sandbox.scenario.Market.Instrument;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// `/v5/account/fee-rate`
final class FeeEndpoints {
    private FeeEndpoints() {}

    /// The category is only repeated for spot and options; options have one rate by base coin and
    /// no symbol.
    static ObjectNode feeRate(Call call) throws Refusal {
        String category = call.params().required("category");
        Stream<ObjectNode> rows =
                switch (category) {
                    case "spot" ->
                            MarketEndpoints.pairs(call)
                                    .map(pair -> row(pair.symbol(), FeeRates.SPOT, FeeRates.SPOT));
                    case "linear", "inverse" ->
                            MarketEndpoints.listed(call, category)
                                    .map(
                                            i ->
                                                    row(
                                                            i.symbol(),
                                                            FeeRates.CONTRACT_TAKER,
                                                            FeeRates.CONTRACT_MAKER));
                    case "option" -> options(call);
                    default -> throw Refusal.badParameter("category " + category);
                };
        List<ObjectNode> list = rows.toList();
        ObjectNode result = Json.object();
        if (List.of("spot", "option").contains(category)) result.put("category", category);
        result.set("list", Json.array(list, row -> row));
        return result;
    }

    private static Stream<ObjectNode> options(Call call) {
        return call.account().market().instruments().values().stream()
                .filter(i -> i.option().isPresent())
                .map(Instrument::base)
                .distinct()
                .filter(base -> call.params().allows("baseCoin", base))
                .map(
                        base ->
                                row("", FeeRates.OPTION_TAKER, FeeRates.OPTION_MAKER)
                                        .put("baseCoin", base));
    }

    private static ObjectNode row(String symbol, BigDecimal taker, BigDecimal maker) {
        return Json.object()
                .put("symbol", symbol)
                .put("takerFeeRate", plain(taker))
                .put("makerFeeRate", plain(maker));
    }
}
