package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Collections;

/// The transferable amount by the rule of 2026-02-24. One BTC is 97,000 USDT.
class TransferableTest extends ExchangeTest {
    @Test
    void letsOutWhatTheAvailableBalanceIsWorthInTheCoin() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0", "coins": [
                  {"coin": "BTC", "balance": "25"}, {"coin": "USDT", "balance": "-970000"}]}
                """);

        // 25 BTC count as 23.8; less the debt of 10 BTC and its margin of 1 leaves 12.8. The first
        // ten count as 9.8, and 3 more take 3 / 0.95.
        assertThat(transferable("BTC")).isEqualTo("13.15789473");
    }

    @Test
    void letsNothingOutOfADebt() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "coins": [
                  {"coin": "BTC", "balance": "25"}, {"coin": "USDT", "balance": "-970000"}]}
                """);

        assertThat(transferable("USDT")).isEqualTo("0");
    }

    @Test
    void letsOutAllThatIsNotBoundWhenTheAccountCanSpareIt() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "USDT", "balance": "10000", "bonus": "100"},
                           {"coin": "BTC", "balance": "5"}],
                 "positions": [
                   {"symbol": "BTCUSDT", "side": "Buy", "size": "0.1", "entryPrice": "98019.4"},
                   {"symbol": "ETH-25DEC26-3600-C-USDT", "side": "Sell", "size": "1",
                    "entryPrice": "128"}],
                 "orders": [
                   {"category": "spot", "symbol": "BTCUSDT", "side": "Buy", "qty": "0.01",
                    "price": "90000"},
                   {"category": "option", "symbol": "BTC-25DEC26-110000-C-USDT", "side": "Buy",
                    "qty": "0.5", "price": "1000"},
                   {"category": "linear", "symbol": "ETHUSDT", "side": "Buy", "qty": "1",
                    "price": "3500"}]}
                """);

        // 10,000 less a loss of 100, a locked 900, an option owed of 128, the bonus of 100, an
        // option
        // order of 500 and its fee of 14.55, and an order 99.32 above the mark price of 3,400.68.
        assertThat(transferable("USDT")).isEqualTo("8158.13");
    }

    @Test
    void bindsACoinThatIsNoCollateralToItsBalanceOnly() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "coins": [
                  {"coin": "ETH", "balance": "5", "collateral": false},
                  {"coin": "ELX", "balance": "70"}]}
                """);
        JsonNode amounts = transferableOf("ETH,ELX").get("availableWithdrawalMap");

        assertThat(amounts.get("ETH").stringValue()).isEqualTo("5");
        assertThat(amounts.get("ELX").stringValue()).isEqualTo("70");
    }

    @Test
    void bindsACoinWhoseTiersAreUsedUpToItsBalanceOnly() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "coins": [
                  {"coin": "BTC", "balance": "60"}, {"coin": "USDT", "balance": "1"}]}
                """);

        // All tiers of BTC together are worth 44.8 BTC, which is less than is available.
        assertThat(transferable("BTC")).isEqualTo("60");
    }

    @Test
    void letsNothingOutAtAFullInitialMarginRate() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "coins": [
                  {"coin": "USDT", "balance": "-1000"},
                  {"coin": "ETH", "balance": "5", "collateral": false}]}
                """);

        assertThat(transferable("ETH")).isEqualTo("0");
    }

    @Test
    void letsOutWhatPositionsAndOrdersLeaveInIsolatedMargin() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "account": {"marginMode": "ISOLATED_MARGIN"},
                 "coins": [{"coin": "USDT", "balance": "10000", "bonus": "100"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "0.1",
                                "entryPrice": "97019.4"}]}
                """);

        // The margin is 970.194 and a fee to close of 9,701.94 × 0.9 × 0.055 %.
        assertThat(transferable("USDT")).isEqualTo("8925.0035397");
    }

    @Test
    void isNeverBelowZeroInIsolatedMargin() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d",
                 "account": {"marginMode": "ISOLATED_MARGIN"},
                 "coins": [{"coin": "USDT", "balance": "10", "bonus": "100"}]}
                """);

        assertThat(transferable("USDT")).isEqualTo("0");
    }

    @Test
    void leavesOptionOrdersAsideInPortfolioMargin() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "account": {"status": 6, "marginMode": "PORTFOLIO_MARGIN"},
                 "coins": [{"coin": "USDT", "balance": "10000", "bonus": "100"},
                           {"coin": "BTC", "balance": "5"}],
                 "orders": [{"category": "option", "symbol": "BTC-25DEC26-110000-C-USDT",
                             "side": "Buy", "qty": "0.5", "price": "1000"}]}
                """);

        assertThat(transferable("USDT")).isEqualTo("9900");
    }

    @Test
    void answersForSeveralCoinsWithTheFirstByItself() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "coins": [
                  {"coin": "ETH", "balance": "5"}, {"coin": "USDT", "balance": "40"}]}
                """);
        JsonNode answer = transferableOf("USDT,ETH,BTC");

        assertThat(answer.get("availableWithdrawal").stringValue()).isEqualTo("40");
        assertThat(answer.get("availableWithdrawalMap").propertyNames())
                .containsExactly("USDT", "ETH", "BTC");
    }

    @Test
    void answersForTwentyCoinsAndNoMore() throws Exception {
        open("empty");

        assertThat(code(String.join(",", Collections.nCopies(20, "BTC")))).isZero();
        assertThat(code(String.join(",", Collections.nCopies(21, "BTC")))).isEqualTo(10001);
    }

    private String transferable(String coin) throws Exception {
        return transferableOf(coin).get("availableWithdrawal").stringValue();
    }

    private JsonNode transferableOf(String coins) throws Exception {
        return http.result("/v5/account/withdrawal?coinName=" + coins);
    }

    private int code(String coins) throws Exception {
        return http.get("/v5/account/withdrawal?coinName=" + coins).get("retCode").intValue();
    }
}
