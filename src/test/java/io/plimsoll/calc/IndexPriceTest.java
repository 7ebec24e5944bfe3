package io.plimsoll.calc;

import static io.plimsoll.calc.TestAccount.Coin.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;

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
