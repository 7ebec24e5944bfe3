package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

class FiguresTest extends ExchangeTest {
    private static final String[] INAPPLICABLE = {
        "totalMarginBalance",
        "totalAvailableBalance",
        "totalInitialMargin",
        "totalMaintenanceMargin",
        "accountIMRate",
        "accountMMRate",
        "accountLTV"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uta2",
                "uta2-blocked",
                "uta2-pro-borrowing",
                "near-liquidation",
                "over-borrow-limit",
                "portfolio",
                "uta1",
                "empty"
            })
    void addsUpBalanceAndProfitToTheMarginBalance(String scenario) throws Exception {
        open(scenario);
        clock.advance(Duration.ofMinutes(7));
        JsonNode wallet = wallet();

        assertThat(decimal(wallet, "totalWalletBalance").add(decimal(wallet, "totalPerpUPL")))
                .isEqualByComparingTo(decimal(wallet, "totalMarginBalance"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uta2", "uta2-pro-borrowing", "near-liquidation"})
    void truncatesTheRates(String scenario) throws Exception {
        open(scenario);
        JsonNode wallet = wallet();
        BigDecimal expected =
                decimal(wallet, "totalMaintenanceMargin")
                        .divide(decimal(wallet, "totalMarginBalance"), 4, RoundingMode.DOWN);

        assertThat(wallet.get("accountMMRate").stringValue())
                .isEqualTo(expected.stripTrailingZeros().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"5, 475300", "15, 1411350", "25, 2308600", "60, 4345600"})
    void walksThroughTheCollateralTiers(String balance, String usd) throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "BTC", "balance": "%s"}]}
                """
                        .formatted(balance));
        // One BTC is 97,000 USDT, one USDT is 0.9998 USD.
        BigDecimal expected = new BigDecimal(usd).multiply(new BigDecimal("0.9998"));

        assertThat(decimal(wallet(), "totalWalletBalance")).isEqualByComparingTo(expected);
    }

    @Test
    void countsACoinThatIsSwitchedOffAsNothing() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d",
                 "coins": [{"coin": "BTC", "balance": "1", "collateral": false}]}
                """);

        assertThat(wallet().get("totalWalletBalance").stringValue()).isEqualTo("0");
        assertThat(decimal(wallet(), "totalEquity")).isPositive();
    }

    @Test
    void countsADebtInFull() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "DOGE", "balance": "-1000", "collateral": false}]}
                """);

        assertThat(decimal(wallet(), "totalWalletBalance")).isEqualByComparingTo("-341.9316");
    }

    @Test
    void borrowsWhatTheEquityLacks() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0", "coins": [
                   {"coin": "USDT", "balance": "50"}, {"coin": "USDC", "balance": "100"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "97119.4"}]}
                """);

        assertThat(coin("USDT").get("borrowAmount").stringValue()).isEqualTo("50");
        assertThat(coin("USDC").get("borrowAmount").stringValue()).isEqualTo("0");
    }

    @Test
    void doesNotPayADebtWithTheValueOfALongOption() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "USDT", "balance": "-1000"}],
                 "positions": [{"symbol": "BTC-25DEC26-90000-P-USDT", "side": "Buy", "size": "1",
                                "entryPrice": "2000"}]}
                """);

        assertThat(coin("USDT").get("borrowAmount").stringValue()).isEqualTo("1000");
        assertThat(coin("USDT").get("equity").stringValue()).isEqualTo("1240");
    }

    @Test
    void countsSpotBorrowingOutsideTheWalletBalance() throws Exception {
        open("over-borrow-limit");
        JsonNode usdt = coin("USDT");

        assertThat(usdt.get("walletBalance").stringValue()).isEqualTo("0");
        assertThat(usdt.get("spotBorrow").stringValue()).isEqualTo("1800000");
        assertThat(usdt.get("equity").stringValue()).isEqualTo("-1800000");
    }

    @Test
    void sharesTheBorrowLimitWithOtherAccounts() throws Exception {
        open("over-borrow-limit");
        JsonNode usdt = collateral("USDT");

        assertThat(usdt.get("borrowUsageRate").stringValue()).isEqualTo("1.2");
        assertThat(usdt.get("otherBorrowAmount").stringValue()).isEqualTo("1200000");
        assertThat(usdt.get("availableToBorrow").stringValue()).isEqualTo("0");
    }

    @Test
    void standsCloseToLiquidation() throws Exception {
        open("near-liquidation");

        assertThat(decimal(wallet(), "accountMMRate"))
                .isBetween(new BigDecimal("0.92"), new BigDecimal("0.94"));
    }

    @Test
    void needsMarginForAPositionAtTheMarkPrice() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "90000", "leverage": "10"}]}
                """);
        JsonNode position =
                http.result("/v5/position/list?category=linear&settleCoin=USDT").get("list").get(0);

        // 97,019.4 / 10 and 0.5 %, both with the fee to close of 97,019.4 × 0.9 × 0.055 %.
        assertThat(decimal(position, "positionIM")).isEqualByComparingTo("9749.964603");
        assertThat(decimal(position, "positionMM")).isEqualByComparingTo("533.121603");
    }

    @Test
    void valuesAnInversePositionInItsCoin() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "positions": [{"symbol": "BTCUSD", "side": "Sell", "size": "300",
                                "entryPrice": "90000", "leverage": "10"}]}
                """);
        JsonNode position = http.result("/v5/position/list?category=inverse").get("list").get(0);

        assertThat(position.get("positionValue").stringValue()).isEqualTo("0.00333333");
        assertThat(position.get("unrealisedPnl").stringValue()).isEqualTo("-0.00024024");
    }

    @Test
    void needsThePublishedMarginForAShortOption() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "positions": [{"symbol": "BTC-25DEC26-100000-C-USDT", "side": "Sell",
                                "size": "1", "entryPrice": "3000"}]}
                """);
        JsonNode position = http.result("/v5/position/list?category=option").get("list").get(0);

        // 3 % of 97,000, the mark of 3,120 and 0.2 % of 97,000.
        assertThat(decimal(position, "positionMM")).isEqualByComparingTo("6224");
    }

    @Test
    void liquidatesAnIsolatedPositionByItself() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "account": {"marginMode": "ISOLATED_MARGIN"},
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "40000", "leverage": "50"}]}
                """);
        JsonNode position =
                http.result("/v5/position/list?category=linear&settleCoin=USDT").get("list").get(0);

        // (40,000 - 40,000 / 50) / (1 - 0.5 %)
        assertThat(position.get("liqPrice").stringValue()).isEqualTo("39396.98");
    }

    @Test
    void estimatesALiquidationPriceJustBelowTheMarkWhenItIsClose() throws Exception {
        open("near-liquidation");
        JsonNode position =
                http.result("/v5/position/list?category=linear&symbol=SOLUSDT").get("list").get(0);

        assertThat(decimal(position, "liqPrice"))
                .isBetween(
                        decimal(position, "markPrice").multiply(new BigDecimal("0.99")),
                        decimal(position, "markPrice"));
    }

    @Test
    void leavesAccountFiguresEmptyInIsolatedMargin() throws Exception {
        open("isolated");
        JsonNode wallet = wallet();

        assertThat(INAPPLICABLE).allMatch(field -> wallet.get(field).stringValue().isEmpty());
        assertThat(decimal(wallet, "totalEquity")).isPositive();
        assertThat(decimal(coin("USDT"), "totalPositionIM")).isPositive();
    }

    @Test
    void leavesMarginPerPositionEmptyInPortfolioMargin() throws Exception {
        open("portfolio");
        JsonNode position =
                http.result("/v5/position/list?category=linear&settleCoin=USDT").get("list").get(0);

        assertThat(coin("USDT").get("totalPositionIM").stringValue()).isEmpty();
        assertThat(position.get("positionIM").stringValue()).isEmpty();
        assertThat(position.get("leverage").stringValue()).isEmpty();
        assertThat(position.get("liqPrice").stringValue()).isEmpty();
    }

    @Test
    void servesTheWalletsOfAClassicAccount() throws Exception {
        open("classic");
        JsonNode wallet =
                http.result("/v5/account/wallet-balance?accountType=CONTRACT").get("list").get(0);

        assertThat(wallet.get("totalEquity").stringValue()).isEmpty();
        assertThat(wallet.get("coin").get(0).get("usdValue").stringValue()).isEmpty();
        assertThat(wallet.get("coin").get(0).get("marginCollateral").booleanValue()).isFalse();
    }

    @Test
    void keepsCollateralInformationFromClassicAccounts() throws Exception {
        open("classic");

        assertThat(http.get("/v5/account/collateral-info").get("retCode").intValue())
                .isEqualTo(10028);
    }

    @Test
    void hasNoUsdPriceForACoinThatIsNoCollateral() throws Exception {
        open("uta2");
        JsonNode ticker =
                http.open("/v5/market/tickers?category=spot&symbol=ELXUSDT")
                        .get("result")
                        .get("list")
                        .get(0);

        assertThat(ticker.get("usdIndexPrice").stringValue()).isEmpty();
        assertThat(coin("ELX").get("usdValue").stringValue()).isEqualTo("0");
    }

    @Test
    void leavesOldWalletFieldsEmpty() throws Exception {
        open("uta2");

        assertThat(coin("BTC").get("availableToWithdraw").stringValue()).isEmpty();
        assertThat(coin("BTC").get("availableToBorrow").stringValue()).isEmpty();
    }

    @Test
    void showsARowOfNothingForASymbolWithoutPosition() throws Exception {
        open("empty");
        JsonNode row =
                http.result("/v5/position/list?category=linear&symbol=BTCUSDT").get("list").get(0);

        assertThat(row.get("size").stringValue()).isEqualTo("0");
        assertThat(row.get("side").stringValue()).isEmpty();
    }

    @Test
    void locksWhatSpotOrdersPayWith() throws Exception {
        open("uta2-blocked");

        assertThat(coin("USDT").get("locked").stringValue()).isEqualTo("2624");
        assertThat(coin("ADA").get("locked").stringValue()).isEqualTo("1500");
    }
}
