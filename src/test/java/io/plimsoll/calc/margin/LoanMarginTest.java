package io.plimsoll.calc.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class LoanMarginTest {
    /// Source: Get Position Tiers sample, 2025-08-27.
    private static final String[] W13 = {
        "390/0.2/0.04", "391/0.25/0.04", "392/0.33333333/0.04", "393/0.5/0.04"
    };

    @ParameterizedTest
    @CsvSource({
        "390, 0.2",
        "390.00000001, 0.25",
        "391, 0.25",
        "391.00000001, 0.33333333",
        "392.00000001, 0.5",
        "393, 0.5",
        "500, 0.5"
    })
    void workedExampleW13ChargesAllOfADebtAtTheRateOfItsTier(String debt, BigDecimal rate) {
        LoanMargin loan = loan(owing(debt));

        assertThat(loan.initialRate().value().orElseThrow()).isEqualByComparingTo(rate);
        assertAmount(loan.initial(), new BigDecimal(debt).multiply(rate));
        assertAmount(loan.maintenance(), new BigDecimal(debt).multiply(new BigDecimal("0.04")));
    }

    /// The initial rate is one by the tier's leverage, cut after eight decimals.
    @ParameterizedTest
    @CsvSource({"2, 0.5", "3, 0.33333333", "4, 0.25", "5, 0.2", "6, 0.2", "10, 0.2"})
    void aLowerLeverageThanTheTiersRaisesTheInitialRate(String leverage, BigDecimal rate) {
        assertAmount(loan(owing("1").spotLeverage("BTC", leverage)).initialRate(), rate);
    }

    @Test
    void aChosenLeverageDoesNotTouchTheMaintenanceRate() {
        assertAmount(
                loan(owing("1").spotLeverage("BTC", "2")).maintenanceRate(),
                new BigDecimal("0.04"));
    }

    @Test
    void withoutDebtNoMarginIsNeededWhateverTheTiers() {
        var account = new TestAccount().coin(Coin.holding("BTC", "1"));

        assertThat(loan(account).initial().isZero()).isTrue();
        assertThat(loan(account).initialRate().absence()).contains(Absence.NO_BALANCE);
    }

    @Test
    void tiersOfOtherCoinsDoNotCount() {
        var account =
                new TestAccount()
                        .coin(Coin.holding("BTC", "-1").with("borrowAmount", "1"))
                        .loanTiers("ETH", W13);

        assertThat(loan(account).initial().absence()).contains(Absence.NOT_REPORTED);
    }

    private static TestAccount owing(String debt) {
        return new TestAccount()
                .coin(Coin.holding("BTC", "-" + debt).with("borrowAmount", debt))
                .loanTiers("BTC", W13);
    }

    private static LoanMargin loan(TestAccount account) {
        return MarginBook.of(account.snapshot()).margins().getFirst().loan();
    }

    private static void assertAmount(Figure figure, BigDecimal amount) {
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo(amount);
    }
}
