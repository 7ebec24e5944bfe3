package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class OrdersTest extends ExchangeTest {
    private static final String SPARE_ORDER =
            """
            {"category": "linear", "symbol": "ETHUSDT", "side": "Buy", "qty": "0.01",
             "price": "3000"},
            """;

    private static final String SIXTY_ORDERS =
            """
            {"title": "t", "description": "d", "orders": [%s]}
            """
                    .formatted(
                            String.join(
                                    ",",
                                    Collections.nCopies(
                                            60,
                                            """
                                            {"category": "linear", "symbol": "BTCUSDT",
                                             "side": "Buy", "qty": "0.01", "price": "90000"}
                                            """)));

    @Test
    void listsEveryOrderOnceOverAllPages() throws Exception {
        openFile(SIXTY_ORDERS);
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page("&limit=25&cursor=" + cursor);
            ids.addAll(texts(page.get("list"), "orderId"));
            cursor = page.get("nextPageCursor").stringValue();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void encodesItsCursors() throws Exception {
        openFile(SIXTY_ORDERS);

        assertThat(page("").get("nextPageCursor").stringValue()).contains("%3D");
    }

    @Test
    void givesTwentyOrdersUnlessAskedForMore() throws Exception {
        openFile(SIXTY_ORDERS);

        assertThat(page("").get("list").size()).isEqualTo(20);
    }

    @Test
    void refusesACursorThatItDidNotGive() throws Exception {
        openFile(SIXTY_ORDERS);

        assertThat(
                        http.get("/v5/order/realtime?category=linear&settleCoin=USDT&cursor=x")
                                .get("retCode")
                                .intValue())
                .isEqualTo(10001);
    }

    @Test
    void needsASettleCoinOrSymbolForLinear() throws Exception {
        open("uta2-blocked");

        assertThat(http.get("/v5/order/realtime?category=linear").get("retCode").intValue())
                .isEqualTo(10001);
    }

    @Test
    void separatesSettleCoins() throws Exception {
        open("uta2-blocked");
        JsonNode list =
                http.result("/v5/order/realtime?category=linear&settleCoin=USDC").get("list");

        assertThat(texts(list, "symbol")).containsExactly("ETHPERP");
    }

    @Test
    void filtersConditionalOrders() throws Exception {
        open("uta2-blocked");
        JsonNode list =
                http.result(
                                "/v5/order/realtime?category=linear&settleCoin=USDT&orderFilter=StopOrder")
                        .get("list");

        assertThat(texts(list, "orderStatus")).containsExactly("Untriggered");
    }

    @Test
    void cancelsOneOrder() throws Exception {
        open("uta2-blocked");
        JsonNode order = http.result("/v5/order/realtime?category=inverse").get("list").get(0);
        http.post(
                "/v5/order/cancel",
                """
                {"category": "inverse", "symbol": "BTCUSD", "orderId": "%s"}
                """
                        .formatted(order.get("orderId").stringValue()));

        assertThat(http.result("/v5/order/realtime?category=inverse").get("list").size()).isZero();
    }

    @Test
    void saysThatAnOrderToCancelDoesNotExist() throws Exception {
        open("uta2-blocked");
        JsonNode answer =
                http.post(
                        "/v5/order/cancel",
                        """
                        {"category": "inverse", "symbol": "BTCUSD", "orderId": "x"}
                        """);

        assertThat(answer.get("retCode").intValue()).isEqualTo(110001);
    }

    @Test
    void cancelsAllOrdersOfASettleCoinOfEveryKind() throws Exception {
        open("uta2-blocked");
        http.post("/v5/order/cancel-all", "{\"category\": \"linear\", \"settleCoin\": \"USDT\"}");

        assertThat(
                        http.result("/v5/order/realtime?category=linear&settleCoin=USDT")
                                .get("list")
                                .size())
                .isZero();
    }

    @Test
    void cancelsOnlyPlainSpotOrdersUnlessAKindIsNamed() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "orders": [
                  {"category": "spot", "symbol": "BTCUSDT", "side": "Buy", "qty": "0.01",
                   "price": "90000"},
                  {"category": "spot", "symbol": "BTCUSDT", "side": "Sell", "qty": "0.01",
                   "price": "99000", "stopOrderType": "tpslOrder", "triggerPrice": "99000"}]}
                """);
        http.post("/v5/order/cancel-all", "{\"category\": \"spot\"}");
        JsonNode left = http.result("/v5/order/realtime?category=spot").get("list");

        assertThat(texts(left, "stopOrderType")).containsExactly("tpslOrder");
    }

    @Test
    void tellsWhichOrdersItCancelled() throws Exception {
        open("uta2-blocked");
        JsonNode orders =
                http.result("/v5/order/realtime?category=linear&settleCoin=USDT").get("list");
        JsonNode answer = cancelAll("{\"category\": \"linear\", \"settleCoin\": \"USDT\"}");

        assertThat(texts(answer.get("list"), "orderId")).isEqualTo(texts(orders, "orderId"));
        assertThat(answer.get("success").stringValue()).isEqualTo("1");
    }

    @Test
    void cancelsWhatASymbolNamesWhateverTheSettleCoin() throws Exception {
        open("uta2-blocked");
        JsonNode answer =
                cancelAll(
                        """
                        {"category": "linear", "symbol": "ETHPERP", "settleCoin": "USDT"}
                        """);

        assertThat(answer.get("list").size()).isEqualTo(1);
    }

    @Test
    void cancelsOnlyTheKindThatIsNamed() throws Exception {
        open("uta2-blocked");
        cancelAll(
                """
                {"category": "linear", "settleCoin": "USDT", "orderFilter": "StopOrder"}
                """);

        assertThat(texts(page("").get("list"), "orderStatus")).containsExactly("New");
    }

    @Test
    void cancelsStopOrdersWithoutTakeProfits() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "orders": [
                  {"category": "linear", "symbol": "BTCUSDT", "side": "Sell", "qty": "0.01",
                   "stopOrderType": "TakeProfit", "triggerPrice": "99000"},
                  {"category": "linear", "symbol": "BTCUSDT", "side": "Sell", "qty": "0.01",
                   "stopOrderType": "Stop", "triggerPrice": "90000"}]}
                """);
        cancelAll(
                """
                {"category": "linear", "settleCoin": "USDT", "stopOrderType": "Stop"}
                """);

        assertThat(texts(page("").get("list"), "stopOrderType")).containsExactly("TakeProfit");
    }

    @Test
    void cancelsFiveHundredAtOnce() throws Exception {
        openFile(SIXTY_ORDERS.replace("\"orders\": [", "\"orders\": [" + SPARE_ORDER.repeat(441)));
        cancelAll("{\"category\": \"linear\", \"settleCoin\": \"USDT\"}");

        assertThat(page("").get("list").size()).isEqualTo(1);
    }

    @Test
    void takesAttachedTakeProfitsAlongWithTheirOrder() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "user": {"vipLevel": "VIP-1"}, "orders": [
                  {"category": "linear", "symbol": "BTCUSDT", "side": "Buy", "qty": "0.01",
                   "price": "90000", "takeProfit": "99000", "stopLoss": "80000"}]}
                """);
        cancelAll("{\"category\": \"linear\", \"settleCoin\": \"USDT\"}");

        assertThat(upgrade().get("result").get("unifiedUpdateStatus").stringValue())
                .isEqualTo("PROCESS");
    }

    private JsonNode cancelAll(String body) throws Exception {
        return http.post("/v5/order/cancel-all", body).get("result");
    }

    private JsonNode page(String more) throws Exception {
        return http.result("/v5/order/realtime?category=linear&settleCoin=USDT" + more);
    }
}
