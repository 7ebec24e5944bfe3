package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.engine.OpenOrder;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Scenario.Order;
import io.plimsoll.sandbox.scenario.SpotPair;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// `/v5/order/...`
final class OrderEndpoints {
    private static final List<String> CATEGORIES = List.of("spot", "linear", "inverse", "option");
    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_PAGE = 50;
    private static final int MOST_CANCELLED = 500;

    private OrderEndpoints() {}

    static ObjectNode realtime(Call call) throws Refusal {
        call.requireNoUpgrade();
        Params params = call.params();
        String category = category(call);
        if (category.equals("linear")
                && params.get("symbol").isEmpty()
                && params.get("baseCoin").isEmpty()
                && params.get("settleCoin").isEmpty())
            throw Refusal.badParameter("symbol, settleCoin or baseCoin is required");
        boolean closedOnes = params.get("openOnly").filter("1"::equals).isPresent();
        List<OpenOrder> found =
                closedOnes
                        ? List.of()
                        : call.account().ledger().orders().stream()
                                .filter(selected(call, category))
                                .filter(o -> params.allows("orderFilter", o.terms().filter()))
                                .toList();
        return Pages.page(
                        call,
                        found,
                        params.limit(USUAL_PAGE, LONGEST_PAGE),
                        OpenOrder::id,
                        OrderEndpoints::row)
                .put("category", category);
    }

    static ObjectNode cancel(Call call) throws Refusal {
        call.requireNoUpgrade();
        String category = category(call);
        String symbol = call.params().required("symbol");
        String id = call.params().required("orderId");
        List<OpenOrder> cancelled =
                call.account()
                        .ledger()
                        .cancel(
                                o ->
                                        o.id().equals(id)
                                                && o.terms().symbol().equals(symbol)
                                                && o.terms().category().equals(category));
        if (cancelled.isEmpty())
            throw new Refusal(110001, "order not exists or too late to cancel");
        return ids(cancelled.getFirst());
    }

    /// For spot only plain orders unless another kind is named, for the rest every kind, but no
    /// more than 500 at once.
    static ObjectNode cancelAll(Call call) throws Refusal {
        call.requireNoUpgrade();
        Params params = call.params();
        String category = category(call);
        if (List.of("linear", "inverse").contains(category)
                && params.get("symbol").isEmpty()
                && params.get("baseCoin").isEmpty()
                && params.get("settleCoin").isEmpty())
            throw Refusal.badParameter("symbol, baseCoin or settleCoin is required");
        String usualFilter = category.equals("spot") ? "Order" : "";
        String filter = params.get("orderFilter").orElse(usualFilter);
        Set<OpenOrder> taken =
                call.account().ledger().orders().stream()
                        .filter(of(call, category))
                        .filter(o -> filter.isEmpty() || o.terms().filter().equals(filter))
                        .filter(o -> params.allows("stopOrderType", o.terms().stopOrderType()))
                        .limit(category.equals("spot") ? Long.MAX_VALUE : MOST_CANCELLED)
                        .collect(Collectors.toSet());
        List<OpenOrder> cancelled = call.account().ledger().cancel(taken::contains);
        return Json.list(cancelled, OrderEndpoints::ids).put("success", "1");
    }

    /// A symbol goes before a base coin, and that before a settle coin, of which spot has none.
    private static Predicate<OpenOrder> of(Call call, String category) {
        Params params = call.params();
        Predicate<OpenOrder> ofCategory = o -> o.terms().category().equals(category);
        if (params.get("symbol").isPresent())
            return ofCategory.and(o -> params.allows("symbol", o.terms().symbol()));
        if (params.get("baseCoin").isPresent())
            return ofCategory.and(o -> params.allows("baseCoin", base(call, o.terms())));
        return category.equals("spot")
                ? ofCategory
                : ofCategory.and(o -> params.allows("settleCoin", settle(call, o.terms())));
    }

    private static String category(Call call) throws Refusal {
        String category = call.params().required("category");
        if (!CATEGORIES.contains(category)) throw Refusal.badParameter("category " + category);
        return category;
    }

    private static Predicate<OpenOrder> selected(Call call, String category) {
        Params params = call.params();
        return o ->
                o.terms().category().equals(category)
                        && params.allows("symbol", o.terms().symbol())
                        && params.allows("orderId", o.id())
                        && params.allows("baseCoin", base(call, o.terms()))
                        && (category.equals("spot")
                                || params.allows("settleCoin", settle(call, o.terms())));
    }

    private static String base(Call call, Order order) {
        return order.category().equals("spot")
                ? SpotPair.of(order.symbol()).orElseThrow().base()
                : instrument(call, order).base();
    }

    private static String settle(Call call, Order order) {
        return instrument(call, order).settle();
    }

    private static Instrument instrument(Call call, Order order) {
        return call.account().market().instrument(order.symbol());
    }

    private static ObjectNode ids(OpenOrder order) {
        return Json.object().put("orderId", order.id()).put("orderLinkId", "");
    }

    private static ObjectNode row(OpenOrder order) {
        Order terms = order.terms();
        boolean spot = terms.category().equals("spot");
        BigDecimal value = terms.price().multiply(terms.qty());
        ObjectNode row =
                ids(order)
                        .put("parentOrderLinkId", "")
                        .put("blockTradeId", "")
                        .put("symbol", terms.symbol())
                        .put("price", plain(terms.price()))
                        .put("qty", plain(terms.qty()))
                        .put("side", terms.side())
                        .put("isLeverage", spot ? "0" : "")
                        .put("positionIdx", 0)
                        .put("orderStatus", terms.conditional() ? "Untriggered" : "New")
                        .put("cancelType", "UNKNOWN")
                        .put("rejectReason", "EC_NoError")
                        .put("avgPrice", spot ? "" : "0")
                        .put("leavesQty", plain(terms.qty()))
                        .put("leavesValue", plain(value))
                        .put("cumExecQty", "0")
                        .put("cumExecValue", "0")
                        .put("cumExecFee", "0")
                        .put("timeInForce", terms.orderType().equals("Market") ? "IOC" : "GTC")
                        .put("orderType", terms.orderType())
                        .put("stopOrderType", terms.stopOrderType())
                        .put("orderIv", "")
                        .put("marketUnit", "")
                        .put("triggerPrice", terms.triggerPrice())
                        .put("takeProfit", terms.takeProfit())
                        .put("stopLoss", terms.stopLoss())
                        .put("tpslMode", "")
                        .put("ocoTriggerBy", "")
                        .put("tpLimitPrice", "")
                        .put("slLimitPrice", "")
                        .put("tpTriggerBy", "")
                        .put("slTriggerBy", "")
                        .put("triggerDirection", terms.conditional() ? 1 : 0)
                        .put("triggerBy", terms.conditional() ? "LastPrice" : "")
                        .put("reduceOnly", terms.reduceOnly())
                        .put("closeOnTrigger", false)
                        .put("placeType", "")
                        .put("smpType", "None")
                        .put("smpGroup", 0)
                        .put("smpOrderId", "")
                        .put("createdTime", Json.millis(order.createdAt()))
                        .put("updatedTime", Json.millis(order.createdAt()));
        if (spot) row.put("basePrice", plain(terms.price()));
        else row.put("createType", "CreateByUser").put("lastPriceOnCreated", plain(terms.price()));
        row.set("cumFeeDetail", Json.object());
        return row;
    }
}
