package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.SpotTicker;
import io.plimsoll.account.Wallet;

import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is asked of the exchange, and what its answers become.
class RestBybitClientTest {
    private static final String EMPTY_PAGE =
            StubExchange.ok("{\"list\":[],\"nextPageCursor\":\"\"}");

    private final StubExchange exchange;
    private final BybitClient client;

    RestBybitClientTest() throws Exception {
        exchange = new StubExchange();
        client = exchange.connect();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void readsTheAccountInfo() throws Exception {
        exchange.answer(
                """
                {"retCode":0,"retMsg":"OK","result":{"marginMode":"REGULAR_MARGIN",
                 "updatedTime":"1697078946000","unifiedMarginStatus":4,"dcpStatus":"OFF",
                 "timeWindow":10,"smpGroup":0,"isMasterTrader":true,"spotHedgingStatus":"ON"}}
                """);

        assertThat(client.accountInfo())
                .isEqualTo(
                        new AccountInfo(
                                4,
                                MarginMode.REGULAR_MARGIN,
                                true,
                                true,
                                Optional.of(Instant.parse("2023-10-12T02:49:06Z"))));
    }

    @Test
    void keepsAStatusItDoesNotKnow() throws Exception {
        exchange.answer(StubExchange.ok("{\"unifiedMarginStatus\":7,\"marginMode\":\"NEW_MODE\"}"));

        AccountInfo info = client.accountInfo();

        assertThat(info.statusCode()).isEqualTo(7);
        assertThat(info.status()).isEqualTo(AccountStatus.UNKNOWN);
        assertThat(info.marginMode()).isEqualTo(MarginMode.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"retExtInfo\":{},\"time\":1672125124195",
                "\"retExtInfo\":\"{}\",\"time\":\"1672125124195\"",
                "\"retExtInfo\":null",
                "\"retExtinfo\\n\":{\"list\":[1]},\"newField\":[{}]",
                "\"retMsg\":null"
            })
    void readsTheResultWhateverElseTheEnvelopeHolds(String rest) throws Exception {
        exchange.answer(
                "{\"retCode\":\"0\",\"result\":{\"unifiedMarginStatus\":\"5\"}," + rest + "}");

        assertThat(client.accountInfo().status()).isEqualTo(AccountStatus.UTA2);
    }

    @Test
    void readsTheWallet() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"accountType":"UNIFIED","totalEquity":"18070.32797922",
                         "totalWalletBalance":"18070.43799271","totalPerpUPL":"-0.11001349",
                         "totalMarginBalance":"18070.32797922",
                         "totalAvailableBalance":"17887.72614237",
                         "totalInitialMargin":"182.60183684",
                         "totalMaintenanceMargin":"0.38106773","accountIMRate":"0.0101",
                         "accountMMRate":"0","accountLTV":"0","coin":[{"coin":"BTC",
                         "equity":"0.5","usdValue":"48500.1","walletBalance":0.5,"locked":"0",
                         "spotHedgingQty":"0.10000000","borrowAmount":"0.0","spotBorrow":"0",
                         "accruedInterest":"","totalOrderIM":"","totalPositionIM":"1.5",
                         "totalPositionMM":"0.2","unrealisedPnl":"-1","cumRealisedPnl":"3",
                         "bonus":"0","marginCollateral":true,"collateralSwitch":false,
                         "colRes":"-1","availableToWithdraw":""}]}]}
                        """));

        assertThat(client.walletBalance())
                .isEqualTo(
                        new Wallet(
                                "UNIFIED",
                                number("18070.32797922"),
                                number("18070.43799271"),
                                number("-0.11001349"),
                                number("18070.32797922"),
                                number("17887.72614237"),
                                number("182.60183684"),
                                number("0.38106773"),
                                number("0.0101"),
                                number("0"),
                                List.of(
                                        new CoinBalance(
                                                "BTC",
                                                number("0.5"),
                                                number("48500.1"),
                                                number("0.5"),
                                                number("0"),
                                                number("0.10000000"),
                                                number("0.0"),
                                                number("0"),
                                                Optional.empty(),
                                                Optional.empty(),
                                                number("1.5"),
                                                number("0.2"),
                                                number("-1"),
                                                number("3"),
                                                number("0"),
                                                true,
                                                false,
                                                Optional.of(-1)))));
    }

    @Test
    void leavesTheWalletsMarginFiguresAbsentInIsolatedMargin() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"accountType":"UNIFIED","totalEquity":"3.31","accountIMRate":"",
                         "totalMarginBalance":"","accountMMRate":"","coin":[{"coin":"USDT"}]}]}
                        """));

        Wallet wallet = client.walletBalance();

        assertThat(wallet.totalEquity()).isEqualTo(number("3.31"));
        assertThat(wallet.totalMarginBalance()).isEmpty();
        assertThat(wallet.accountMmRate()).isEmpty();
        assertThat(wallet.coin("USDT").orElseThrow().colRes()).isEmpty();
    }

    @Test
    void readsTheCollateralInfo() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"currency":"BTC","hourlyBorrowRate":"0.00000147",
                         "maxBorrowingAmount":"3","freeBorrowingLimit":"","freeBorrowAmount":"0",
                         "borrowAmount":"1.12849124","availableToBorrow":"1.87150875",
                         "borrowable":true,"borrowUsageRate":"0.376163",
                         "marginCollateral":true,"collateralSwitch":true,
                         "collateralRatio":"0.95","freeBorrowingAmount":""}]}
                        """));

        assertThat(client.collateralInfo())
                .containsExactly(
                        new CollateralInfo(
                                "BTC",
                                number("0.00000147"),
                                number("3"),
                                Optional.empty(),
                                number("0"),
                                number("1.12849124"),
                                Optional.empty(),
                                number("1.87150875"),
                                true,
                                number("0.376163"),
                                true,
                                true,
                                number("0.95")));
    }

    @Test
    void readsTheTiersInAscendingOrder() throws Exception {
        exchange.answer(
                """
                {"retCode":0,"retMsg":"success","result":{"list":[{"currency":"BTC",
                 "collateralRatioList":[
                 {"minQty":"1000","maxQty":"","collateralRatio":"0"},
                 {"minQty":"0","maxQty":"1000","collateralRatio":"0.85"}]}]},"retExtInfo":"{}"}
                """);

        assertThat(client.collateralTiers())
                .isEqualTo(
                        Map.of(
                                "BTC",
                                List.of(
                                        new CollateralTier(
                                                BigDecimal.ZERO,
                                                number("1000"),
                                                new BigDecimal("0.85")),
                                        new CollateralTier(
                                                new BigDecimal("1000"),
                                                Optional.empty(),
                                                BigDecimal.ZERO))));
    }

    @Test
    void readsThePricesOfThePairs() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"category":"spot","list":[
                         {"symbol":"BTCUSDT","lastPrice":"97000.1","usdIndexPrice":"97001.25"},
                         {"symbol":"XYZUSDT","lastPrice":"0.01","usdIndexPrice":""}]}
                        """));

        assertThat(client.spotTickers())
                .containsExactly(
                        new SpotTicker("BTCUSDT", number("97000.1"), number("97001.25")),
                        new SpotTicker("XYZUSDT", number("0.01"), Optional.empty()));
        assertThat(targets()).containsExactly("/v5/market/tickers?category=spot");
    }

    @Test
    void readsWhatTheKeyMayDo() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"id":"13770661","note":"desk","apiKey":"DEMOKEY0000000001","readOnly":0,
                         "secret":"","permissions":{"ContractTrade":["Order","Position"],
                         "Spot":["SpotTrade"],"NFT":null},"ips":["*"],"type":1,"deadlineDay":83,
                         "expiredAt":"2027-02-14T03:00:00Z","uta":1,"userID":24617703,
                         "vipLevel":"PRO-1","isMaster":true,"parentUid":"0"}
                        """));

        assertThat(client.keyInfo())
                .isEqualTo(
                        new KeyInfo(
                                "desk",
                                false,
                                Map.of(
                                        "ContractTrade", List.of("Order", "Position"),
                                        "Spot", List.of("SpotTrade"),
                                        "NFT", List.of()),
                                List.of("*"),
                                Optional.of(83),
                                Optional.of(Instant.parse("2027-02-14T03:00:00Z")),
                                "24617703",
                                "PRO-1",
                                true));
    }

    @Test
    void takesAnExpiryIn1970ForNone() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"readOnly":1,"deadlineDay":-2,"expiredAt":"1970-01-01T00:00:00Z"}
                        """));

        assertThat(client.keyInfo().expiresAt()).isEmpty();
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
