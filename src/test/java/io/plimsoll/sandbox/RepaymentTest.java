package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;

class RepaymentTest extends ExchangeTest {
    private static final String CONVERTING = "/v5/account/repay";
    private static final String OWN_BALANCE = "/v5/account/no-convert-repay";

    /// 1000 USDT borrowed on spot, of which 400 are still there, and bitcoin to sell.
    private static final String SPOT_DEBT =
            """
            {"coin": "USDT", "balance": "400", "spotBorrow": "1000"},
            {"coin": "BTC", "balance": "1"}
            """;

    private static final BigDecimal BITCOIN = new BigDecimal("96980.6"); // 97000 at 0.9998

    @Test
    void paysFromTheCoinsOwnBalance() throws Exception {
        holding(SPOT_DEBT);

        assertThat(status(repay(OWN_BALANCE, "USDT", "300"))).isEqualTo("SU");
        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("100");
        assertThat(decimal(coin("USDT"), "borrowAmount")).isEqualByComparingTo("700");
    }

    @Test
    void showsTheRestOfTheDebtEverywhere() throws Exception {
        holding(SPOT_DEBT);
        repay(OWN_BALANCE, "USDT", "300");

        assertThat(decimal(coin("USDT"), "spotBorrow")).isEqualByComparingTo("700");
        assertThat(decimal(coin("USDT"), "equity")).isEqualByComparingTo("-600");
        assertThat(decimal(collateral("USDT"), "borrowAmount")).isEqualByComparingTo("700");
    }

    @Test
    void repaysAsMuchAsThereIsWithoutAnAmount() throws Exception {
        holding(SPOT_DEBT);

        assertThat(status(repay(OWN_BALANCE, "USDT", ""))).isEqualTo("SU");
        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("0");
        assertThat(decimal(coin("USDT"), "borrowAmount")).isEqualByComparingTo("600");
    }

    @Test
    void changesNothingWhenTheBalanceIsTooSmallForTheAmount() throws Exception {
        holding(SPOT_DEBT);
        JsonNode before = wallet();

        assertThat(code(repay(OWN_BALANCE, "USDT", "400.00000001"))).isEqualTo(34022049);
        assertThat(wallet()).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatOrdersHaveLocked() throws Exception {
        holding(
                SPOT_DEBT,
                """
                {"category": "spot", "symbol": "ETHUSDT", "side": "Buy", "qty": "0.1", "price": "3000"}
                """);
        repay(OWN_BALANCE, "USDT", "");

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("300");
    }

    @Test
    void leavesABonusAlone() throws Exception {
        holding(
                """
                {"coin": "USDT", "balance": "400", "spotBorrow": "1000", "bonus": "150"}
                """);
        repay(OWN_BALANCE, "USDT", "");

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("150");
    }

    @Test
    void cannotPayForABalanceBelowZeroWithItself() throws Exception {
        holding(
                "{\"coin\": \"USDT\", \"balance\": \"-500\"}, {\"coin\": \"BTC\", \"balance\":"
                        + " \"1\"}");

        assertThat(code(repay(OWN_BALANCE, "USDT", ""))).isEqualTo(34022049);
    }

    @Test
    void sellsOtherCoinsForTheRest() throws Exception {
        holding(SPOT_DEBT);

        assertThat(status(repay(CONVERTING, "USDT", ""))).isEqualTo("SU");
        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("0");
        assertThat(decimal(coin("USDT"), "borrowAmount")).isEqualByComparingTo("0");
        assertThat(decimal(collateral("USDT"), "borrowAmount")).isEqualByComparingTo("0");
    }

    @Test
    void takesATenthOfAPercentOfWhatItConverts() throws Exception {
        holding(SPOT_DEBT);
        BigDecimal equityBefore = decimal(wallet(), "totalEquity");
        repay(CONVERTING, "USDT", "");

        BigDecimal fee = new BigDecimal("600").multiply(new BigDecimal("0.9998"));
        assertThat(equityBefore.subtract(decimal(wallet(), "totalEquity")))
                .isCloseTo(fee.movePointLeft(3), within(new BigDecimal("0.002")));
    }

    @Test
    void fillsABalanceBelowZero() throws Exception {
        holding(
                "{\"coin\": \"USDT\", \"balance\": \"-500\"}, {\"coin\": \"BTC\", \"balance\":"
                        + " \"1\"}");
        repay(CONVERTING, "USDT", "500");

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("0");
        assertThat(decimal(coin("USDT"), "borrowAmount")).isEqualByComparingTo("0");
    }

    @Test
    void repaysWhatUnrealisedLossesHaveBorrowed() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "BTC", "balance": "2"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "99000"}]}
                """);
        BigDecimal debt = decimal(coin("USDT"), "borrowAmount");
        repay(CONVERTING, "USDT", "");

        assertThat(debt).isPositive();
        assertThat(decimal(coin("USDT"), "borrowAmount")).isEqualByComparingTo("0");
        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo(debt);
    }

    @Test
    void sellsTheCoinThatIsFirstToBeLiquidated() throws Exception {
        holding(
                """
                {"coin": "ETH", "balance": "2"}, {"coin": "BTC", "balance": "0.001"},
                {"coin": "USDT", "balance": "0", "spotBorrow": "1000"}
                """);
        repay(CONVERTING, "USDT", "");

        BigDecimal left =
                new BigDecimal("1001")
                        .multiply(new BigDecimal("0.9998"))
                        .subtract(BITCOIN.movePointLeft(3));
        assertThat(decimal(coin("BTC"), "walletBalance")).isEqualByComparingTo("0");
        assertThat(new BigDecimal("2").subtract(decimal(coin("ETH"), "walletBalance")))
                .isBetween(
                        left.divide(new BigDecimal("3400"), MathContext.DECIMAL64),
                        left.divide(new BigDecimal("3398"), MathContext.DECIMAL64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"coin\": \"BTC\", \"balance\": \"1\", \"collateral\": false}",
                "{\"coin\": \"MNT\", \"balance\": \"9000\"}",
                "{\"coin\": \"ELX\", \"balance\": \"90000\"}"
            })
    void sellsNothingThatMayNotBeConverted(String coin) throws Exception {
        holding(coin + ", {\"coin\": \"USDT\", \"balance\": \"0\", \"spotBorrow\": \"10\"}");

        assertThat(code(repay(CONVERTING, "USDT", ""))).isEqualTo(34022049);
    }

    @Test
    void repaysMntOnlyFromItsOwnBalance() throws Exception {
        holding(
                """
                {"coin": "MNT", "balance": "40", "spotBorrow": "100"}, {"coin": "BTC", "balance": "1"}
                """);

        assertThat(code(repay(CONVERTING, "MNT", "100"))).isEqualTo(34022094);
        assertThat(status(repayLater(OWN_BALANCE, "MNT", "40"))).isEqualTo("SU");
    }

    @Test
    void repaysAsFarAsTheCollateralGoes() throws Exception {
        holding(
                """
                {"coin": "USDT", "balance": "0", "spotBorrow": "1000"}, {"coin": "BTC", "balance": "0.005"}
                """);
        repay(CONVERTING, "USDT", "");

        assertThat(decimal(coin("BTC"), "walletBalance")).isEqualByComparingTo("0");
        assertThat(decimal(coin("USDT"), "borrowAmount"))
                .isBetween(new BigDecimal("515"), new BigDecimal("516"));
    }

    @ParameterizedTest
    @CsvSource({"300060.02, 34022107", "300060.01, 0"})
    void convertsLessThanThreeHundredThousandDollars(String amount, int code) throws Exception {
        holding(
                """
                {"coin": "USDT", "balance": "0", "spotBorrow": "400000"}, {"coin": "BTC", "balance": "9"}
                """);

        assertThat(code(repay(CONVERTING, "USDT", amount))).isEqualTo(code);
    }

    @Test
    void saysThatNothingIsOwedInACoin() throws Exception {
        holding(SPOT_DEBT);

        assertThat(code(repay(CONVERTING, "BTC", ""))).isEqualTo(182102);
    }

    @Test
    void saysThatNothingIsOwedAtAll() throws Exception {
        holding("{\"coin\": \"BTC\", \"balance\": \"1\"}");

        assertThat(code(http.post(CONVERTING, "{\"repaymentType\": \"ALL\"}"))).isEqualTo(34022041);
    }

    @ParameterizedTest
    @CsvSource({
        "12:03:59.999, 0",
        "12:04:00,     34022035",
        "12:05:29.999, 34022035",
        "12:05:30,     0",
        "13:04:30,     34022035"
    })
    void isClosedWhileInterestIsWorkedOut(String time, int code) throws Exception {
        holding(SPOT_DEBT);
        clock.set(Instant.parse("2026-11-23T" + time + "Z"));

        assertThat(code(repay(OWN_BALANCE, "USDT", "1"))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"coin\": \"USDT\", \"amount\": \"1000.01\"}`, 34022027",
                "`{\"coin\": \"USDT\", \"amount\": \"0\"}`, 34022027",
                "`{\"coin\": \"USDT\", \"amount\": \"-1\"}`, 34022027",
                "`{\"coin\": \"USDT\", \"amount\": \"1e2\"}`, 34022027",
                "`{\"coin\": \"USDT\", \"amount\": \"0.1234567890123456789\"}`, 34022014",
                "`{\"coin\": \"NOPE\"}`, 34022010",
                "`{\"coin\": \"USDT\", \"repaymentType\": \"SOME\"}`, 34022027",
                "`{\"coin\": \"USDT\", \"repaymentType\": \"FIXED\"}`, 34022041",
                "`{\"coin\": \"USDT\", \"amount\": \"1\", \"repaymentType\": \"FIXED\"}`, 34022027",
                "`{}`, 34022027",
                "`{\"repaymentType\": \"FIXED\"}`, 34022027",
                "`{\"amount\": \"1\", \"repaymentType\": \"ALL\"}`, 34022027"
            })
    void refusesWhatTheTableDoesNotAllow(String body, int code) throws Exception {
        holding(SPOT_DEBT);

        assertThat(code(http.post(CONVERTING, body))).isEqualTo(code);
    }

    @Test
    void repaysEverythingWithoutNamingACoin() throws Exception {
        holding(
                """
                {"coin": "USDT", "balance": "0", "spotBorrow": "1000"}, {"coin": "BTC", "balance": "1"},
                {"coin": "ETH", "balance": "-2"}
                """);

        assertThat(status(http.post(CONVERTING, "{\"repaymentType\": \"ALL\"}"))).isEqualTo("P");
        assertThat(decimal(coin("USDT"), "borrowAmount")).isEqualByComparingTo("0");
        assertThat(decimal(coin("ETH"), "borrowAmount")).isEqualByComparingTo("0");
    }

    @Test
    void needsACoinWithoutConversion() throws Exception {
        holding(SPOT_DEBT);

        assertThat(code(http.post(OWN_BALANCE, "{\"repaymentType\": \"ALL\"}"))).isEqualTo(10001);
    }

    @ParameterizedTest
    @ValueSource(strings = {CONVERTING, OWN_BALANCE})
    void isForUnifiedAccountsOnly(String path) throws Exception {
        open("classic");

        assertThat(code(repay(path, "USDT", ""))).isEqualTo(10028);
    }

    @Test
    void isRefusedWhileAnUpgradeRuns() throws Exception {
        open("uta2");
        upgrade();

        assertThat(code(repay(CONVERTING, "USDT", ""))).isEqualTo(3100197);
    }

    @Test
    void chargesNoInterestOnWhatIsRepaid() throws Exception {
        holding(SPOT_DEBT);
        repay(CONVERTING, "USDT", "");
        clock.advance(Duration.ofHours(1));

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("0");
        assertThat(decimal(coin("USDT"), "accruedInterest")).isEqualByComparingTo("0");
    }

    private void holding(String coins) throws Exception {
        holding(coins, "");
    }

    private void holding(String coins, String orders) throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0", "user": {"vipLevel": "VIP-5"},
                 "coins": [%s], "orders": [%s]}
                """
                        .formatted(coins, orders));
    }

    private JsonNode repay(String path, String coin, String amount) throws Exception {
        return http.post(path, "{\"coin\": \"%s\", \"amount\": \"%s\"}".formatted(coin, amount));
    }

    /// Once the limit of one call in a second allows it.
    private JsonNode repayLater(String path, String coin, String amount) throws Exception {
        clock.advance(Duration.ofSeconds(2));
        return repay(path, coin, amount);
    }

    private static int code(JsonNode answer) {
        return answer.get("retCode").intValue();
    }

    private static String status(JsonNode answer) {
        return answer.get("result").get("resultStatus").stringValue();
    }
}
