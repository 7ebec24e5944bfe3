package io.plimsoll.calc.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.RiskTier;
import io.plimsoll.calc.TestAccount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class RiskTiersTest {
    private static final List<RiskTier> XYZ =
            tiers("1000/0.02", "2000/0.025", "3000/0.03", "4000/0.035", "5000/0.04");

    private static final List<RiskTier> BTCUSDT =
            tiers(
                    "2000000/0.005",
                    "2600000/0.0056",
                    "3200000/0.0063",
                    "3800000/0.0067",
                    "4400000/0.0071",
                    "5000000/0.0077",
                    "5600000/0.0091",
                    "8500000/0.01",
                    "10000000/0.013",
                    "14000000/0.015");

    /// Source: maintenance margin page, 2026-04-16.
    @Test
    void workedExampleW5ChargesEachPartAtItsTier() {
        int tier = RiskTiers.indexOf(XYZ, new BigDecimal("3500"));
        BigDecimal margin =
                ContractMath.maintenanceMargin(
                        new BigDecimal("3500"),
                        XYZ.get(tier).maintenanceMargin(),
                        RiskTiers.deduction(XYZ, tier),
                        BigDecimal.ZERO);

        assertThat(margin).isEqualByComparingTo("92.5");
    }

    /// Source: maintenance margin page, 2026-04-16.
    @Test
    void workedExampleW5DeductsFromTierToTier() {
        assertThat(deductions(XYZ)).containsExactly("0", "5", "15", "30", "50");
    }

    /// Source: margin parameters page, read 2026-08-05.
    @Test
    void workedExampleW6DeductsOnRealTiers() {
        assertThat(deductions(BTCUSDT))
                .containsExactly(
                        "0", "1200", "3020", "4300", "5820", "8460", "15460", "20500", "46000",
                        "66000");
    }

    @Test
    void takesTheDeductionThatIsSent() {
        List<RiskTier> sent = tiers("1000/0.02/0", "2000/0.025/7", "3000/0.03");

        assertThat(deductions(sent)).containsExactly("0", "7", "17");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1000, 0",
        "1000.00000001, 1",
        "2000, 1",
        "2000.00000001, 2",
        "5000, 4",
        "99999, 4"
    })
    void aTierHoldsItsBound(BigDecimal value, int tier) {
        assertThat(RiskTiers.indexOf(XYZ, value)).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "1, 2000", "2, 3000", "3, 4000"})
    void maintenanceMarginHasNoStepAtABound(int tier, BigDecimal bound) {
        assertThat(maintenance(tier, bound)).isEqualByComparingTo(maintenance(tier + 1, bound));
    }

    private static BigDecimal maintenance(int tier, BigDecimal value) {
        return ContractMath.maintenanceMargin(
                value,
                XYZ.get(tier).maintenanceMargin(),
                RiskTiers.deduction(XYZ, tier),
                BigDecimal.ZERO);
    }

    private static List<String> deductions(List<RiskTier> tiers) {
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> RiskTiers.deduction(tiers, i).stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<RiskTier> tiers(String... rows) {
        return Stream.of(rows).map(TestAccount::riskTier).toList();
    }
}
