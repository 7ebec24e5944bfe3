package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// 100,000 USDT owed at 0.00000685 an hour cost 0.685; the exchange opens at 12:12:40.
class InterestHistoryTest extends ExchangeTest {
    private static final String HISTORY = "/v5/account/borrow-history";
    private static final String DEBT =
            """
            {"title": "t", "description": "d", "volatility": "0", "coins": [
              {"coin": "USDT", "balance": "-100000"}, {"coin": "BTC", "balance": "5"}]}
            """;
    private static final String TWO_DEBTS =
            """
            {"title": "t", "description": "d", "volatility": "0", "coins": [
              {"coin": "USDT", "balance": "-100000"}, {"coin": "XRP", "balance": "-1000"}]}
            """;

    @Test
    void looksBackOnADayWhenItOpens() throws Exception {
        openFile(DEBT);
        List<Instant> times = times(history("?limit=50"));

        assertThat(times).hasSize(24);
        assertThat(times.getFirst())
                .isBetween(
                        Instant.parse("2026-11-23T12:05:00.100Z"),
                        Instant.parse("2026-11-23T12:05:00.999Z"));
        assertThat(times.getLast())
                .isBetween(
                        Instant.parse("2026-11-22T13:05:00.100Z"),
                        Instant.parse("2026-11-22T13:05:00.999Z"));
    }

    @Test
    void doesNotChargeAgainForThePast() throws Exception {
        openFile(DEBT);
        history("");

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("-100000");
    }

    @Test
    void saysWhatAChargeWasMadeOf() throws Exception {
        openFile(DEBT);
        JsonNode row = history("").get("list").get(0);

        assertThat(row.get("createdTime").isNumber()).isTrue();
        assertThat(row.get("borrowCost").stringValue()).isEqualTo("0.68500000");
        assertThat(row.get("hourlyBorrowRate").stringValue()).isEqualTo("0.00000685");
        assertThat(row.get("InterestBearingBorrowSize").stringValue()).isEqualTo("100000");
        assertThat(row.get("costExemption").stringValue()).isEqualTo("0.00000000");
        assertThat(row.get("unrealisedLoss").stringValue()).isEqualTo("0");
    }

    @Test
    void recordsWhatWasWaived() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "BTC", "balance": "5"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "117019.4"}]}
                """);
        JsonNode row = history("").get("list").get(0);

        // A loss of 20,000 is within the 30,000 that are free.
        assertThat(row.get("borrowCost").stringValue()).isEqualTo("0.00000000");
        assertThat(row.get("costExemption").stringValue()).isEqualTo("0.13700000");
        assertThat(row.get("freeBorrowedAmount").stringValue()).isEqualTo("20000");
        assertThat(row.get("unrealisedLoss").stringValue()).isEqualTo("20000");
        assertThat(row.get("InterestBearingBorrowSize").stringValue()).isEqualTo("0");
    }

    @Test
    void addsEachChargeThatItMakes() throws Exception {
        openFile(DEBT);
        clock.set(Instant.parse("2026-11-23T14:30:00Z"));
        JsonNode list = history("?limit=50").get("list");

        assertThat(texts(list, "borrowCost")).hasSize(26).startsWith("0.68500469", "0.68500000");
        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("-100001.37000469");
    }

    @Test
    void showsAChargeOnlyWhenItIsBooked() throws Exception {
        openFile(DEBT);
        clock.set(Instant.parse("2026-11-23T13:05:00Z"));

        assertThat(times(history("?limit=50"))).hasSize(24);
    }

    @Test
    void forgetsChargesWhenTheClockIsSetBack() throws Exception {
        openFile(DEBT);
        clock.set(Instant.parse("2026-11-23T14:30:00Z"));
        history("");
        clock.set(Instant.parse("2026-11-23T13:30:00Z"));
        history("");
        clock.set(Instant.parse("2026-11-23T14:30:00Z"));

        assertThat(times(history("?limit=50"))).hasSize(26).doesNotHaveDuplicates();
    }

    @Test
    void givesTwentyRecordsUnlessAskedForMoreAndACursorForTheRest() throws Exception {
        openFile(DEBT);
        JsonNode first = history("");
        String cursor = first.get("nextPageCursor").stringValue();
        JsonNode second = history("?cursor=" + cursor);

        assertThat(cursor).contains("%3D");
        assertThat(times(first)).hasSize(20);
        assertThat(times(second)).hasSize(4).doesNotContainAnyElementsOf(times(first));
        assertThat(second.get("nextPageCursor").stringValue()).isEmpty();
    }

    @Test
    void picksOneCoin() throws Exception {
        openFile(TWO_DEBTS);

        assertThat(texts(history("?limit=50").get("list"), "currency")).contains("USDT", "XRP");
        assertThat(texts(history("?limit=50&currency=XRP").get("list"), "currency"))
                .hasSize(24)
                .containsOnly("XRP");
    }

    @Test
    void picksATime() throws Exception {
        openFile(DEBT);
        Instant start = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(
                        times(
                                history(
                                        "?startTime=%d&endTime=%d"
                                                .formatted(
                                                        start.toEpochMilli(),
                                                        start.plus(Duration.ofHours(2))
                                                                .toEpochMilli()))))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "startTime=1790000000000&endTime=1792592000001, 10001",
        "startTime=1790000000000&endTime=1792592000000, 0",
        "startTime=1790000000000&endTime=1780000000000, 10001",
        "startTime=yesterday, 10001",
        "limit=51, 10001"
    })
    void looksAtThirtyDaysAtMost(String query, int code) throws Exception {
        openFile(DEBT);

        assertThat(http.get(HISTORY + "?" + query).get("retCode").intValue()).isEqualTo(code);
    }

    private JsonNode history(String query) throws Exception {
        return http.result(HISTORY + query);
    }

    private static List<Instant> times(JsonNode page) {
        List<Instant> times = new ArrayList<>();
        for (JsonNode row : page.get("list"))
            times.add(Instant.ofEpochMilli(row.get("createdTime").longValue()));
        return times;
    }
}
