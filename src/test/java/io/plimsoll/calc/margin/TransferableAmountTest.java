package io.plimsoll.calc.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.TestOrder;
import io.plimsoll.calc.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Source: transferable amount in the documentation, texts of 2025-11-19, 2026-01-05 and
/// 2026-02-24; FAQ of 2025-07-09 for 100 % and unrealised profit.
class TransferableAmountTest {

    private static TestAccount btc(Coin coin) {
        return new TestAccount()
                .coin(coin)
                .price("BTC", "100000")
                .tiers("BTC", TestAccount.btcTiers());
    }

    private static Coin everyClaim() {
        return Coin.holding("BTC", "20")
                .with("equity", "19")
                .with("unrealisedPnl", "-1")
                .with("locked", "2")
                .with("bonus", "3")
                .with("spotHedgingQty", "4");
    }

    /// With all of it available, so that only the claims bind.
    @ParameterizedTest
    @CsvSource({
        "2025-11-19, REGULAR_MARGIN, 18",
        "2025-11-19, PORTFOLIO_MARGIN, 18",
        "2026-01-05, REGULAR_MARGIN, 18",
        "2026-01-05, PORTFOLIO_MARGIN, 14",
        "2026-02-23, PORTFOLIO_MARGIN, 14",
        "2026-02-24, REGULAR_MARGIN, 14",
        "2026-02-24, PORTFOLIO_MARGIN, 13"
    })
    void theClaimsOnABalanceFollowTheTextOfTheDay(String date, MarginMode mode, String most) {
        var account = btc(everyClaim()).on(date).mode(mode).total("totalAvailableBalance", "1e9");

        assertAmount(of(account), most);
    }

    /// 9.8 weighted BTC are ten whole ones.
    @ParameterizedTest
    @CsvSource({"980000, 10", "980095, 10.001", "490000, 5", "0, 0"})
    void noMoreLeavesThanTheAvailableBalanceIsWorthInTiers(String available, String most) {
        assertAmount(
                of(btc(Coin.holding("BTC", "20")).total("totalAvailableBalance", available)), most);
    }

    @Test
    void isCutAfterEightDecimals() {
        assertAmount(
                of(btc(Coin.holding("BTC", "20")).total("totalAvailableBalance", "100")),
                "0.00102040");
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1.0000, 0", "0.9999, 20", "1.5, 0"})
    void nothingLeavesFromAnInitialMarginRateOfAHundredPercentOn(String rate, String most) {
        assertAmount(
                of(
                        btc(Coin.holding("BTC", "20"))
                                .total("accountImRate", rate)
                                .total("totalAvailableBalance", "1e9")),
                most);
    }

    @Test
    void nothingLeavesWithoutMargin() {
        var account =
                btc(Coin.holding("BTC", "1"))
                        .coin(Coin.holding("USDC", "-200000").with("borrowAmount", "200000"))
                        .price("USDC", "1")
                        .loanTiers("USDC", "1000000/0.2/0.04");

        assertAmount(of(account), "0");
    }

    @Test
    void unrealisedProfitNeverLeaves() {
        var account =
                btc(Coin.holding("BTC", "2").with("equity", "5").with("unrealisedPnl", "3"))
                        .total("totalAvailableBalance", "1e9");

        assertAmount(of(account), "2");
    }

    @Test
    void aCoinThatIsSwitchedOffLeavesWhateverIsAvailable() {
        var account =
                btc(Coin.holding("BTC", "20").switchedOff())
                        .total("totalAvailableBalance", "0")
                        .total("accountImRate", "0.5");

        assertAmount(of(account), "20");
    }

    @Test
    void aRateThatIsNotKnownMayForbidItAlsoForACoinThatIsSwitchedOff() {
        var account =
                btc(Coin.holding("BTC", "20").switchedOff())
                        .coin(Coin.holding("USDC", "-5").with("borrowAmount", "5"))
                        .price("USDC", "1");

        assertThat(of(account).computed().absence()).contains(Absence.NOT_REPORTED);
    }

    @Test
    void whatOrdersWouldLoseStays() {
        var account =
                btc(Coin.holding("BTC", "20"))
                        .ticker(Category.INVERSE, "BTCUSD", "40000", "40000")
                        .order(TestOrder.buy(Category.INVERSE, "BTCUSD", "80000", "50000"))
                        .total("totalAvailableBalance", "1e9");

        assertAmount(of(account), "19.6");
    }

    @Test
    void whatPositionsHoldStaysInIsolatedMargin() {
        var account =
                btc(everyClaim().with("totalPositionIm", "0.5").with("totalOrderIm", "0.25"))
                        .mode(MarginMode.ISOLATED_MARGIN);

        assertAmount(of(account), "14.25");
    }

    @Test
    void aBalanceThatIsNotReportedIsNotNothing() {
        var account =
                btc(Coin.holding("BTC", "20").without("locked"))
                        .total("totalAvailableBalance", "1e9");

        assertThat(of(account).computed().absence()).contains(Absence.NOT_REPORTED);
    }

    @Test
    void anUnknownMarginModeHasNone() {
        assertThat(of(btc(Coin.holding("BTC", "20")).mode(MarginMode.UNKNOWN)).computed().absence())
                .contains(Absence.UNKNOWN_MARGIN_MODE);
    }

    @Test
    void isHeldAgainstTheExchanges() {
        var account =
                btc(Coin.holding("BTC", "20"))
                        .total("totalAvailableBalance", "980000")
                        .transferable("BTC", "10");

        assertThat(of(account).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(of(account.transferable("BTC", "10.1")).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    private static Compared of(TestAccount account) {
        return MarginBook.of(account.snapshot()).transferable(0);
    }

    private static void assertAmount(Compared compared, String amount) {
        Figure figure = compared.computed();
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo(amount);
    }
}
