package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The figures on screen are those of the scenario file `still-water.json`, worked out here from
/// the file and from the market's prices, where one USDT is 0.9998 USD:
///
///     coin    balance          USD price    value USD     counts              collateral USD
///     BTC     0.5              96980.6      48490.30      at 0.98             47520.494
///     PEPE    3,000,000,000    0.000019796  59388.00      2,000,000,000       46520.60
///                                                         and 350,000,000
///     USDC    10,000           1            10000.00      in full             10000.00
///     SUI     1,000            3.579284     3579.284      switched off        0
///     USDT    -60,000          0.9998       -59988.00     debts in full       -59988.00
///
/// Ten ETHPERP bought at 3379.66 stand at a mark price of 3399.66: worth 33996.60, 200.00 in profit.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresStoryTest {
    private RunningApp app;

    @BeforeAll
    void open() {
        app = RunningApp.onFile("still-water.json");
    }

    @AfterAll
    void close() {
        app.close();
    }

    @Test
    void equityIsEverythingAtItsPrice() {
        // 48490.30 + 59388.00 + 10000.00 + 3579.284 - 59988.00 + 200.00
        assertThat(app.shell().overview().figure("equity")).isEqualTo("61,669.58");
    }

    @Test
    void marginBalanceIsTheCollateralAndTheProfit() {
        // 47520.494 + 46520.60 + 10000.00 - 59988.00 = 44053.094, and 200.00
        assertThat(app.shell().overview().figure("margin-balance")).isEqualTo("44,253.09");
    }

    @Test
    void availableIsWhatTheInitialMarginLeaves() {
        // Position: 3399.66 at ten times, and the fee to close 33996.60 x 0.9 x 0.00055.
        // Debt: 59988.00 at ten times. Together 9415.288317, of 44253.094.
        assertThat(app.shell().overview().figure("available")).isEqualTo("34,837.81");
    }

    @Test
    void initialMarginRateIsCutOffAfterFourDecimals() {
        // 9415.288317 / 44253.094 = 0.21275...
        assertThat(app.shell().overview().gauge("imr")).isEqualTo("21.27");
    }

    @Test
    void maintenanceMarginRateIsCutOffAfterFourDecimals() {
        // 33996.60 x 0.005 + 16.828317 + 59988.00 x 0.04 = 2586.331317, of 44253.094: 0.05844...
        assertThat(app.shell().overview().gauge("mmr")).isEqualTo("5.84");
    }

    @Test
    void borrowLimitUseCountsTheOtherAccounts() {
        // (60,000 + 1,390,000) / 2,500,000
        assertThat(app.shell().overview().gauge("borrow")).isEqualTo("58.0");
    }

    @Test
    void haircutIsWhatDoesNotCount() {
        // BTC 969.806, PEPE 12867.40, SUI 3579.284
        assertThat(app.shell().overview().figure("haircut")).isEqualTo("17,416.49");
    }

    @Test
    void tableOfCoinsShowsEachByWhatItCountsAsMargin() {
        var page = app.shell().collateral();
        page.untilShown();
        assertThat(page.table().names())
                .containsExactly("BTC", "PEPE", "USDC", "ELX", "SUI", "USDT");
    }

    @Test
    void coinWithTiersCountsTierByTier() {
        var page = app.shell().collateral();
        page.untilShown();
        assertThat(page.table().row("PEPE"))
                .containsEntry("Value USD", "59,388.00")
                .containsEntry("Collateral USD", "46,520.60")
                .containsEntry("Ratio", "78.33 %");
    }

    @Test
    void coinSwitchedOffDoesNotCount() {
        var page = app.shell().collateral();
        page.untilShown();
        assertThat(page.table().row("SUI"))
                .containsEntry("Value USD", "3,579.28")
                .containsEntry("Collateral USD", "0.00");
    }

    @Test
    void coinWithoutAPriceHasADash() {
        var page = app.shell().collateral();
        page.untilShown();
        assertThat(page.table().row("ELX")).containsEntry("Value USD", "—");
    }

    @Test
    void totalsOfTheCoinsStandBelowThem() {
        var page = app.shell().collateral();
        page.untilShown();
        assertThat(page.total("collateral")).isEqualTo("44,053.09");
    }

    @Test
    void nextChargeIsAnHourOfInterest() {
        // 60,000 x 0.00000685 = 0.411 USDT
        var page = app.shell().borrowing();
        page.untilShown();
        assertThat(page.figure("next-charge")).isEqualTo("0.4109178");
        assertThat(page.caption("next-charge")).contains("13:05");
    }

    @Test
    void costOfADayAndOfAMonthAreThatManyCharges() {
        // 24 x 0.4109178 and 720 x 0.4109178
        var page = app.shell().borrowing();
        page.untilShown();
        assertThat(page.figure("day")).isEqualTo("9.86");
        assertThat(page.figure("month")).isEqualTo("295.86");
    }

    @Test
    void borrowedCoinShowsDebtRateAndLimitUse() {
        var page = app.shell().borrowing();
        page.untilShown();
        assertThat(page.table().row("USDT"))
                .containsEntry("Debt USD", "59,988.00")
                .containsEntry("Limit use", "58.0 %")
                .containsEntry("Yearly rate", "6.00 %");
    }
}
