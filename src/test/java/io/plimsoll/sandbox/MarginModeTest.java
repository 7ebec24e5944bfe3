package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

class MarginModeTest extends ExchangeTest {
    @ParameterizedTest
    @CsvSource({
        "uta2-blocked, ISOLATED_MARGIN",
        "uta2, PORTFOLIO_MARGIN",
        "portfolio, REGULAR_MARGIN",
        "uta2, REGULAR_MARGIN"
    })
    void isWhatWasAskedFor(String scenario, String mode) throws Exception {
        open(scenario);
        ask(mode);

        assertThat(http.result("/v5/account/info").get("marginMode").stringValue()).isEqualTo(mode);
    }

    @Test
    void isAcceptedInTheExchangesBareWay() throws Exception {
        open("uta2-blocked");

        assertThat(ask("ISOLATED_MARGIN"))
                .hasToString(
                        """
                        {"retCode":0,"retMsg":"Request accepted","result":{"reasons":[]}}\
                        """);
    }

    @Test
    void isRefusedWithReasonsInTheSameWay() throws Exception {
        open("empty");

        assertThat(ask("PORTFOLIO_MARGIN"))
                .hasToString(
                        """
                        {"retCode":3400045,"retMsg":"Set margin mode failed","result":{"reasons":[{"reasonCode":"3400000","reasonMsg":"Equity needs to be at least 1000 USDC."}]}}\
                        """);
    }

    @Test
    void changesTheFiguresOfTheAccount() throws Exception {
        open("uta2-blocked");
        ask("ISOLATED_MARGIN");

        assertThat(wallet().get("accountIMRate").stringValue()).isEmpty();
    }

    @Test
    void isolatedSwitchesSpotMarginOff() throws Exception {
        open("uta2-blocked");
        ask("ISOLATED_MARGIN");
        ask("REGULAR_MARGIN");

        assertThat(http.result("/v5/spot-margin-trade/state").get("spotMarginMode").stringValue())
                .isEqualTo("0");
    }

    @Test
    void isolatedNamesEveryLiability() throws Exception {
        open("uta2-pro-borrowing");

        assertThat(texts(reasons("ISOLATED_MARGIN"), "reasonMsg"))
                .hasSizeGreaterThan(1)
                .anyMatch(reason -> reason.contains("USDT"))
                .anyMatch(reason -> reason.contains("INJ"));
    }

    @Test
    void crossWantsTheSameLeverageOnBothSides() throws Exception {
        open("isolated");

        assertThat(texts(reasons("REGULAR_MARGIN"), "reasonMsg"))
                .singleElement()
                .asString()
                .contains("BTCUSDT");
    }

    @Test
    void crossIsRefusedToAnAccountThatItWouldLiquidate() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "account": {"marginMode": "ISOLATED_MARGIN"},
                 "coins": [{"coin": "USDT", "balance": "4000"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "101000", "leverage": "50"}]}
                """);

        assertThat(texts(reasons("REGULAR_MARGIN"), "reasonMsg"))
                .singleElement()
                .asString()
                .contains("liquidation");
    }

    @Test
    void portfolioWantsNoHedgeMode() throws Exception {
        open("isolated");

        assertThat(texts(reasons("PORTFOLIO_MARGIN"), "reasonMsg"))
                .anyMatch(reason -> reason.contains("hedge mode"));
    }

    @Test
    void portfolioIsNotForCopyTradingLeaders() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "account": {"masterTrader": true},
                 "coins": [{"coin": "USDT", "balance": "4000"}]}
                """);

        assertThat(texts(reasons("PORTFOLIO_MARGIN"), "reasonCode")).containsExactly("3401010");
    }

    @Test
    void staysAsItWasWhenRefused() throws Exception {
        open("isolated");
        JsonNode before = http.result("/v5/account/info");
        clock.advance(Duration.ofMinutes(1));
        ask("REGULAR_MARGIN");

        assertThat(http.result("/v5/account/info")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"classic, REGULAR_MARGIN, 10028", "uta2, CROSS, 10001"})
    void refusesWhatCannotBe(String scenario, String mode, int code) throws Exception {
        open(scenario);

        assertThat(ask(mode).get("retCode").intValue()).isEqualTo(code);
    }

    @Test
    void isRefusedWhileAnUpgradeRuns() throws Exception {
        open("uta2");
        upgrade();

        assertThat(ask("ISOLATED_MARGIN").get("retCode").intValue()).isEqualTo(3100197);
    }

    @Test
    void leavingPortfolioMarginClearsTheWayForAnUpgrade() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d",
                 "account": {"status": 4, "marginMode": "PORTFOLIO_MARGIN"},
                 "coins": [{"coin": "USDT", "balance": "31000"},
                           {"coin": "BTC", "balance": "0.9", "wallet": "CONTRACT"}],
                 "positions": [{"symbol": "BTCUSD", "side": "Buy", "size": "9000",
                                "entryPrice": "96000"}]}
                """);
        ask("REGULAR_MARGIN");

        assertThat(upgrade().get("result").get("unifiedUpdateStatus").stringValue())
                .isEqualTo("PROCESS");
    }

    private JsonNode ask(String mode) throws Exception {
        return http.post(
                "/v5/account/set-margin-mode", "{\"setMarginMode\": \"%s\"}".formatted(mode));
    }

    private JsonNode reasons(String mode) throws Exception {
        return ask(mode).get("result").get("reasons");
    }
}
