package io.plimsoll.calc.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount.Limit;
import io.plimsoll.calc.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;

class BorrowUsageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:12:40Z");

    private static Limit w20() {
        return new Limit("BTC")
                .with("maxBorrowingAmount", "3")
                .with("borrowAmount", "1.12849124")
                .with("availableToBorrow", "1.87150875")
                .with("borrowUsageRate", "0.376163");
    }

    @Test
    void workedExampleW20TruncatesToSixDecimals() {
        BorrowUsage use = BorrowUsage.of(w20().with("otherBorrowAmount", "0").info());

        assertThat(use.usage().computed()).isEqualTo(use.usage().reported());
    }

    @Test
    void workedExampleW20NeedsNoFieldForTheOtherAccounts() {
        BorrowUsage use = BorrowUsage.of(w20().info());

        assertThat(use.usage().computed()).isEqualTo(use.usage().reported());
    }

    @Test
    void workedExampleW20LeavesTheRestOfTheLimit() {
        BorrowUsage use = BorrowUsage.of(w20().with("otherBorrowAmount", "0").info());

        assertThat(use.availableToBorrow().difference().value().orElseThrow())
                .isCloseTo(BigDecimal.ZERO, within(new BigDecimal("0.00000001")));
    }

    @Test
    void workedExampleW15SharesTheLimitWithinTheGroup() {
        BorrowUsage main = usage("1500000", "600000", "2500000");
        BorrowUsage sub = usage("600000", "1500000", "2500000");

        assertThat(main.usage().computed().value()).contains(new BigDecimal("0.84"));
        assertThat(sub.usage().computed()).isEqualTo(main.usage().computed());
        assertThat(sub.availableToBorrow().computed().value().orElseThrow())
                .isEqualByComparingTo("400000");
    }

    @ParameterizedTest
    @CsvSource({"2499999.99999999, 1", "2500000, 1", "3000000, 1.728", "5000000, 8", "0, 1"})
    void thePenaltyIsTheCubeOfTheUsageAboveTheLimit(String borrowed, BigDecimal factor) {
        assertThat(usage(borrowed, "0", "2500000").penaltyFactor(NOW).value().orElseThrow())
                .isEqualByComparingTo(factor);
    }

    @Test
    void thePenaltyBeginsWithoutAStep() {
        BigDecimal justAbove =
                usage("2500000.00000001", "0", "2500000").penaltyFactor(NOW).value().orElseThrow();

        assertThat(justAbove)
                .isGreaterThan(BigDecimal.ONE)
                .isCloseTo(BigDecimal.ONE, within(new BigDecimal("0.00000000000002")));
    }

    @Test
    void anExhaustedLimitDoesNotTellWhatTheOthersBorrow() {
        var info =
                new Limit("BTC")
                        .with("maxBorrowingAmount", "3")
                        .with("borrowAmount", "2")
                        .with("availableToBorrow", "0")
                        .with("borrowUsageRate", "1.2");
        BorrowUsage use = BorrowUsage.of(info.info());

        assertThat(use.usage().computed().isKnown()).isFalse();
        assertThat(use.penaltyFactor(NOW).value().orElseThrow()).isEqualByComparingTo("1.728");
    }

    @Test
    void withoutALimitThereIsNoUsage() {
        assertThat(usage("1", "0", "0").usage().best())
                .isEqualTo(Figure.absent(Absence.NOT_REPORTED, Unit.RATIO));
        assertThat(usage("1", "0", "0").usage().computed())
                .isEqualTo(Figure.absent(Absence.NO_BORROW_LIMIT, Unit.RATIO));
    }

    private static BorrowUsage usage(String own, String others, String most) {
        return BorrowUsage.of(
                new Limit("USDT")
                        .with("borrowAmount", own)
                        .with("otherBorrowAmount", others)
                        .with("maxBorrowingAmount", most)
                        .info());
    }
}
