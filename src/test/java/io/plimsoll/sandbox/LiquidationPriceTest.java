package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cross margin. The mark prices are 97,019.4 for BTCUSDT and 96,990.3 for BTCUSD; the maintenance
/// margin of a long BTCUSDT position at 10x is 0.5 % and a fee of 0.9 × 0.055 % of its value, or
/// 0.5495 % together.
class LiquidationPriceTest extends ExchangeTest {
    /// (97,019.4 − balance) / (1 − 0.5495 %). Where the balance is too small already, the price is
    /// above the mark.
    @ParameterizedTest
    @CsvSource({"20000, 77444.96", "400, 97153.26"})
    void letsTheMarginShrinkWithTheMarkPrice(String balance, String price) throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "USDT", "balance": "%s"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "97019.4"}]}
                """
                        .formatted(balance));

        assertThat(liquidationPrice("linear", "BTCUSDT")).isEqualTo(price);
    }

    @Test
    void countsTheMarginOfTheDebtThatTheLossMakes() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "BTC", "balance": "1"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "3",
                                "entryPrice": "97019.4"}]}
                """);

        // The loss of 3 × (97,019.4 − p) is borrowed, at 4 %. BTC counts as 0.98 × 97,000 = 95,060:
        // (3 × 1.04 × 97,019.4 − 95,060) / (3 × 1.04 − 3 × 0.5495 %)
        assertThat(liquidationPrice("linear", "BTCUSDT")).isEqualTo("66904.95");
    }

    @Test
    void entersTheNextRiskTierOnTheWay() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "USDT", "balance": "500000"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Sell", "size": "20",
                                "entryPrice": "97019.4"}]}
                """);

        // Above 2,000,000 of value the rate is 0.56 % less 1,200; the fee is 1.1 × 0.055 %:
        // (500,000 + 20 × 97,019.4 + 1,200) / (20 × (1 + 0.56 % + 0.0605 %))
        assertThat(liquidationPrice("linear", "BTCUSDT")).isEqualTo("121326.57");
    }

    @Test
    void solvesInverseContractsInTheirCoin() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "BTC", "balance": "0.2"}],
                 "positions": [{"symbol": "BTCUSD", "side": "Buy", "size": "100000",
                                "entryPrice": "96990.3"}]}
                """);

        // 100,000 × (1 + 0.5 % + 1.1 × 0.055 %) / (0.98 × 0.2 + 100,000 / 96,990.3)
        assertThat(liquidationPrice("inverse", "BTCUSD")).isEqualTo("81954.33");
    }

    @Test
    void countsTheLossOfOrdersOnTheWay() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "USDT", "balance": "20000"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "97019.4"}],
                 "orders": [{"category": "linear", "symbol": "BTCUSDT", "side": "Buy",
                             "qty": "0.5", "price": "90000"}]}
                """);

        // The order's own margin is 0.5 % of 45,000 and it loses 0.5 × (90,000 − p):
        // (97,019.4 − 20,000 + 225 + 45,000) / (1.5 − 0.5495 %)
        assertThat(liquidationPrice("linear", "BTCUSDT")).isEqualTo("81795.91");
    }

    @Test
    void hasNoneWhenThePriceMayFallToNothing() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "USDT", "balance": "200000"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "97019.4"}]}
                """);

        assertThat(liquidationPrice("linear", "BTCUSDT")).isEmpty();
    }

    @Test
    void hasNoneForThePositionThatAHedgeOutweighs() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "USDT", "balance": "20000"}],
                 "positions": [
                   {"symbol": "BTCUSDT", "side": "Buy", "size": "1", "entryPrice": "97019.4",
                    "positionIdx": 1},
                   {"symbol": "BTCUSDT", "side": "Sell", "size": "2", "entryPrice": "97019.4",
                    "positionIdx": 2}]}
                """);

        assertThat(liquidationPrice("linear", "BTCUSDT")).isEmpty();
    }

    private String liquidationPrice(String category, String symbol) throws Exception {
        return http.result("/v5/position/list?category=" + category + "&symbol=" + symbol)
                .get("list")
                .get(0)
                .get("liqPrice")
                .stringValue();
    }
}
