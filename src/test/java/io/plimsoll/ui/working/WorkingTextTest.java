package io.plimsoll.ui.working;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.Citation;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class WorkingTextTest {
    private static Figure figure(String amount, Unit unit) {
        return Figure.of(new BigDecimal(amount), unit);
    }

    @Test
    void putsWordsForTheNamesOfAFormula() {
        assertThat(WorkingText.formula("walletBalance + perpUpl"))
                .isEqualTo("Wallet balance + unrealised P&L");
    }

    @Test
    void putsWordsForFunctions() {
        assertThat(WorkingText.formula("trunc8(max(0, freeBalance))"))
                .isEqualTo("Cut off after 8 decimals (the greater of (0, free balance))");
    }

    @Test
    void putsWordsForASum() {
        assertThat(WorkingText.formula("Σ collateralValue")).isEqualTo("Sum of collateral value");
    }

    @Test
    void leavesANameWithoutWordsAsItIs() {
        assertThat(WorkingText.formula("1 + neverHeardOf")).isEqualTo("1 + neverHeardOf");
    }

    @Test
    void showsUpToEighteenDigits() {
        assertThat(WorkingText.exact(figure("12345678.123456789123456789", Unit.USD)).number())
                .isEqualTo("12,345,678.1234567891");
    }

    @Test
    void dropsZerosAtTheEnd() {
        assertThat(WorkingText.exact(figure("1200.500000", Unit.USD)).number())
                .isEqualTo("1,200.5");
    }

    @Test
    void showsADashWithItsReason() {
        var shown = WorkingText.exact(Figure.absent(Absence.NO_PRICE, Unit.USD));

        assertThat(shown.number()).isEqualTo("—");
        assertThat(shown.reason()).contains("No USD index price for this coin");
    }

    @Test
    void saysAFractionAsPercentToo() {
        assertThat(WorkingText.percent(figure("0.1510", Unit.RATIO))).contains("= 15.1 %");
        assertThat(WorkingText.percent(figure("0.1510", Unit.USD))).isEmpty();
    }

    @Test
    void coversAmountsButNotRatios() {
        assertThat(WorkingText.isAmount(figure("1", Unit.USD))).isTrue();
        assertThat(WorkingText.isAmount(figure("1", Unit.coin("BTC")))).isTrue();
        assertThat(WorkingText.isAmount(figure("1", Unit.RATIO))).isFalse();
    }

    @Test
    void namesTheRuleWithItsDate() {
        assertThat(
                        WorkingText.source(
                                new Working.Given(Citation.of("2025-07-09", "FAQ: index price"))))
                .isEqualTo("Rule since 2025-07-09: FAQ: index price");
    }
}
