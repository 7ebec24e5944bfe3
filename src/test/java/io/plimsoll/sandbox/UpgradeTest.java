package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class UpgradeTest extends ExchangeTest {
    private static final Duration DELAY = Duration.ofSeconds(20);

    @Test
    void isUnderWayAtFirst() throws Exception {
        open("uta2");

        assertThat(outcome(upgrade())).isEqualTo("PROCESS");
        assertThat(status()).isEqualTo(5);
    }

    @Test
    void carriesNoMessagesWhileUnderWay() throws Exception {
        open("uta2");

        assertThat(upgrade().get("result").get("unifiedUpdateMsg").isNull()).isTrue();
    }

    @Test
    void reachesStatusSixAfterItsDelay() throws Exception {
        open("uta2");
        upgrade();
        clock.advance(DELAY);

        assertThat(status()).isEqualTo(6);
    }

    @Test
    void isNotDoneBeforeItsDelay() throws Exception {
        open("uta2");
        upgrade();
        clock.advance(DELAY.minusMillis(1));

        assertThat(status()).isEqualTo(5);
    }

    @Test
    void startsOnlyOnceHoweverOftenItIsAskedFor() throws Exception {
        open("uta2");
        upgrade();
        clock.advance(Duration.ofSeconds(2));

        assertThat(outcome(upgrade())).isEqualTo("PROCESS");
        assertThat(exchange.upgradesStarted()).isEqualTo(1);
    }

    @Test
    void makesTheWalletWrongWhileItRuns() throws Exception {
        open("uta2");
        int coins = wallet().get("coin").size();
        upgrade();

        assertThat(wallet().get("coin").size()).isLessThan(coins);
        assertThat(coin("BTC").get("walletBalance").stringValue()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v5/position/list?category=inverse", "/v5/order/realtime?category=spot"})
    void refusesSomeReadsWhileItRuns(String target) throws Exception {
        open("uta2");
        upgrade();

        assertThat(http.get(target).get("retCode").intValue()).isEqualTo(3100197);
    }

    @Test
    void makesTheWalletRightAgainInTheEnd() throws Exception {
        open("uta2");
        String before = coin("BTC").get("walletBalance").stringValue();
        upgrade();
        clock.advance(DELAY);

        assertThat(coin("BTC").get("walletBalance").stringValue()).isEqualTo(before);
    }

    @Test
    void succeedsAtOnceWhenTheScenarioSaysSo() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "user": {"vipLevel": "PRO-1"},
                 "upgrade": {"outcome": "SUCCESS"}}
                """);

        assertThat(outcome(upgrade())).isEqualTo("SUCCESS");
        assertThat(status()).isEqualTo(6);
    }

    @Test
    void failsWithTheMessagesThatTheScenarioForces() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d",
                 "upgrade": {"messages": ["one", "two", "three", "four"]}}
                """);
        JsonNode answer = upgrade();

        assertThat(answer.get("retCode").intValue()).isZero();
        assertThat(messages(answer)).containsExactly("one", "two", "three", "four");
    }

    @Test
    void failsOnceForEachKindOfOpenOrder() throws Exception {
        open("uta2-blocked");

        assertThat(messages(upgrade()))
                .hasSize(5)
                .allMatch(message -> message.contains("cancel"))
                .anyMatch(message -> message.contains("conditional"));
    }

    @Test
    void goesAheadOnceTheOrdersAreCancelled() throws Exception {
        open("uta2-blocked");
        http.post("/v5/order/cancel-all", "{\"category\": \"spot\"}");
        http.post("/v5/order/cancel-all", "{\"category\": \"linear\", \"settleCoin\": \"USDT\"}");
        http.post("/v5/order/cancel-all", "{\"category\": \"linear\", \"settleCoin\": \"USDC\"}");
        http.post("/v5/order/cancel-all", "{\"category\": \"inverse\", \"symbol\": \"BTCUSD\"}");

        assertThat(outcome(upgrade())).isEqualTo("PROCESS");
    }

    @Test
    void isForVipAndProOnly() throws Exception {
        open("uta2-not-vip");

        assertThat(messages(upgrade())).singleElement().asString().contains("VIP");
    }

    @Test
    void goesByTheMainAccountsLevelForASubAccount() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d",
                 "user": {"parentUid": "7", "parentVipLevel": "VIP-1"}}
                """);

        assertThat(outcome(upgrade())).isEqualTo("PROCESS");
    }

    @Test
    void isNotForABannedUser() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "user": {"vipLevel": "VIP-1", "banned": true}}
                """);

        assertThat(messages(upgrade())).singleElement().asString().contains("banned");
    }

    @Test
    void sendsTheFirstUnifiedAccountToTheWebsite() throws Exception {
        open("uta1");

        assertThat(messages(upgrade())).singleElement().asString().contains("website");
    }

    @Test
    void findsThreeThingsInTheWayOfTheBlockedProAccount() throws Exception {
        open("uta1-pro-blocked");

        assertThat(messages(upgrade()))
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).contains("TP/SL"),
                        message -> assertThat(message).contains("portfolio margin"),
                        message -> assertThat(message).contains("hedge mode"));
    }

    @Test
    void takesAClassicAccountUnderTheOlderRulesOnly() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "account": {"status": 1},
                 "upgrade": {"rules": "2026-01-28"}}
                """);

        assertThat(messages(upgrade())).singleElement().asString().contains("website");
    }

    @Test
    void mergesTheWalletsOfAClassicAccount() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "account": {"status": 1}, "coins": [
                  {"coin": "USDT", "balance": "10", "wallet": "CONTRACT"},
                  {"coin": "USDT", "balance": "5", "wallet": "SPOT"}]}
                """);
        upgrade();
        clock.advance(DELAY);

        assertThat(coin("USDT").get("walletBalance").stringValue()).isEqualTo("15");
    }

    @ParameterizedTest
    @CsvSource({
        "12:49:59, PROCESS",
        "12:50:00, FAIL",
        "13:00:00, FAIL",
        "13:05:59, FAIL",
        "13:06:00, PROCESS"
    })
    void isClosedAroundTheFullHour(String time, String outcome) throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "user": {"vipLevel": "VIP-1"}}
                """);
        clock.set(Instant.parse("2026-11-23T" + time + "Z"));

        assertThat(outcome(upgrade())).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "BTCUSDT, 13:10:59, 3400209",
        "BTCUSDT, 13:11:00, 0",
        "BTCUSDT, 12:50:00, 3400209",
        "BTCPERP, 13:10:59, 3400212",
        "BTC-25DEC26, 13:08:00, 3400212",
        "BTC-25DEC26-90000-P-USDT, 13:10:00, 3400212",
        "BTCUSD, 13:08:00, 0"
    })
    void isClosedLongerWithPositions(String symbol, String time, int code) throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "user": {"vipLevel": "VIP-1"}, "positions": [
                  {"symbol": "%s", "side": "Buy", "size": "1", "entryPrice": "97000"}]}
                """
                        .formatted(symbol));
        clock.set(Instant.parse("2026-11-23T" + time + "Z"));

        assertThat(upgrade().get("retCode").intValue()).isEqualTo(code);
    }

    private static String outcome(JsonNode answer) {
        return answer.get("result").get("unifiedUpdateStatus").stringValue();
    }

    private static List<String> messages(JsonNode answer) {
        assertThat(outcome(answer)).isEqualTo("FAIL");
        List<String> messages = new ArrayList<>();
        for (JsonNode message : answer.get("result").get("unifiedUpdateMsg").get("msg"))
            messages.add(message.stringValue());
        return messages;
    }
}
