package io.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;

class BorrowingRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00:00Z, 2026-11-23T12:05:00Z",
        "2026-11-23T12:04:59.999999999Z, 2026-11-23T12:05:00Z",
        "2026-11-23T12:05:00Z, 2026-11-23T13:05:00Z",
        "2026-11-23T23:59:00Z, 2026-11-24T00:05:00Z"
    })
    void interestIsNextChargedFiveMinutesPastAnHour(Instant now, Instant charged) {
        assertThat(BorrowingRules.INTEREST.next(now)).isEqualTo(charged);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:03:59.999999999Z, false",
        "2026-11-23T12:04:00Z, true",
        "2026-11-23T12:05:29.999999999Z, true",
        "2026-11-23T12:05:30Z, false"
    })
    void repaymentIsClosedAroundTheCharge(Instant now, boolean closed) {
        assertThat(BorrowingRules.REPAYMENT_CLOSED.contains(now)).isEqualTo(closed);
    }

    @Test
    void autoRepayRunsOnTheFullAndTheHalfHour() {
        Instant now = Instant.parse("2026-11-23T12:12:40Z");

        assertThat(BorrowingRules.AUTO_REPAY)
                .extracting(mark -> mark.next(now))
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-11-23T12:30:00Z"),
                        Instant.parse("2026-11-23T13:00:00Z"));
    }

    @Test
    void repayingCostATenthOfAPercentUntilFebruary2026() {
        assertThat(
                        BorrowingRules.REPAYMENT_FEE
                                .at(Instant.parse("2026-02-10T07:59:59.999999999Z"))
                                .value())
                .isEqualTo(new RepaymentFee.Flat(new BigDecimal("0.001")));
    }

    @Test
    void repayingCostsTheHigherOfBothCoinsRatesFromFebruary2026() {
        assertThat(BorrowingRules.REPAYMENT_FEE.at(Instant.parse("2026-02-10T08:00:00Z")).value())
                .isInstanceOf(RepaymentFee.HigherOfBothCoins.class);
    }

    @ParameterizedTest
    @CsvSource({
        "USDT, No VIP, 30000",
        "USDC, No VIP, 15000",
        "USDT, VIP-1, 50000",
        "USDC, VIP-3, 25000",
        "USDT, VIP-4, 70000",
        "USDC, VIP-Supreme, 35000",
        "USDT, PRO-6, 70000",
        "BTC, VIP-5, 0"
    })
    void theInterestFreeAmountDependsOnCoinAndLevel(String coin, String level, BigDecimal amount) {
        assertThat(table().amount(coin, level)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIP-6", "", "VIP"})
    void anUnknownLevelHasNoInterestFreeAmountRatherThanZero(String level) {
        assertThat(table().amount("USDT", level)).isEmpty();
    }

    private static InterestFreeTable table() {
        return BorrowingRules.INTEREST_FREE.at(Instant.parse("2026-11-23T12:12:40Z")).value();
    }
}
