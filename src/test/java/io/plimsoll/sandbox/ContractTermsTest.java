package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

class ContractTermsTest extends ExchangeTest {
    private static final String RISK = "/v5/market/risk-limit";
    private static final String FEES = "/v5/account/fee-rate";
    private static final String INSTRUMENTS = "/v5/market/instruments-info";

    @Test
    void deductsWhatMakesTheMaintenanceMarginContinuous() throws Exception {
        open("empty");

        // The published recursion on the first ten BTCUSDT tiers (worked example W6).
        assertThat(texts(tiers("linear", "BTCUSDT"), "mmDeduction"))
                .startsWith(
                        "", "1200", "3020", "4300", "5820", "8460", "15460", "20500", "46000",
                        "66000");
    }

    @ParameterizedTest
    @CsvSource({"linear, BTCUSDT, 0.005, 0.01", "inverse, BTCUSD, 0.5, 1"})
    void givesRatesAsFractionsForLinearAndInPercentForInverse(
            String category, String symbol, String maintenance, String initial) throws Exception {
        open("empty");
        JsonNode lowest = tiers(category, symbol).get(0);

        assertThat(lowest.get("maintenanceMargin").stringValue()).isEqualTo(maintenance);
        assertThat(lowest.get("initialMargin").stringValue()).isEqualTo(initial);
    }

    @Test
    void marksTheLowestTierAlone() throws Exception {
        open("empty");
        List<Integer> marks = new ArrayList<>();
        for (JsonNode row : tiers("inverse", "BTCUSD"))
            marks.add(row.get("isLowestRisk").intValue());

        assertThat(marks).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void putsFifteenLinearSymbolsOnAPage() throws Exception {
        open("empty");

        assertThat(new LinkedHashSet<>(texts(page("linear", "").get("list"), "symbol")))
                .hasSize(15);
    }

    @Test
    void comesToEveryLinearSymbolOnceOverAllPages() throws Exception {
        open("empty");
        List<String> perPage = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page("linear", "&cursor=" + cursor);
            perPage.addAll(new LinkedHashSet<>(texts(page.get("list"), "symbol")));
            cursor = page.get("nextPageCursor").stringValue();
        } while (!cursor.isEmpty());
        JsonNode listed = http.open("/v5/market/tickers?category=linear").get("result").get("list");

        assertThat(perPage).containsExactlyElementsOf(texts(listed, "symbol"));
    }

    @Test
    void putsAllInverseSymbolsOnOnePage() throws Exception {
        open("empty");

        assertThat(page("inverse", "").get("nextPageCursor").stringValue()).isEmpty();
    }

    @Test
    void namesTheTierOfAPositionByItsNumber() throws Exception {
        open("near-liquidation");
        JsonNode position =
                http.result("/v5/position/list?category=linear&symbol=SOLUSDT").get("list").get(0);

        assertThat(position.get("riskId").intValue())
                .isEqualTo(tiers("linear", "SOLUSDT").get(0).get("id").intValue());
    }

    @ParameterizedTest
    @CsvSource({
        "category=linear&symbol=BTCUSDT, 0.00055, 0.0002",
        "category=inverse&symbol=BTCUSD, 0.00055, 0.0002",
        "category=spot&symbol=ETHUSDC, 0.001, 0.001",
        "category=option&baseCoin=ETH, 0.0003, 0.0002"
    })
    void chargesThePublishedFees(String query, String taker, String maker) throws Exception {
        open("empty");
        JsonNode row = http.result(FEES + "?" + query).get("list").get(0);

        assertThat(row.get("takerFeeRate").stringValue()).isEqualTo(taker);
        assertThat(row.get("makerFeeRate").stringValue()).isEqualTo(maker);
    }

    @ParameterizedTest
    @CsvSource({"linear, false", "inverse, false", "spot, true", "option, true"})
    void repeatsTheCategoryOfFeesOnlyForSpotAndOptions(String category, boolean repeated)
            throws Exception {
        open("empty");

        assertThat(http.result(FEES + "?category=" + category).has("category")).isEqualTo(repeated);
    }

    @Test
    void namesNoSymbolForOptionFees() throws Exception {
        open("empty");
        JsonNode rows = http.result(FEES + "?category=option").get("list");

        assertThat(texts(rows, "symbol")).containsOnly("");
        assertThat(texts(rows, "baseCoin")).containsExactly("BTC", "ETH");
    }

    @ParameterizedTest
    @CsvSource({
        "linear, BTCUSDT, LinearPerpetual, USDT",
        "linear, BTC-25DEC26, LinearFutures, USDC",
        "inverse, BTCUSD, InversePerpetual, BTC",
        "inverse, ETHUSDZ26, InverseFutures, ETH"
    })
    void describesContracts(String category, String symbol, String type, String settle)
            throws Exception {
        open("empty");
        JsonNode row = instruments("category=" + category + "&symbol=" + symbol).get(0);

        assertThat(row.get("contractType").stringValue()).isEqualTo(type);
        assertThat(row.get("settleCoin").stringValue()).isEqualTo(settle);
    }

    @Test
    void describesOptionsOnBitcoinUnlessAnotherCoinIsAskedFor() throws Exception {
        open("empty");

        assertThat(texts(instruments("category=option"), "baseCoin")).containsOnly("BTC");
        assertThat(texts(instruments("category=option&baseCoin=ETH"), "optionsType"))
                .containsExactly("Call", "Put");
    }

    @ParameterizedTest
    @CsvSource({
        "/v5/market/risk-limit?category=option",
        "/v5/market/risk-limit",
        "/v5/market/instruments-info?category=spot",
        "/v5/account/fee-rate?category=futures"
    })
    void refusesACategoryThatItDoesNotServe(String target) throws Exception {
        open("empty");

        assertThat(http.get(target).get("retCode").intValue()).isEqualTo(10001);
    }

    private JsonNode instruments(String query) throws Exception {
        return http.open(INSTRUMENTS + "?" + query).get("result").get("list");
    }

    private JsonNode tiers(String category, String symbol) throws Exception {
        return page(category, "&symbol=" + symbol).get("list");
    }

    private JsonNode page(String category, String more) throws Exception {
        return http.open(RISK + "?category=" + category + more).get("result");
    }
}
