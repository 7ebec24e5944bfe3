package io.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;

class RiskThresholdsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:12:40Z");

    @ParameterizedTest
    @CsvSource({
        "0, CALM",
        "0.85, CALM",
        "0.8501, WATCH",
        "0.8999, WATCH",
        "0.9, DANGER",
        "0.9999, DANGER",
        "1, CRITICAL",
        "1.5, CRITICAL"
    })
    void maintenanceMarginWarnsAbove85ThenAt90ThenLiquidatesAt100(
            BigDecimal rate, RiskLevel level) {
        assertThat(RiskThresholds.MMR.judge(rate, NOW).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0.9999, CALM", "1, DANGER", "2, DANGER"})
    void initialMarginStopsOrdersAt100(BigDecimal rate, RiskLevel level) {
        assertThat(RiskThresholds.IMR.judge(rate, NOW).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "0.899999, CALM",
        "0.9, WATCH",
        "0.999999, WATCH",
        "1, DANGER",
        "1.999999, DANGER",
        "2, CRITICAL"
    })
    void borrowUsageWarnsAt90ThenAt100ThenIsRepaidAt200(BigDecimal rate, RiskLevel level) {
        assertThat(RiskThresholds.BORROW_USAGE.judge(rate, NOW).level()).isEqualTo(level);
    }

    @Test
    void aJudgementNamesTheThresholdThatGaveIt() {
        assertThat(RiskThresholds.MMR.judge(new BigDecimal("0.93"), NOW).threshold())
                .contains(RiskThreshold.AUTO_REPAYMENT_WARNING);
    }

    @Test
    void aCalmRateHasNoThreshold() {
        assertThat(RiskThresholds.MMR.judge(new BigDecimal("0.2"), NOW).threshold()).isEmpty();
    }
}
