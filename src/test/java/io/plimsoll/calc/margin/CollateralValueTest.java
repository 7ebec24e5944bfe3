package io.plimsoll.calc.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.CollateralTier;
import io.plimsoll.calc.TestAccount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

class CollateralValueTest {
    private static final List<CollateralTier> BTC = List.of(TestAccount.btcTiers());

    @ParameterizedTest
    @CsvSource({"5, 4.90", "10, 9.80", "15, 14.55", "25, 23.80", "60, 44.80", "-5, -5"})
    void workedExampleW14WalksTheTiers(BigDecimal quantity, BigDecimal weighted) {
        assertThat(CollateralValue.weighted(quantity, BTC)).isEqualByComparingTo(weighted);
    }

    @Test
    void workedExampleW14ReadsTheLayoutOfTheApi() {
        var rows =
                List.of(
                        TestAccount.tier("0", "1000000", "0.85"),
                        TestAccount.tier("1000000", "", "0"));

        assertThat(CollateralValue.weighted(new BigDecimal("2"), rows))
                .isEqualByComparingTo("1.70");
    }

    @ParameterizedTest
    @CsvSource({
        "9.99999999, 9.7999999902",
        "10, 9.8",
        "10.00000001, 9.8000000095",
        "50, 44.8",
        "50.00000001, 44.8",
        "0, 0"
    })
    void isExactAtTheBorders(BigDecimal quantity, BigDecimal weighted) {
        assertThat(CollateralValue.weighted(quantity, BTC)).isEqualByComparingTo(weighted);
    }

    @ParameterizedTest
    @CsvSource({"4.9, 5", "9.8, 10", "9.8000000095, 10.00000001", "14.55, 15", "44.8, 50", "0, 0"})
    void theWayBackUndoesTheWalk(BigDecimal weighted, BigDecimal quantity) {
        assertThat(CollateralValue.quantity(weighted, BTC))
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo(quantity));
    }

    @Test
    void theWayBackTakesTheLeastOfWhatCountsTheSame() {
        var gap =
                List.of(
                        TestAccount.tier("0", "10", "0.9"),
                        TestAccount.tier("10", "20", "0"),
                        TestAccount.tier("20", "", "0.5"));

        assertThat(CollateralValue.quantity(new BigDecimal("9"), gap))
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("10"));
        assertThat(CollateralValue.quantity(new BigDecimal("9.5"), gap))
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("21"));
    }

    @Test
    void moreThanAllTiersCountHasNoWayBack() {
        assertThat(CollateralValue.quantity(new BigDecimal("44.80000001"), BTC)).isEmpty();
    }

    @Test
    void countsNothingAboveTheLastBound() {
        var bounded = List.of(TestAccount.tier("0", "10", "0.9"));

        assertThat(CollateralValue.weighted(new BigDecimal("12"), bounded))
                .isEqualByComparingTo("9");
    }
}
