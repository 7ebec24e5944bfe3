package io.plimsoll.calc.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// Half a bitcoin at a ticker of 60,000 USD.
class ReasonsTest {
    private static TestAccount account(String usdValue) {
        return new TestAccount()
                .coin(Coin.holding("BTC", "0.5").with("usdValue", usdValue))
                .price("BTC", "60000")
                .ratio("BTC", "0.95");
    }

    private static Map<String, Reason> reasons(TestAccount account) {
        return AccountBook.of(account.snapshot()).reasons();
    }

    @Test
    void knowsNoReasonWhereNothingDiffers() {
        assertThat(reasons(account("30000"))).isEmpty();
    }

    @Test
    void tellsThatAWalletWasValuedAtAnotherPrice() {
        assertThat(reasons(account("30015")))
                .containsEntry("coin.BTC.usdValue", Reason.PRICES_MOVED);
    }

    @Test
    void explainsTotalsThatAgreeAtTheWalletsPrice() {
        // 0.5 at 60,030 and, as margin, at 95 % of it.
        assertThat(
                        reasons(
                                account("30015")
                                        .total("totalEquity", "30015")
                                        .total("totalWalletBalance", "28514.25")))
                .containsEntry("account.totalEquity", Reason.PRICES_MOVED)
                .containsEntry("account.walletBalance", Reason.PRICES_MOVED);
    }

    @Test
    void leavesATotalUnexplainedThatDiffersAtTheWalletsPriceToo() {
        assertThat(reasons(account("30015").total("totalEquity", "30500")))
                .doesNotContainKey("account.totalEquity");
    }

    @Test
    void blamesNoPriceForAnEquityThatDiffers() {
        assertThat(
                        reasons(
                                new TestAccount()
                                        .coin(
                                                Coin.holding("BTC", "0.5")
                                                        .with("equity", "0.6")
                                                        .with("usdValue", "30015"))
                                        .price("BTC", "60000")
                                        .ratio("BTC", "0.95")))
                .isEmpty();
    }

    @Test
    void takesNoPriceForMovedThatIsFarOff() {
        assertThat(reasons(account("60000"))).isEmpty();
    }
}
