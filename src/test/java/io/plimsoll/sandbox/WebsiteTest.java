package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.engine.WebsiteAct;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a user does outside the API shows in what the API answers.
class WebsiteTest extends ExchangeTest {
    private static final String SPOT = "/v5/account/wallet-balance?accountType=SPOT";

    @Test
    void repaysTheSpotDebtOutOfTheSpotWallet() throws Exception {
        open("classic");
        exchange.carryOut(WebsiteAct.REPAY_SPOT_DEBT);

        JsonNode tether = spot("USDT");
        assertThat(decimal(tether, "spotBorrow")).isZero();
        assertThat(decimal(tether, "walletBalance")).isEqualByComparingTo("850");
    }

    @Test
    void repaysADebtThatTheWalletDoesNotCover() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "account": {"status": 1}, "coins": [
                  {"coin": "USDT", "balance": "5", "spotBorrow": "7", "wallet": "SPOT"}]}
                """);
        exchange.carryOut(WebsiteAct.REPAY_SPOT_DEBT);

        assertThat(exchange.websiteActs()).doesNotContain(WebsiteAct.REPAY_SPOT_DEBT);
    }

    @Test
    void makesAUnifiedAccountTwoOfAFirstOne() throws Exception {
        open("uta1");
        exchange.carryOut(WebsiteAct.UPGRADE_TO_UTA2);

        assertThat(status()).isEqualTo(5);
        assertThat(decimal(coin("BTC"), "walletBalance")).isEqualByComparingTo("0.2");
    }

    @Test
    void takesAClassicAccountToUtaTwoWhereTheRulesSendItToTheWebsite() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "account": {"status": 1},
                 "upgrade": {"rules": "2026-01-28"}}
                """);
        exchange.carryOut(WebsiteAct.UPGRADE_TO_UTA2);

        assertThat(status()).isEqualTo(5);
    }

    @Test
    void closesOnlyTheHedgedOnesAmongTheInversePositions() throws Exception {
        open("uta1-pro-blocked");
        exchange.carryOut(WebsiteAct.CLOSE_HEDGED_INVERSE);

        assertThat(symbols("inverse")).containsExactly("ETHUSD");
        assertThat(symbols("linear&settleCoin=USDT")).containsExactly("SOLUSDT");
    }

    @Test
    void closesEveryPosition() throws Exception {
        open("uta2");
        exchange.carryOut(WebsiteAct.CLOSE_POSITIONS);

        assertThat(symbols("linear&settleCoin=USDT")).isEmpty();
        assertThat(symbols("inverse")).isEmpty();
        assertThat(symbols("option")).isEmpty();
    }

    @Test
    void leavesTheEquityAsItWasWhenItClosesPositions() throws Exception {
        open("uta2");
        JsonNode before = wallet();
        exchange.carryOut(WebsiteAct.CLOSE_POSITIONS);

        assertThat(decimal(wallet(), "totalEquity"))
                .isCloseTo(decimal(before, "totalEquity"), within("0.00001"));
        assertThat(decimal(wallet(), "totalPerpUPL")).isZero();
    }

    @Test
    void countsTheProfitOfAClosedPositionAsRealised() throws Exception {
        open("uta2-not-vip");
        String profit = coin("USDT").get("unrealisedPnl").stringValue();
        exchange.carryOut(WebsiteAct.CLOSE_POSITIONS);

        assertThat(decimal(coin("USDT"), "cumRealisedPnl")).isEqualByComparingTo(profit);
    }

    @Test
    void takesTheReduceOnlyOrdersOfAClosedPositionAway() throws Exception {
        open("uta2-blocked");
        exchange.carryOut(WebsiteAct.CLOSE_POSITIONS);

        assertThat(http.result("/v5/order/realtime?category=linear&symbol=BTCUSDT").get("list"))
                .isEmpty();
        assertThat(http.result("/v5/order/realtime?category=linear&settleCoin=USDC").get("list"))
                .hasSize(1);
    }

    @Test
    void raisesAUserToTheLowestVipLevel() throws Exception {
        open("uta2-not-vip");
        exchange.carryOut(WebsiteAct.GET_VIP);

        assertThat(http.result("/v5/user/query-api").get("vipLevel").stringValue())
                .isEqualTo("VIP-1");
    }

    @Test
    void givesAVipItsBorrowingLimit() throws Exception {
        open("uta2-not-vip");
        String before = collateral("BTC").get("maxBorrowingAmount").stringValue();
        exchange.carryOut(WebsiteAct.GET_VIP);

        assertThat(decimal(collateral("BTC"), "maxBorrowingAmount"))
                .isGreaterThan(new BigDecimal(before));
    }

    @Test
    void raisesASubAccountByItsMainAccount() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "user": {"parentUid": "7"}}
                """);
        exchange.carryOut(WebsiteAct.GET_VIP);

        assertThat(upgrade().get("result").get("unifiedUpdateStatus").stringValue())
                .isEqualTo("PROCESS");
    }

    @Test
    void offersOnlyWhatWouldChangeSomething() throws Exception {
        open("uta1-pro-blocked");

        assertThat(exchange.websiteActs())
                .containsExactly(WebsiteAct.CLOSE_HEDGED_INVERSE, WebsiteAct.CLOSE_POSITIONS);
    }

    @Test
    void offersNothingTwice() throws Exception {
        open("classic");
        for (WebsiteAct act : List.copyOf(exchange.websiteActs())) exchange.carryOut(act);

        assertThat(exchange.websiteActs()).isEmpty();
    }

    @Test
    void doesNothingWhenTheActIsNotOffered() throws Exception {
        open("uta2");
        exchange.carryOut(WebsiteAct.UPGRADE_TO_UTA2);

        assertThat(http.result("/v5/account/info").get("updatedTime").stringValue())
                .isEqualTo(Long.toString(START.minus(Duration.ofDays(1)).toEpochMilli()));
    }

    @Test
    void offersNothingWhileAnUpgradeRuns() throws Exception {
        open("uta2");
        upgrade();

        assertThat(exchange.websiteActs()).isEmpty();
    }

    private JsonNode spot(String coin) throws Exception {
        return http.result(SPOT + "&coin=" + coin).get("list").get(0).get("coin").get(0);
    }

    private List<String> symbols(String query) throws Exception {
        JsonNode rows = http.result("/v5/position/list?category=" + query).get("list");
        List<String> open = new ArrayList<>();
        for (JsonNode row : rows)
            if (decimal(row, "size").signum() != 0) open.add(row.get("symbol").stringValue());
        return open;
    }

    private static Offset<BigDecimal> within(String usd) {
        return Offset.offset(new BigDecimal(usd));
    }
}
