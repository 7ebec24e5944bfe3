package io.plimsoll.calc.margin;

import static io.plimsoll.calc.TestAccount.Coin.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.Unit;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class CollateralBreakdownTest {

    @Test
    void aCoinCountsByItsTiersAtTheIndexPrice() {
        CoinCollateral btc = only(btc(holding("BTC", "15")));

        assertThat(btc.state()).isEqualTo(CollateralState.ON);
        assertUsd(btc.balanceUsd(), "1500000");
        assertUsd(btc.collateralUsd(), "1455000");
        assertUsd(btc.haircutUsd(), "45000");
        assertThat(btc.effectiveRatio().value()).contains(new BigDecimal("0.97"));
    }

    @Test
    void aNegativeBalanceCountsInFullWhateverTheCoinAndTheSwitch() {
        CoinCollateral btc = only(btc(holding("BTC", "-5").switchedOff()));

        assertUsd(btc.collateralUsd(), "-500000");
        assertThat(btc.effectiveRatio().value()).contains(BigDecimal.ONE);
        assertThat(btc.haircutUsd().isZero()).isTrue();
    }

    @Test
    void aSwitchedOffCoinCountsNothing() {
        CoinCollateral btc = only(btc(holding("BTC", "15").switchedOff()));

        assertThat(btc.state()).isEqualTo(CollateralState.OFF_BY_USER);
        assertThat(btc.collateralUsd().isZero()).isTrue();
        assertUsd(btc.haircutUsd(), "1500000");
    }

    @Test
    void aCoinThatIsNotAcceptedCountsNothingWhateverItsSwitch() {
        CoinCollateral btc = only(btc(holding("BTC", "15").notAccepted()));

        assertThat(btc.state()).isEqualTo(CollateralState.NOT_ACCEPTED);
        assertThat(btc.collateralUsd().isZero()).isTrue();
    }

    @Test
    void aCoinThatTheExchangeNeitherPricesNorTakesIsNamedInsteadOfTotalled() {
        CollateralBreakdown breakdown =
                CollateralBreakdown.of(
                        new TestAccount()
                                .coin(holding("USDC", "100"))
                                .price("USDC", "1")
                                .ratio("USDC", "1")
                                .coin(holding("XYZ", "15").notAccepted())
                                .snapshot());

        assertUsd(breakdown.balanceUsd(), "100");
        assertThat(breakdown.unvalued()).extracting(CoinCollateral::coin).containsExactly("XYZ");
    }

    @Test
    void aCoinThatIsTakenButHasNoPriceLeavesTheTotalUnknown() {
        CollateralBreakdown breakdown =
                CollateralBreakdown.of(
                        new TestAccount()
                                .coin(holding("XYZ", "15"))
                                .ratio("XYZ", "0.5")
                                .snapshot());

        assertThat(breakdown.balanceUsd()).isEqualTo(Figure.absent(Absence.NO_PRICE, Unit.USD));
        assertThat(breakdown.unvalued()).isEmpty();
    }

    @Test
    void aCoinThatDoesNotCountNeedsNoPriceForThat() {
        CoinCollateral xyz =
                only(new TestAccount().coin(holding("XYZ", "15").notAccepted()).ratio("XYZ", "0"));

        assertThat(xyz.collateralUsd().isZero()).isTrue();
        assertThat(xyz.balanceUsd()).isEqualTo(Figure.absent(Absence.NO_PRICE, Unit.USD));
    }

    @Test
    void usdtCannotBeSwitchedOff() {
        CoinCollateral usdt =
                only(
                        new TestAccount()
                                .coin(holding("USDT", "100").switchedOff().notAccepted())
                                .price("USDT", "0.999")
                                .ratio("USDT", "1"));

        assertThat(usdt.state()).isEqualTo(CollateralState.ALWAYS);
        assertUsd(usdt.collateralUsd(), "99.9");
    }

    @Test
    void spotBorrowingIsTakenOffTheWalletBalanceBeforeTheTiers() {
        CoinCollateral btc = only(btc(holding("BTC", "15").with("spotBorrow", "5")));

        assertThat(btc.counted().value().orElseThrow()).isEqualByComparingTo("9.8");
    }

    @Test
    void withoutReportedSpotBorrowingTheWalletBalanceIsNetAlready() {
        CoinCollateral btc = only(btc(holding("BTC", "15").without("spotBorrow")));

        assertThat(btc.netBalance()).isEqualTo(btc.walletBalance());
    }

    @Test
    void aCoinWithoutTiersIsAbsentRatherThanFullOrNothing() {
        CoinCollateral btc =
                only(new TestAccount().coin(holding("BTC", "15")).price("BTC", "100000"));

        assertThat(btc.collateralUsd()).isEqualTo(Figure.absent(Absence.NO_TIERS, Unit.USD));
    }

    @Test
    void anEmptyBalanceHasNoRatio() {
        CoinCollateral btc = only(btc(holding("BTC", "0.0")));

        assertThat(btc.effectiveRatio()).isEqualTo(Figure.absent(Absence.NO_BALANCE, Unit.RATIO));
        assertThat(btc.collateralUsd().isZero()).isTrue();
    }

    @Test
    void aBalanceThatIsNotReportedHasNoMarginalRatioAlsoWhenSwitchedOff() {
        CoinCollateral btc = only(btc(holding("BTC", "1").without("walletBalance").switchedOff()));

        assertThat(btc.marginalRatio()).isEqualTo(Figure.absent(Absence.NOT_REPORTED, Unit.RATIO));
    }

    @Test
    void collateralDoesNotApplyInIsolatedMargin() {
        CoinCollateral btc = only(btc(holding("BTC", "15")).mode(MarginMode.ISOLATED_MARGIN));

        assertThat(btc.collateralUsd())
                .isEqualTo(Figure.absent(Absence.NOT_APPLICABLE_ISOLATED, Unit.USD));
        assertUsd(btc.balanceUsd(), "1500000");
    }

    @Test
    void sharesAreOfWhatAddsToTheMargin() {
        CollateralBreakdown breakdown =
                CollateralBreakdown.of(
                        new TestAccount()
                                .coin(holding("USDT", "300"))
                                .coin(holding("USDC", "100"))
                                .coin(holding("BTC", "-1"))
                                .price("USDT", "1")
                                .price("USDC", "1")
                                .price("BTC", "50")
                                .ratio("USDT", "1")
                                .ratio("USDC", "1")
                                .snapshot());

        assertThat(breakdown.shares())
                .extracting(share -> share.value().orElseThrow().toPlainString())
                .containsExactly("0.75", "0.25", "0");
    }

    @Test
    void aWalletThatWasNotReadHasNoTotals() {
        CollateralBreakdown breakdown =
                CollateralBreakdown.of(new TestAccount().snapshotWithoutWallet());

        assertThat(breakdown.collateralUsd()).isEqualTo(Figure.absent(Absence.NOT_READ, Unit.USD));
    }

    @Test
    void aClassicAccountHasNoUnifiedWallet() {
        CollateralBreakdown breakdown =
                CollateralBreakdown.of(
                        new TestAccount().status(AccountStatus.CLASSIC).snapshotWithoutWallet());

        assertThat(breakdown.collateralUsd())
                .isEqualTo(Figure.absent(Absence.NOT_UNIFIED, Unit.USD));
    }

    @Test
    void anEmptyWalletIsWorthNothing() {
        assertThat(CollateralBreakdown.of(new TestAccount().snapshot()).equityUsd().isZero())
                .isTrue();
    }

    private static TestAccount btc(TestAccount.Coin coin) {
        return new TestAccount()
                .coin(coin)
                .price("BTC", "100000")
                .tiers("BTC", TestAccount.btcTiers());
    }

    private static CoinCollateral only(TestAccount account) {
        return CollateralBreakdown.of(account.snapshot()).coins().getFirst();
    }

    private static void assertUsd(Figure figure, String usd) {
        assertThat(figure.unit()).isEqualTo(Unit.USD);
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo(usd);
    }
}
