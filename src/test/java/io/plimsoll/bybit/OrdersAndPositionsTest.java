package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.account.Category;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;

import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The lists that come in parts: by settle coin, by kind of order, by page.
class OrdersAndPositionsTest {
    private static final String EMPTY_PAGE =
            StubExchange.ok("{\"list\":[],\"nextPageCursor\":\"\"}");

    private final StubExchange exchange;
    private final BybitClient client;

    OrdersAndPositionsTest() throws Exception {
        exchange = new StubExchange();
        client = exchange.connect();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void asksForSpotOrdersOfEveryKind() throws Exception {
        exchange.answer(EMPTY_PAGE);

        client.openOrders(Category.SPOT);

        assertThat(targets())
                .containsExactly(
                        "/v5/order/realtime?category=spot&orderFilter=Order&limit=50",
                        "/v5/order/realtime?category=spot&orderFilter=StopOrder&limit=50",
                        "/v5/order/realtime?category=spot&orderFilter=tpslOrder&limit=50",
                        "/v5/order/realtime?category=spot&orderFilter=OcoOrder&limit=50",
                        "/v5/order/realtime?category=spot&orderFilter=BidirectionalTpslOrder&limit=50");
    }

    @Test
    void asksForLinearOrdersOfBothSettleCoins() throws Exception {
        exchange.answer(EMPTY_PAGE);

        client.openOrders(Category.LINEAR);

        assertThat(targets())
                .containsExactly(
                        "/v5/order/realtime?category=linear&settleCoin=USDT&limit=50",
                        "/v5/order/realtime?category=linear&settleCoin=USDC&limit=50");
    }

    @Test
    void asksForOptionOrdersOfBothSettleCoins() throws Exception {
        exchange.answer(EMPTY_PAGE);

        client.openOrders(Category.OPTION);

        assertThat(targets())
                .containsExactly(
                        "/v5/order/realtime?category=option&settleCoin=USDT&limit=50",
                        "/v5/order/realtime?category=option&settleCoin=USDC&limit=50");
    }

    @Test
    void asksForInverseOrdersAtOnce() throws Exception {
        exchange.answer(EMPTY_PAGE);

        client.openOrders(Category.INVERSE);

        assertThat(targets()).containsExactly("/v5/order/realtime?category=inverse&limit=50");
    }

    @Test
    void readsAnOrder() throws Exception {
        exchange.answer(
                page(
                        "",
                        """
                        {"orderId":"a1","symbol":"BTCUSD","side":"Sell","orderType":"Limit",
                         "orderStatus":"Untriggered","stopOrderType":"Stop","price":"90000",
                         "qty":"100","leavesQty":"0.000","triggerPrice":"91000","takeProfit":"0.0",
                         "stopLoss":"","reduceOnly":true,"createdTime":"1672125124195"}
                        """));

        assertThat(client.openOrders(Category.INVERSE))
                .containsExactly(
                        new Order(
                                Category.INVERSE,
                                "a1",
                                "BTCUSD",
                                "Sell",
                                "Limit",
                                "Untriggered",
                                "Stop",
                                number("90000"),
                                number("100"),
                                number("0.000"),
                                number("91000"),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                Optional.of(Instant.parse("2022-12-27T07:12:04.195Z"))));
    }

    @Test
    void listsAnOrderOnceThatTurnsUpTwice() throws Exception {
        exchange.answer(page("", order("a1")));

        assertThat(client.openOrders(Category.SPOT))
                .extracting(Order::orderId)
                .containsExactly("a1");
    }

    @Test
    void followsTheCursorToTheLastPage() throws Exception {
        exchange.answer(
                page("one%3D1", order("a1"), order("a2")),
                page("two%3D2", order("a3")),
                page("", order("a4")));

        assertThat(client.openOrders(Category.INVERSE))
                .extracting(Order::orderId)
                .containsExactly("a1", "a2", "a3", "a4");
        assertThat(targets())
                .containsExactly(
                        "/v5/order/realtime?category=inverse&limit=50",
                        "/v5/order/realtime?category=inverse&limit=50&cursor=one%3D1",
                        "/v5/order/realtime?category=inverse&limit=50&cursor=two%3D2");
    }

    @Test
    void followsTheCursorOverAnEmptyPage() throws Exception {
        exchange.answer(page("one"), page("", order("a1")));

        assertThat(client.openOrders(Category.INVERSE)).hasSize(1);
    }

    @Test
    void doesNotPassAPartForTheWholeWhenTheCursorRunsInACircle() {
        exchange.answer(page("one", order("a1")));

        var e = catchThrowableOfType(ApiException.class, () -> client.openOrders(Category.INVERSE));

        assertThat(e.fault())
                .isEqualTo(new ApiFault.Unreadable("/v5/order/realtime", "result.nextPageCursor"));
    }

    @Test
    void isDoneWhenACursorRepeatsItselfAndNothingMoreComes() throws Exception {
        exchange.answer(page("one", order("a1")), page("one"));

        assertThat(client.openOrders(Category.INVERSE)).hasSize(1);
    }

    @Test
    void doesNotTakeAMissingListForNoOrders() {
        exchange.answer(StubExchange.ok("null"));

        var e = catchThrowableOfType(ApiException.class, () -> client.openOrders(Category.INVERSE));

        assertThat(e.fault())
                .isEqualTo(new ApiFault.Unreadable("/v5/order/realtime", "result.list"));
    }

    @Test
    void namesTheRowThatCannotBeRead() {
        exchange.answer(page("", order("a1"), "{\"symbol\":\"BTCUSD\"}"));

        var e = catchThrowableOfType(ApiException.class, () -> client.openOrders(Category.INVERSE));

        assertThat(e.fault())
                .isEqualTo(new ApiFault.Unreadable("/v5/order/realtime", "result.list[1].orderId"));
    }

    @Test
    void asksForLinearPositionsOfBothSettleCoins() throws Exception {
        exchange.answer(EMPTY_PAGE);

        client.positions(Category.LINEAR);

        assertThat(targets())
                .containsExactly(
                        "/v5/position/list?category=linear&settleCoin=USDT&limit=200",
                        "/v5/position/list?category=linear&settleCoin=USDC&limit=200");
    }

    @Test
    void readsAPositionOfPortfolioMargin() throws Exception {
        exchange.answer(
                page(
                        "",
                        """
                        {"positionIdx":0,"riskId":0,"symbol":"BTC-26DEC26-90000-C","side":"Buy",
                         "size":"1.5","avgPrice":"5000","positionValue":"7500","leverage":"",
                         "markPrice":"5100","unrealisedPnl":"150","positionIM":"","positionMM":"",
                         "liqPrice":"","takeProfit":"0","stopLoss":"","positionStatus":"Normal",
                         "openTime":1672125124195,"seq":-1}
                        """));

        assertThat(client.positions(Category.OPTION))
                .containsExactly(
                        new Position(
                                Category.OPTION,
                                "BTC-26DEC26-90000-C",
                                0,
                                "Buy",
                                new BigDecimal("1.5"),
                                number("5000"),
                                Optional.empty(),
                                number("7500"),
                                Optional.empty(),
                                number("5100"),
                                number("150"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "Normal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"0.0\"", "\"0.00000000\"", "\"\"", "0"})
    void leavesRowsWithoutAPositionOut(String size) throws Exception {
        exchange.answer(page("", "{\"symbol\":\"BTCUSD\",\"side\":\"\",\"size\":" + size + "}"));

        assertThat(client.positions(Category.INVERSE)).isEmpty();
    }

    @Test
    void doesNotTakeAPositionWithoutASizeForNone() {
        exchange.answer(page("", "{\"symbol\":\"BTCUSD\",\"side\":\"Sell\",\"size\":\"\"}"));

        var e = catchThrowableOfType(ApiException.class, () -> client.positions(Category.INVERSE));

        assertThat(e.fault())
                .isEqualTo(new ApiFault.Unreadable("/v5/position/list", "result.list[0].size"));
    }

    @Test
    void keepsBothSidesOfHedgeMode() throws Exception {
        exchange.answer(
                page(
                        "",
                        "{\"symbol\":\"BTCUSDT\",\"positionIdx\":1,\"side\":\"Buy\",\"size\":\"1\"}",
                        "{\"symbol\":\"BTCUSDT\",\"positionIdx\":2,\"side\":\"Sell\",\"size\":\"1\"}"));

        assertThat(client.positions(Category.INVERSE)).hasSize(2);
    }

    private List<String> targets() {
        return exchange.requests().stream().map(RecordedRequest::getTarget).toList();
    }

    private static String page(String cursor, String... rows) {
        return StubExchange.ok(
                "{\"list\":["
                        + String.join(",", rows)
                        + "],\"nextPageCursor\":\""
                        + cursor
                        + "\"}");
    }

    private static String order(String id) {
        return "{\"orderId\":\"" + id + "\",\"symbol\":\"BTCUSD\",\"side\":\"Buy\"}";
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
