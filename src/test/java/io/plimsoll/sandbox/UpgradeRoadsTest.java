package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.engine.WebsiteAct;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Each scenario about upgrading can be played to its end with what a user has: calls of the API
/// and the website.
class UpgradeRoadsTest extends ExchangeTest {
    private static final Duration DELAY = Duration.ofSeconds(20);
    private static final int MOST_ATTEMPTS = 5;
    private static final Pattern ORDERS =
            Pattern.compile(
                    "unable to upgrade, please cancel the (.+) (open|conditional|TP/SL) orders\\.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classic",
                "uta1",
                "uta1-pro-blocked",
                "uta2",
                "uta2-blocked",
                "uta2-not-vip"
            })
    void leadsToProOnceAllThatIsNamedIsOutOfTheWay(String scenario) throws Exception {
        open(scenario);
        JsonNode answer = upgrade().get("result");
        for (int attempt = 1; failed(answer) && attempt < MOST_ATTEMPTS; attempt++) {
            for (JsonNode message : answer.get("unifiedUpdateMsg").get("msg"))
                clear(message.stringValue());
            clock.advance(Duration.ofSeconds(1));
            answer = upgrade().get("result");
        }
        clock.advance(DELAY);

        assertThat(status()).isEqualTo(6);
    }

    private static boolean failed(JsonNode answer) {
        return answer.get("unifiedUpdateStatus").stringValue().equals("FAIL");
    }

    private void clear(String message) throws Exception {
        Matcher orders = ORDERS.matcher(message);
        if (orders.matches()) cancel(orders.group(1));
        else exchange.carryOut(remedy(message));
    }

    private void cancel(String product) throws Exception {
        switch (product) {
            case "usdt perpetual" -> cancelAll("linear\", \"settleCoin\": \"USDT");
            case "usdc perpetual" -> cancelAll("linear\", \"settleCoin\": \"USDC");
            case "inverse" ->
                    // There is no coin that all inverse contracts are settled in.
                    cancelAll("inverse\", \"symbol\": \"BTCUSD");
            default -> cancelAll(product);
        }
    }

    private void cancelAll(String category) throws Exception {
        JsonNode answer =
                http.post("/v5/order/cancel-all", "{\"category\": \"%s\"}".formatted(category));
        assertThat(answer.get("retCode").intValue()).isZero();
    }

    private static WebsiteAct remedy(String message) {
        if (message.contains("outstanding liabilities")) return WebsiteAct.REPAY_SPOT_DEBT;
        if (message.contains("on the website first")) return WebsiteAct.UPGRADE_TO_UTA2;
        if (message.contains("VIP")) return WebsiteAct.GET_VIP;
        if (message.contains("hedge mode")) return WebsiteAct.CLOSE_HEDGED_INVERSE;
        if (message.contains("leave portfolio margin")) return WebsiteAct.CLOSE_POSITIONS;
        throw new AssertionError("nothing clears this: " + message);
    }
}
