package io.plimsoll.calc.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/// The floating rate, the fixed rate, and what a repayment by the exchange itself takes.
class BorrowingRatesTest {
    private static final FloatingRate RATE =
            new FloatingRate(
                    new BigDecimal("0.02"),
                    new BigDecimal("0.08"),
                    new BigDecimal("0.4"),
                    new BigDecimal("0.8"));

    /// Source: floating interest rate system, read 2026-07-24.
    @ParameterizedTest
    @CsvSource({"0, 0.02", "0.4, 0.06", "0.8, 0.10", "0.9, 0.30", "1, 0.50"})
    void theFloatingRateRisesGentlyToTheThresholdAndSteeplyBeyond(BigDecimal use, BigDecimal rate) {
        assertThat(RATE.yearly(use)).isEqualByComparingTo(rate);
    }

    @Test
    void theFloatingRateHasNoStepAtTheThreshold() {
        assertThat(RATE.yearly(new BigDecimal("0.7999999999999")))
                .isCloseTo(RATE.yearly(new BigDecimal("0.8")), within(new BigDecimal("1e-12")));
    }

    @Test
    void theHourlyRateIsAnEightThousandSevenHundredSixtieth() {
        assertThat(RATE.hourly(new BigDecimal("0.8")).multiply(new BigDecimal("8760")))
                .isCloseTo(new BigDecimal("0.1"), within(new BigDecimal("1e-30")));
    }

    /// Source: fixed-rate borrowing, 2026-04-09.
    @ParameterizedTest
    @CsvSource({
        "36500, 0.1, 7, 70",
        "1000, 0.05, 30, 4.109589041095890411",
        "1, 0.01, 1, 0.000027397260273973",
        "0, 0.05, 30, 0"
    })
    void aFixedLoanIsRoundedUpAtEighteenDecimals(
            BigDecimal principal, BigDecimal rate, int days, BigDecimal interest) {
        assertThat(FixedLoan.interest(principal, rate, days)).isEqualByComparingTo(interest);
    }

    /// Source: FAQ of 2025-07-09: down to 90 % of the limit.
    @ParameterizedTest
    @CsvSource({"1000, 0", "1000.01, 100.01", "2000, 1100", "999.99, 0"})
    void theExchangeRepaysDownToNineTenthsOfTheLimit(BigDecimal borrowed, BigDecimal size) {
        assertThat(AutoRepayment.size(borrowed, new BigDecimal("1000"), new BigDecimal("0.9")))
                .isEqualByComparingTo(size);
    }

    @Test
    void sellingForItCostsAShareOfTheSize() {
        assertThat(AutoRepayment.fee(new BigDecimal("1100"), new BigDecimal("0.01")))
                .isEqualByComparingTo("11");
    }
}
