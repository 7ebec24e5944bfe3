package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.engine.BorrowTerms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

class InterestTest extends ExchangeTest {
    private static final String DEBT =
            """
            {"title": "t", "description": "d", "volatility": "0", "coins": [
              {"coin": "USDT", "balance": "-100000"}, {"coin": "BTC", "balance": "5"}]}
            """;

    @Test
    void reproducesThePublishedPenalty() {
        var terms =
                new BorrowTerms(
                        new BigDecimal("0.000001"),
                        new BigDecimal("2500000"),
                        BigDecimal.ZERO,
                        new BigDecimal("3000000"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO);

        assertThat(terms.hourlyInterest()).isEqualByComparingTo("5.184");
    }

    @Test
    void chargesNothingBeforeFivePast() throws Exception {
        openFile(DEBT);
        clock.set(Instant.parse("2026-11-23T13:04:59.999Z"));

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("-100000");
    }

    @Test
    void chargesAtFivePast() throws Exception {
        openFile(DEBT);
        clock.set(Instant.parse("2026-11-23T13:05:00Z"));

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("-100000.685");
    }

    @Test
    void chargesEveryHourThatPassedUnseen() throws Exception {
        openFile(DEBT);
        clock.advance(Duration.ofHours(2));

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("-100001.37000469");
    }

    @Test
    void chargesOnlyOnceAnHour() throws Exception {
        openFile(DEBT);
        clock.set(Instant.parse("2026-11-23T13:05:00Z"));
        coin("USDT");
        clock.advance(Duration.ofMinutes(50));

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("-100000.685");
    }

    @Test
    void multipliesByTheCubeOfTheGroupsUsageAboveTheLimit() throws Exception {
        open("over-borrow-limit");
        clock.set(Instant.parse("2026-11-23T13:05:00Z"));

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo("-21.30624");
    }

    @ParameterizedTest
    @CsvSource({"127019.40, 0", "127019.41, -0.20550006"})
    void chargesTheWholeDebtOnceLossesExceedTheFreeAmount(String entryPrice, String balance)
            throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "volatility": "0",
                 "coins": [{"coin": "BTC", "balance": "5"}],
                 "positions": [{"symbol": "BTCUSDT", "side": "Buy", "size": "1",
                                "entryPrice": "%s"}]}
                """
                        .formatted(entryPrice));
        clock.set(Instant.parse("2026-11-23T13:05:00Z"));

        assertThat(decimal(coin("USDT"), "walletBalance")).isEqualByComparingTo(balance);
    }

    @Test
    void showsWhatHasRunUpSinceTheLastCharge() throws Exception {
        openFile(DEBT);
        clock.set(Instant.parse("2026-11-23T12:35:00Z"));

        assertThat(decimal(coin("USDT"), "accruedInterest")).isEqualByComparingTo("0.3425");
    }
}
