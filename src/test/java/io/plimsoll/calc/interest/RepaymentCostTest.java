package io.plimsoll.calc.interest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.rules.BorrowingRules;
import io.plimsoll.rules.RepaymentFee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Source: FAQ of 2025-07-09; repay endpoint for what changed on 2026-02-10 at 08:00 UTC.
class RepaymentCostTest {
    private static final String BEFORE = "2026-02-10T07:59:59.999Z";
    private static final String AFTER = "2026-02-10T08:00:00Z";

    @ParameterizedTest
    @CsvSource({BEFORE + ", 1", AFTER + ", 3"})
    void aConversionCostTheHigherOfBothRatesSinceFebruary2026(Instant when, BigDecimal fee) {
        assertThat(
                        RepaymentCost.fee(
                                rule(when), new BigDecimal("1000"), rate("0.002"), rate("0.003")))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo(fee));
    }

    @Test
    void aRateThatIsNotKnownLeavesTheFeeUnknown() {
        assertThat(
                        RepaymentCost.fee(
                                rule(Instant.parse(AFTER)),
                                new BigDecimal("1000"),
                                Optional.empty(),
                                rate("0.003")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        BEFORE + ", 300000, true",
        AFTER + ", 299999.99999999, true",
        AFTER + ", 300000, false"
    })
    void oneCallConvertsLessThanTheCap(Instant when, BigDecimal usd, boolean within) {
        assertThat(RepaymentCost.withinCap(rule(when), usd)).isEqualTo(within);
    }

    private static RepaymentFee rule(Instant when) {
        return BorrowingRules.REPAYMENT_FEE.at(when).value();
    }

    private static Optional<BigDecimal> rate(String rate) {
        return Optional.of(new BigDecimal(rate));
    }
}
