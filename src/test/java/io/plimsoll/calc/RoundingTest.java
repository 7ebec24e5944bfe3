package io.plimsoll.calc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "0.521587, 0.5215",
        "0.01010, 0.0101",
        "0.000021, 0",
        "1.00009999, 1",
        "20, 20",
        "-0.00019, -0.0001"
    })
    void accountRatesAreCutAfterFourDecimals(BigDecimal exact, String rate) {
        assertThat(Rounding.accountRate(exact).toString()).isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource({"0.37616374666, 0.376163", "1.2000000, 1.2"})
    void borrowUsageIsCutAfterSixDecimals(BigDecimal exact, String usage) {
        assertThat(Rounding.borrowUsage(exact).toString()).isEqualTo(usage);
    }

    @ParameterizedTest
    @CsvSource({"0.00000129397, 0.00000129", "0.000000009, 0", "1200, 1200"})
    void interestIsCutAfterEightDecimals(BigDecimal exact, BigDecimal charge) {
        assertThat(Rounding.interest(exact)).isEqualTo(charge);
    }
}
