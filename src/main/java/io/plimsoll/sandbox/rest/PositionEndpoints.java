package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.engine.Ledger;
import io.plimsoll.sandbox.engine.PositionFigures;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Scenario.Position;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// `/v5/position/...`
final class PositionEndpoints {
    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_PAGE = 200;

    private PositionEndpoints() {}

    static ObjectNode list(Call call) throws Refusal {
        call.requireNoUpgrade();
        Params params = call.params();
        String category = params.required("category");
        if (!List.of("linear", "inverse", "option").contains(category))
            throw Refusal.badParameter("category " + category);
        Optional<String> symbol = params.get("symbol");
        if (category.equals("linear") && symbol.isEmpty() && params.get("settleCoin").isEmpty())
            throw Refusal.badParameter("symbol or settleCoin is required");
        List<PositionFigures> found =
                call.account()
                        .positions(
                                call.now(),
                                i -> i.category().equals(category) && matches(params, i));
        ObjectNode result;
        if (found.isEmpty() && symbol.isPresent())
            result =
                    Json.list(List.of(flat(call, symbol.get())), row -> row)
                            .put("nextPageCursor", "");
        else
            result =
                    Pages.page(
                            call,
                            found,
                            params.limit(USUAL_PAGE, LONGEST_PAGE),
                            p -> p.instrument().symbol() + ":" + p.position().positionIdx(),
                            p -> held(call, p));
        return result.put("category", category);
    }

    private static boolean matches(Params params, Instrument instrument) {
        if (params.get("symbol").isPresent()) return params.allows("symbol", instrument.symbol());
        return params.allows("settleCoin", instrument.settle())
                && params.allows("baseCoin", instrument.base());
    }

    private static ObjectNode held(Call call, PositionFigures p) {
        Position position = p.position();
        boolean portfolio = call.account().ledger().portfolioMargin();
        ObjectNode row =
                frame(call, p.instrument().symbol(), position.positionIdx())
                        .put("riskId", portfolio ? 0 : riskId(p.instrument()))
                        .put("riskLimitValue", portfolio ? "" : riskLimit(p.instrument()))
                        .put("side", position.side())
                        .put("size", plain(position.size()))
                        .put("avgPrice", plain(position.entryPrice()))
                        .put("positionValue", plain(p.entryValue()))
                        .put("leverage", portfolio ? "" : plain(position.leverage()))
                        .put("markPrice", plain(p.markPrice()))
                        .put("liqPrice", plain(p.liquidationPrice()))
                        .put("unrealisedPnl", plain(p.unrealisedPnl()))
                        .put("takeProfit", position.takeProfit())
                        .put("stopLoss", position.stopLoss())
                        .put("seq", 5_723_621_632L);
        for (String copy : new String[] {"", "ByMp"})
            row.put("positionIM" + copy, portfolio ? "" : plain(p.margin().initial()))
                    .put("positionMM" + copy, portfolio ? "" : plain(p.margin().maintenance()));
        p.instrument()
                .option()
                .ifPresent(
                        terms ->
                                row.put("delta", plain(terms.delta()))
                                        .put("gamma", plain(terms.gamma()))
                                        .put("vega", plain(terms.vega()))
                                        .put("theta", plain(terms.theta())));
        return row;
    }

    /// Asked for by symbol, a position that does not exist is a row of nothing.
    private static ObjectNode flat(Call call, String symbol) throws Refusal {
        Instrument instrument = call.account().market().instruments().get(symbol);
        if (instrument == null) throw Refusal.badParameter("symbol " + symbol);
        Ledger ledger = call.account().ledger();
        return frame(call, symbol, 0)
                .put("riskId", riskId(instrument))
                .put("riskLimitValue", riskLimit(instrument))
                .put("side", "")
                .put("size", "0")
                .put("avgPrice", "0")
                .put("positionValue", "")
                .put("leverage", ledger.portfolioMargin() ? "" : plain(ledger.leverage(symbol)))
                .put("markPrice", plain(call.account().quotes(call.now()).mark(instrument)))
                .put("liqPrice", "")
                .put("unrealisedPnl", "")
                .put("positionIM", "0")
                .put("positionMM", "0")
                .put("takeProfit", "")
                .put("stopLoss", "")
                .put("seq", -1);
    }

    private static ObjectNode frame(Call call, String symbol, int positionIdx) {
        String updated = Json.millis(call.account().ledger().updatedAt());
        return Json.object()
                .put("symbol", symbol)
                .put("positionIdx", positionIdx)
                .put("tradeMode", 0)
                .put("autoAddMargin", 0)
                .put("positionStatus", "Normal")
                .put("adlRankIndicator", 2)
                .put("isReduceOnly", false)
                .put("bustPrice", "")
                .put("positionBalance", "0")
                .put("breakEvenPrice", "")
                .put("curRealisedPnl", "0")
                .put("cumRealisedPnl", "0")
                .put("trailingStop", "0")
                .put("tpslMode", "Full")
                .put("mmrSysUpdateTime", "")
                .put("leverageSysUpdatedTime", "")
                .put("createdTime", updated)
                .put("updatedTime", updated);
    }

    private static int riskId(Instrument instrument) {
        return instrument.risk().isEmpty() ? 0 : instrument.risk().getFirst().id();
    }

    private static String riskLimit(Instrument instrument) {
        return instrument.risk().isEmpty() ? "" : plain(instrument.risk().getFirst().limit());
    }
}
