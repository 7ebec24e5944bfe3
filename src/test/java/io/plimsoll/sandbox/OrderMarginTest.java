package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

class OrderMarginTest extends ExchangeTest {
    /// The first is the published order cost (worked example W10): 5,000 and fees of 27.5 to open
    /// and 24.75 to close at the bankruptcy price. A sell order's lies above its own price, and for
    /// an inverse contract the higher price costs the smaller amount of the coin.
    @ParameterizedTest
    @CsvSource({
        "linear, BTCUSDT, USDT, Buy, 1, 5052.25",
        "linear, BTCUSDT, USDT, Sell, 1, 5057.75",
        "inverse, BTCUSD, BTC, Buy, 50000, 0.101155",
        "inverse, BTCUSD, BTC, Sell, 50000, 0.101045"
    })
    void costsItsMarginAndBothFees(
            String category, String symbol, String coin, String side, String qty, String cost)
            throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "orders": [
                  {"category": "%s", "symbol": "%s", "side": "%s", "qty": "%s",
                   "price": "50000", "leverage": "10"}]}
                """
                        .formatted(category, symbol, side, qty));

        assertThat(decimal(coin(coin), "totalOrderIM")).isEqualByComparingTo(cost);
    }

    @ParameterizedTest
    @CsvSource({"\"reduceOnly\": true", "\"triggerPrice\": \"51000\""})
    void costsNothingWhenItReducesOrWaits(String why) throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "orders": [
                  {"category": "linear", "symbol": "BTCUSDT", "side": "Sell", "qty": "1",
                   "price": "50000", %s}]}
                """
                        .formatted(why));

        assertThat(decimal(coin("USDT"), "totalOrderIM")).isZero();
        assertThat(decimal(wallet(), "totalMaintenanceMargin")).isZero();
    }

    @Test
    void chargesOrdersAtTheTierThatTheSymbolReachesWithAllOfThem() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "USDT", "balance": "1000000"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "20",
                                "entryPrice": "97019.4"}],
                 "orders": [
                   {"category": "linear", "symbol": "BTCUSDT", "side": "Buy", "qty": "0.4",
                    "price": "95000"},
                   {"category": "linear", "symbol": "BTCUSDT", "side": "Buy", "qty": "0.4",
                    "price": "95000"}]}
                """);

        // The position is worth 1,940,388: 0.5 % of it and a fee of 0.9 × 0.055 %. Each order of
        // 38,000 alone stays below 2,000,000, but not both: 0.56 % of 76,000. One USDT is 0.9998
        // USD.
        assertThat(decimal(wallet(), "totalMaintenanceMargin"))
                .isEqualByComparingTo("11085.81445359");
    }

    @Test
    void keepsReducingOrdersOutOfTheTier() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "USDT", "balance": "1000000"}],
                 "orders": [
                   {"category": "linear", "symbol": "BTCUSDT", "side": "Buy", "qty": "20",
                    "price": "95000"},
                   {"category": "linear", "symbol": "BTCUSDT", "side": "Sell", "qty": "20",
                    "price": "99000", "reduceOnly": true}]}
                """);

        // 0.5 % of 1,900,000
        assertThat(decimal(wallet(), "totalMaintenanceMargin")).isEqualByComparingTo("9498.1");
    }

    @Test
    void usesTheLeverageOfThePosition() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d",
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "0.1",
                                "entryPrice": "97000", "leverage": "10"}],
                 "orders": [{"category": "linear", "symbol": "BTCUSDT", "side": "Buy", "qty": "1",
                             "price": "50000", "leverage": "25"}]}
                """);

        assertThat(decimal(coin("USDT"), "totalOrderIM")).isEqualByComparingTo("5052.25");
    }

    @ParameterizedTest
    @CsvSource({"AVAXUSDT, 4", "ETHUSDT, 10"})
    void tellsTheLeverageOfASymbolWithoutPosition(String symbol, String leverage) throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "orders": [
                  {"category": "linear", "symbol": "AVAXUSDT", "side": "Buy", "qty": "1",
                   "price": "38", "leverage": "4"}]}
                """);
        JsonNode row =
                http.result("/v5/position/list?category=linear&symbol=" + symbol)
                        .get("list")
                        .get(0);

        assertThat(row.get("size").stringValue()).isEqualTo("0");
        assertThat(row.get("side").stringValue()).isEmpty();
        assertThat(row.get("leverage").stringValue()).isEqualTo(leverage);
    }

    @Test
    void remembersTheLeverageWhenTheOrderIsGone() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "orders": [
                  {"category": "linear", "symbol": "AVAXUSDT", "side": "Buy", "qty": "1",
                   "price": "38", "leverage": "4"}]}
                """);
        http.post("/v5/order/cancel-all", "{\"category\": \"linear\", \"settleCoin\": \"USDT\"}");
        JsonNode row =
                http.result("/v5/position/list?category=linear&symbol=AVAXUSDT").get("list").get(0);

        assertThat(row.get("leverage").stringValue()).isEqualTo("4");
    }
}
