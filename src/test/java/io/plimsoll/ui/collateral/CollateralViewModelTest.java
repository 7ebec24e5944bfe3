package io.plimsoll.ui.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.MarginMode;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.calc.margin.CollateralBreakdown;
import io.plimsoll.monitor.ManualFeed;
import io.plimsoll.ui.SetClock;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.ScreenState;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CollateralViewModelTest {
    private static final ApiFault OFFLINE = new ApiFault.Unreachable("exchange", "no route");
    private static final ApiFault FORBIDDEN =
            new ApiFault.PermissionMissing("/v5/account/wallet-balance", 10005, "denied");

    private final ManualFeed feed = new ManualFeed();
    private final CollateralViewModel model =
            new CollateralViewModel(new AccountBooks(feed, new SetClock("2026-11-23T12:12:40Z")));

    private static TestAccount three() {
        return new TestAccount()
                .coin(Coin.holding("XRP", "1000"))
                .price("XRP", "0.5")
                .ratio("XRP", "0.8")
                .coin(Coin.holding("BTC", "0.10"))
                .price("BTC", "60000")
                .ratio("BTC", "0.95")
                .coin(Coin.holding("USDT", "-200.5").with("borrowAmount", "200.5"))
                .price("USDT", "1")
                .ratio("USDT", "1");
    }

    private static AccountSnapshot withCoinWithoutPrice() {
        return three().coin(Coin.holding("NEW", "5")).ratio("NEW", "0.5").snapshot();
    }

    private List<String> coins() {
        return model.rows().shown().stream().map(CoinCollateral::coin).toList();
    }

    private CollateralBreakdown breakdown() {
        return model.breakdownProperty().get().orElseThrow();
    }

    @Test
    void waitsForTheFirstReading() {
        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Loading());
        assertThat(model.breakdownProperty().get()).isEmpty();
    }

    @Test
    void putsTheMostCollateralFirst() {
        feed.read(three().snapshot());

        assertThat(coins()).containsExactly("BTC", "XRP", "USDT");
        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Ready(Optional.empty()));
    }

    @Test
    void sortsByValueNotByText() {
        feed.read(three().snapshot());

        model.sortBy(CollateralColumn.BALANCE, false);

        assertThat(coins()).containsExactly("USDT", "BTC", "XRP");
    }

    @Test
    void sortsByCoin() {
        feed.read(three().snapshot());

        model.sortBy(CollateralColumn.COIN, true);

        assertThat(coins()).containsExactly("XRP", "USDT", "BTC");
    }

    @Test
    void keepsAbsentFiguresLastWhicheverWayItSorts() {
        feed.read(withCoinWithoutPrice());

        model.sortBy(CollateralColumn.VALUE, false);
        assertThat(coins()).containsExactly("USDT", "XRP", "BTC", "NEW");

        model.sortBy(CollateralColumn.VALUE, true);
        assertThat(coins()).containsExactly("BTC", "XRP", "USDT", "NEW");
    }

    @Test
    void keepsTheChosenOrderInTheNextReading() {
        feed.read(three().snapshot());
        model.sortBy(CollateralColumn.DEBT_USD, true);

        feed.read(three().coin(Coin.holding("ADA", "3")).snapshot());

        assertThat(coins()).containsExactly("USDT", "ADA", "BTC", "XRP");
    }

    @Test
    void filtersByPartOfACoinInEitherCase() {
        feed.read(three().snapshot());

        model.filterProperty().set(" t");

        assertThat(coins()).containsExactly("BTC", "USDT");
    }

    @Test
    void leavesOutWorthlessCoinsButNoDebtsWhenAsked() {
        feed.read(
                three().coin(Coin.holding("TON", "0"))
                        .coin(Coin.holding("OWED", "0").with("borrowAmount", "1"))
                        .snapshot());

        model.withValueOnlyProperty().set(true);

        assertThat(coins()).containsExactly("BTC", "XRP", "OWED", "USDT");
    }

    @Test
    void totalsEveryCoinWhateverTheFilter() {
        feed.read(three().snapshot());

        model.filterProperty().set("XRP");

        assertThat(breakdown().balanceUsd().value())
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("6299.5"));
        assertThat(breakdown().collateralUsd().value())
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("5899.5"));
        assertThat(breakdown().haircutUsd().value())
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("400"));
        assertThat(breakdown().debtUsd().value())
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("200.5"));
    }

    @Test
    void leavesTotalsAbsentWhenACoinHasNoPriceAndNamesTheCoin() {
        feed.read(withCoinWithoutPrice());

        assertThat(breakdown().balanceUsd()).isEqualTo(Figure.absent(Absence.NO_PRICE, Unit.USD));
        assertThat(model.withoutValue()).map(CoinCollateral::coin).contains("NEW");
    }

    @Test
    void blamesNoCoinForWhatIsolatedMarginLacks() {
        feed.read(three().mode(MarginMode.ISOLATED_MARGIN).snapshot());

        assertThat(breakdown().collateralUsd())
                .isEqualTo(Figure.absent(Absence.NOT_APPLICABLE_ISOLATED, Unit.USD));
        assertThat(model.withoutValue()).isEmpty();
    }

    @Test
    void showsTheFirstCoinInFullUntilOneIsSelected() {
        feed.read(three().snapshot());
        assertThat(model.rows().currentProperty().get().orElseThrow().coin()).isEqualTo("BTC");

        model.rows().select(List.of("BTC", "XRP"));
        assertThat(model.rows().currentProperty().get().orElseThrow().coin()).isEqualTo("XRP");
    }

    @Test
    void keepsTheSelectionByCoinInTheNextReading() {
        feed.read(three().snapshot());
        model.rows().select(List.of("XRP"));

        feed.read(three().coin(Coin.holding("AAA", "9000000")).price("AAA", "9").snapshot());

        assertThat(model.rows().selected()).extracting(CoinCollateral::coin).containsExactly("XRP");
    }

    @Test
    void copiesTheTableWithHeadersAndEveryDigit() {
        feed.read(
                new TestAccount()
                        .coin(Coin.holding("BTC", "1234567.12345678").with("borrowAmount", "0.0"))
                        .price("BTC", "60000.10")
                        .ratio("BTC", "0.5")
                        .snapshot());

        assertThat(model.copyTable().lines())
                .containsExactly(
                        "Coin\tBalance\tPrice USD\tValue USD\tRatio\tCollateral USD\tHaircut USD"
                                + "\tSwitch\tDebt\tDebt USD",
                        "BTC\t1234567.12345678\t60000.10\t74074150864.1191456780\t0.5"
                                + "\t37037075432.05957283900\t37037075432.05957283900"
                                + "\tOn\t0.0\t0");
    }

    @Test
    void copiesNothingForAnAbsentFigure() {
        feed.read(new TestAccount().coin(Coin.holding("NEW", "5")).ratio("NEW", "0.5").snapshot());

        assertThat(model.copyTable().lines().skip(1))
                .containsExactly("NEW\t5\t\t\t0.5\t\t\tOn\t0\t0");
    }

    @Test
    void copiesTheSelectedRowsAlone() {
        feed.read(three().snapshot());
        model.rows().select(List.of("USDT", "BTC"));

        assertThat(model.copySelection().lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("BTC\t"),
                        line -> assertThat(line).startsWith("USDT\t"));
    }

    @Test
    void copiesTheWholeTableWhenNothingIsSelected() {
        feed.read(three().snapshot());

        assertThat(model.copySelection()).isEqualTo(model.copyTable());
    }

    @Test
    void keepsTheRowsWhenAReadingFails() {
        feed.read(three().snapshot());

        feed.fail(OFFLINE);

        assertThat(coins()).containsExactly("BTC", "XRP", "USDT");
        assertThat(model.stateProperty().get())
                .isEqualTo(new ScreenState.Ready(Optional.of(OFFLINE)));
    }

    @Test
    void saysWhyThereIsNothingYet() {
        feed.fail(OFFLINE);

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Failed(OFFLINE));
    }

    @Test
    void saysThatTheKeyMayNotReadTheWallet() {
        feed.read(new TestAccount().snapshotWithoutWallet(), Map.of(AccountPart.WALLET, FORBIDDEN));

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.NoPermission(FORBIDDEN));
    }

    @Test
    void isEmptyWithoutCoins() {
        feed.read(new TestAccount().snapshot());

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Empty());
    }

    @Test
    void isEmptyNotFailedForAClassicAccount() {
        feed.read(
                new TestAccount().status(AccountStatus.CLASSIC).snapshotWithoutWallet(),
                Map.of(AccountPart.WALLET, new ApiFault.Refused("wallet", 10001, "not unified")));

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Empty());
        assertThat(breakdown().absence()).contains(Absence.NOT_UNIFIED);
    }

    @Test
    void staysReadyWhenTheFilterLetsNothingThrough() {
        feed.read(three().snapshot());

        model.filterProperty().set("no such coin");
        feed.read(three().snapshot());

        assertThat(coins()).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Ready(Optional.empty()));
    }

    @Test
    void asksForAFreshReading() {
        model.refresh();

        assertThat(feed.refreshes()).isEqualTo(1);
    }

    @Test
    void listensNoMoreOnceClosed() {
        model.close();

        feed.read(three().snapshot());

        assertThat(coins()).isEmpty();
    }

    @Test
    void splitsABalanceOverItsTiers() {
        feed.read(
                new TestAccount()
                        .coin(Coin.holding("BTC", "25"))
                        .price("BTC", "60000")
                        .tiers("BTC", TestAccount.btcTiers())
                        .snapshot());

        assertThat(breakdown().coins().getFirst().tierParts())
                .extracting(part -> part.quantity().value().map(BigDecimal::intValueExact))
                .containsExactly(
                        Optional.of(10),
                        Optional.of(10),
                        Optional.of(5),
                        Optional.of(0),
                        Optional.of(0),
                        Optional.of(0));
    }
}
