package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.sandbox.scenario.Scenario;
import io.plimsoll.sandbox.scenario.ScenarioException;
import io.plimsoll.sandbox.scenario.ScenarioFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class ScenariosTest extends ExchangeTest {
    static List<String> names() {
        return ScenarioFiles.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void opensEveryScenario(String name) throws Exception {
        open(name);

        assertThat(status()).isEqualTo(exchange.scenario().account().status());
    }

    @ParameterizedTest
    @MethodSource("names")
    void startsEveryScenarioWhenUpgradingIsOpen(String name) throws Exception {
        assertThat(new ScenarioFiles().named(name).clockAt()).isEqualTo(START);
    }

    @Test
    void holdsFortyCoinsWithTiersAmongAllScenarios() throws Exception {
        var files = new ScenarioFiles();
        Set<String> coins = new HashSet<>();
        for (String name : names())
            for (Scenario.Holding holding : files.named(name).coins())
                if (files.market().coin(holding.coin()).collateral()) coins.add(holding.coin());

        assertThat(coins).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void goesOverToAnotherScenarioWhileRunning() throws Exception {
        open("uta2");
        exchange.load("uta1");

        assertThat(status()).isEqualTo(3);
    }

    @Test
    void forgetsTheOldAccountWhenAnotherScenarioIsLoaded() throws Exception {
        open("uta2");
        upgrade();
        exchange.load("uta2");

        assertThat(exchange.upgradesStarted()).isZero();
        assertThat(outcomeIsOpen()).isTrue();
    }

    @Test
    void movesPricesTheSameWayEachTime() throws Exception {
        open("uta2");
        clock.advance(Duration.ofHours(5));
        String first = http.getRaw("/v5/market/tickers?category=spot").body();
        exchange.load("uta2");
        clock.advance(Duration.ofHours(5));

        assertThat(http.getRaw("/v5/market/tickers?category=spot").body()).isEqualTo(first);
    }

    @Test
    void movesPricesFromSecondToSecond() throws Exception {
        open("uta2");
        String before = bitcoin();
        clock.advance(Duration.ofSeconds(1));

        assertThat(bitcoin()).isNotEqualTo(before);
    }

    @Test
    void movesPricesDifferentlyWithAnotherSeed() throws Exception {
        openFile("{\"title\": \"t\", \"description\": \"d\", \"seed\": 1}");
        clock.advance(Duration.ofHours(1));
        String one = bitcoin();
        close();
        clock.set(START);
        openFile("{\"title\": \"t\", \"description\": \"d\", \"seed\": 2}");
        clock.advance(Duration.ofHours(1));

        assertThat(bitcoin()).isNotEqualTo(one);
    }

    @Test
    void keepsPricesWithinTwoPercentForADay() throws Exception {
        open("uta2");
        for (int hour = 0; hour < 24; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(Double.parseDouble(bitcoin())).isBetween(95_060.0, 98_940.0);
        }
    }

    static List<Arguments> badFiles() {
        return List.of(
                badFile("\n\"seed\": }", "line 2"),
                badFile("\"seed\": \"one\"}", "seed must be a whole number"),
                badFile("\"sead\": 4}", "sead is not known here"),
                badFile(
                        "\"coins\": [{\"coin\": \"BTC\", \"balance\": \"x\"}]}",
                        "coins[0].balance is not a decimal number: \"x\""),
                badFile(
                        "\"coins\": [{\"coin\": \"NONE\", \"balance\": \"1\"}]}",
                        "coins[0].coin is not in the market file: NONE"),
                badFile("\"account\": {\"status\": 2}}", "account.status must be 1, 3, 4, 5 or 6"),
                badFile("\"clockAt\": \"noon\"}", "clockAt is not a time"),
                badFile(
                        """
                        "orders": [{"category": "spot", "symbol": "BTCUSDT", "side": "Buy",
                                    "qty": "1"}]}
                        """,
                        "orders[0].price must be above zero"),
                Arguments.of("{\"title\": \"t\"}", "description is missing"),
                Arguments.of("[]", "an object was expected"),
                Arguments.of("", "not a complete JSON value"));
    }

    private static Arguments badFile(String rest, String complaint) {
        return Arguments.of("{\"title\": \"t\", \"description\": \"d\", " + rest, complaint);
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void saysWhatIsWrongWithAScenarioFile(String json, String complaint) {
        assertThatThrownBy(() -> openFile(json))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("own.json")
                .hasMessageContaining(complaint);
    }

    @Test
    void saysThatAScenarioFileDoesNotExist() {
        assertThatThrownBy(() -> new ScenarioFiles().in(Path.of("gone.json")))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("there is no scenario file gone.json");
    }

    @Test
    void namesTheKnownScenariosWhenOneIsUnknown() {
        assertThatThrownBy(() -> open("uta9"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("\"uta9\"")
                .hasMessageContaining("near-liquidation");
    }

    private boolean outcomeIsOpen() throws Exception {
        return http.get("/v5/position/list?category=inverse").get("retCode").intValue() == 0;
    }

    private String bitcoin() throws Exception {
        return http.open("/v5/market/tickers?category=spot&symbol=BTCUSDT")
                .get("result")
                .get("list")
                .get(0)
                .get("lastPrice")
                .stringValue();
    }
}
