package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

class LoanTermsTest extends ExchangeTest {
    private static final String TIERS = "/v5/spot-margin-trade/position-tiers";
    private static final String COIN_STATE = "/v5/spot-margin-trade/coinstate";
    private static final String STATE = "/v5/spot-margin-trade/state";

    @Test
    void givesTheRatesOfADebtTierByTier() throws Exception {
        open("empty");
        JsonNode rows =
                http.result(TIERS + "?currency=BTC")
                        .get("list")
                        .get(0)
                        .get("positionTiersRatioList");

        assertThat(texts(rows, "borrowLimit")).containsExactly("100", "150", "200", "250");
        assertThat(texts(rows, "positionIMR")).containsExactly("0.1", "0.2", "0.33333333", "0.5");
        assertThat(texts(rows, "positionMMR")).containsOnly("0.04");
    }

    @Test
    void sendsExtInfoOfLoanTiersAsText() throws Exception {
        open("empty");

        assertThat(http.get(TIERS).get("retExtInfo").stringValue()).isEqualTo("{}");
    }

    /// Up to 1,000,000 USDT may be owed at 10x, up to 1,500,000 at 5x; one USDT is 0.9998 USD.
    @ParameterizedTest
    @CsvSource({"1000000, 99980, 39992", "1200000, 239952, 47990.4", "9000000, 4499100, 359928"})
    void chargesTheWholeDebtAtTheTierThatItFallsInto(
            String debt, String initial, String maintenance) throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0", "coins": [
                  {"coin": "BTC", "balance": "40"}, {"coin": "USDT", "balance": "-%s"}]}
                """
                        .formatted(debt));

        assertThat(decimal(wallet(), "totalInitialMargin")).isEqualByComparingTo(initial);
        assertThat(decimal(wallet(), "totalMaintenanceMargin")).isEqualByComparingTo(maintenance);
    }

    /// 1,000 XRP at 2.31 USDT are 2,309.538 USD; their tier allows 5x.
    @ParameterizedTest
    @CsvSource({"3, 769.84599230", "5, 461.9076", "10, 461.9076"})
    void asksForMoreMarginWhenTheUserChoseLessLeverage(String leverage, String initial)
            throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0", "coins": [
                  {"coin": "XRP", "balance": "-1000", "spotLeverage": "%s"},
                  {"coin": "BTC", "balance": "1"}]}
                """
                        .formatted(leverage));

        assertThat(decimal(wallet(), "totalInitialMargin")).isEqualByComparingTo(initial);
    }

    @Test
    void tellsTheLeverageOfACoinAsANumber() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "account": {"spotLeverage": "6"}, "coins": [
                  {"coin": "XRP", "balance": "1", "spotLeverage": "4"}]}
                """);

        assertThat(chosen("XRP").intValue()).isEqualTo(4);
        assertThat(chosen("BTC").intValue()).isEqualTo(6);
    }

    @Test
    void hasNoLeverageWhenSpotMarginIsOff() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "account": {"spotMargin": false}}
                """);

        assertThat(chosen("BTC").stringValue()).isEmpty();
        assertThat(http.result(STATE).get("spotLeverage").stringValue()).isEmpty();
        assertThat(http.result(STATE).get("spotMarginMode").stringValue()).isEqualTo("0");
    }

    @Test
    void switchesSpotMarginOffInIsolatedMargin() throws Exception {
        open("isolated");

        assertThat(http.result(STATE).get("spotMarginMode").stringValue()).isEqualTo("0");
    }

    /// 2 BTC over what is left of them after 97,000 USDT, the price of one.
    @Test
    void tellsTheEffectiveLeverage() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0", "coins": [
                  {"coin": "BTC", "balance": "2"}, {"coin": "USDT", "balance": "-97000"}]}
                """);
        JsonNode state = http.result(STATE);

        assertThat(state.get("effectiveLeverage").stringValue()).isEqualTo("2");
        assertThat(state.get("spotLeverage").stringValue()).isEqualTo("10");
    }

    @Test
    void separatesTheKindsOfADebt() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "coins": [
                  {"coin": "USDC", "balance": "-300", "spotBorrow": "200"}]}
                """);
        JsonNode debt = http.result("/v5/spot-margin-trade/liability?currency=USDC");

        assertThat(debt.get("totalBorrowAmount").stringValue()).isEqualTo("500");
        assertThat(debt.get("flexibleBorrowAmount").stringValue()).isEqualTo("500");
        assertThat(debt.get("spotTotalBorrow").stringValue()).isEqualTo("200");
        assertThat(debt.get("derivativesBorrow").stringValue()).isEqualTo("300");
    }

    @ParameterizedTest
    @CsvSource({
        "/v5/spot-margin-trade/position-tiers",
        "/v5/spot-margin-trade/coinstate",
        "/v5/spot-margin-trade/state",
        "/v5/spot-margin-trade/liability?currency=BTC",
        "/v5/account/borrow-history",
        "/v5/account/withdrawal?coinName=BTC"
    })
    void keepsBorrowingFromClassicAccounts(String target) throws Exception {
        open("classic");

        assertThat(http.get(target).get("retCode").intValue()).isEqualTo(10028);
    }

    private JsonNode chosen(String coin) throws Exception {
        return http.result(COIN_STATE + "?currency=" + coin).get("list").get(0).get("spotLeverage");
    }
}
