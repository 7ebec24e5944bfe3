package io.plimsoll.calc;

import static io.plimsoll.calc.TestAccount.Coin.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class IndexPriceTest {

    @Test
    void isThePublishedOne() {
        var account = new TestAccount().coin(holding("BTC", "2")).price("BTC", "97000");

        assertThat(price(account, "BTC").value()).contains(new BigDecimal("97000"));
    }

    @Test
    void isImpliedByTheWalletWhereNoneIsPublished() {
        var account = new TestAccount().coin(holding("USDT", "200").with("usdValue", "199.8"));

        assertThat(price(account, "USDT").value()).contains(new BigDecimal("0.999"));
    }

    /// Source: FAQ of 2025-07-09: index of the USDT perpetual × BTCUSD index ÷ BTCUSDT index.
    @Test
    void isTheIndexOfThePerpetualByTheUsdtConversion() {
        var account =
                conversion()
                        .coin(holding("ETH", "1").with("usdValue", "1"))
                        .ticker(Category.LINEAR, "ETHUSDT", "4000", "");

        assertThat(price(account, "ETH").value().orElseThrow()).isEqualByComparingTo("3960");
    }

    /// Source: FAQ of 2025-07-09: the last traded price where there is no such perpetual.
    @Test
    void isTheLastTradedPriceByTheUsdtConversionWithoutAPerpetual() {
        var account = conversion().coin(holding("XYZ", "1")).lastPrice("XYZUSDT", "50");

        assertThat(price(account, "XYZ").value().orElseThrow()).isEqualByComparingTo("49.5");
    }

    @Test
    void ofUsdtIsTheConversionItself() {
        assertThat(price(conversion().coin(holding("USDT", "1")), "USDT").value().orElseThrow())
                .isEqualByComparingTo("0.99");
    }

    @Test
    void ofUsdcIsOne() {
        assertThat(price(new TestAccount().coin(holding("USDC", "1")), "USDC").value())
                .contains(BigDecimal.ONE);
    }

    @Test
    void thePublishedPriceGoesBeforeTheRule() {
        var account = conversion().coin(holding("USDT", "1")).price("USDT", "0.98");

        assertThat(price(account, "USDT").value()).contains(new BigDecimal("0.98"));
    }

    @Test
    void aCoinThatIsNotTakenHasNoPriceByTheRule() {
        var account =
                conversion().coin(holding("XYZ", "1").notAccepted()).lastPrice("XYZUSDT", "50");

        assertThat(price(account, "XYZ").absence()).contains(Absence.NO_PRICE);
    }

    private static TestAccount conversion() {
        return new TestAccount()
                .ticker(Category.INVERSE, "BTCUSD", "99000", "")
                .ticker(Category.LINEAR, "BTCUSDT", "100000", "");
    }

    @Test
    void isAbsentWhenTheWalletDoesNotValueTheCoin() {
        var account = new TestAccount().coin(holding("XYZ", "200").with("usdValue", "0.0"));

        assertThat(price(account, "XYZ")).isEqualTo(Figure.absent(Absence.NO_PRICE, Unit.USD));
    }

    @Test
    void isAbsentWithoutEquityToDivideBy() {
        var account = new TestAccount().coin(holding("XYZ", "0").with("usdValue", "1"));

        assertThat(price(account, "XYZ").isKnown()).isFalse();
    }

    @Test
    void nothingIsWorthNothingAlsoWithoutAPrice() {
        Figure none = Figure.zero(Unit.coin("XYZ"));

        assertThat(IndexPrice.usdValue(none, Figure.absent(Absence.NO_PRICE, Unit.USD)).isZero())
                .isTrue();
    }

    @Test
    void somethingWithoutAPriceIsNotWorthNothing() {
        Figure some = Figure.of(BigDecimal.ONE, Unit.coin("XYZ"));

        assertThat(IndexPrice.usdValue(some, Figure.absent(Absence.NO_PRICE, Unit.USD)))
                .isEqualTo(Figure.absent(Absence.NO_PRICE, Unit.USD));
    }

    private static Figure price(TestAccount account, String coin) {
        AccountSnapshot snapshot = account.snapshot();
        return IndexPrice.of(snapshot, snapshot.wallet().orElseThrow().coin(coin).orElseThrow());
    }
}
