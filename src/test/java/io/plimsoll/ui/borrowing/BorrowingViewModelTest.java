package io.plimsoll.ui.borrowing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.TestAccount.Limit;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.interest.BorrowingOverview;
import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.monitor.ManualFeed;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.ScreenState;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class BorrowingViewModelTest {
    private static final ApiFault OFFLINE = new ApiFault.Unreachable("exchange", "no route");
    private static final ApiFault FORBIDDEN =
            new ApiFault.PermissionMissing("/v5/account/wallet-balance", 10005, "denied");

    private final ManualFeed feed = new ManualFeed();
    private final SetClock clock = new SetClock();
    private final BorrowingViewModel model = new BorrowingViewModel(new AccountBooks(feed, clock));

    private static final class SetClock implements ExchangeClock {
        private Instant now = Instant.parse("2026-11-23T12:04:59Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public Optional<ClockOffset> offset() {
            return Optional.empty();
        }
    }

    private static Coin owing(String coin, String amount) {
        return Coin.holding(coin, "-" + amount).with("borrowAmount", amount);
    }

    private static Limit limit(String coin, String own, String most) {
        return new Limit(coin)
                .with("hourlyBorrowRate", "0.00001")
                .with("maxBorrowingAmount", most)
                .with("borrowAmount", own)
                .with("otherBorrowAmount", "0");
    }

    private static TestAccount twoDebts() {
        return new TestAccount()
                .coin(owing("SOL", "10"))
                .price("SOL", "150")
                .limit(limit("SOL", "10", "5"))
                .coin(Coin.holding("BTC", "1"))
                .price("BTC", "60000")
                .coin(owing("ETH", "2"))
                .price("ETH", "3000")
                .limit(limit("ETH", "2", "100"));
    }

    private List<String> coins() {
        return model.rows().shown().stream().map(CoinBorrowing::coin).toList();
    }

    private BorrowingOverview borrowing() {
        return model.borrowingProperty().get().orElseThrow();
    }

    @Test
    void waitsForTheFirstReading() {
        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Loading());
    }

    @Test
    void listsBorrowedCoinsAloneTheGreatestDebtFirst() {
        feed.read(twoDebts().snapshot());

        assertThat(coins()).containsExactly("ETH", "SOL");
    }

    @Test
    void sortsByTheUseOfTheLimit() {
        feed.read(twoDebts().snapshot());

        model.sortBy(BorrowingColumn.LIMIT_USE, true);

        assertThat(coins()).containsExactly("SOL", "ETH");
    }

    @Test
    void keepsDebtsWithoutAPriceLast() {
        feed.read(twoDebts().coin(owing("NEW", "9999")).snapshot());

        model.sortBy(BorrowingColumn.DEBT_USD, false);

        assertThat(coins()).containsExactly("SOL", "ETH", "NEW");
    }

    @Test
    void totalsInUsd() {
        feed.read(twoDebts().snapshot());

        assertThat(borrowing().debtUsd().value())
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("7500"));
        // ETH 2 x 0.00001 at 3000, and SOL 10 x 0.00001 x 2^3 at 150
        assertThat(borrowing().nextChargeUsd().value())
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("0.18"));
    }

    @Test
    void leavesTheCostAbsentWithItsReasonWhenNoRateWasRead() {
        feed.read(new TestAccount().coin(owing("ETH", "2")).price("ETH", "3000").snapshot());

        assertThat(borrowing().nextChargeUsd())
                .isEqualTo(Figure.absent(Absence.NOT_REPORTED, Unit.USD));
        assertThat(borrowing().debtUsd().isKnown()).isTrue();
    }

    @Test
    void tellsTheNextChargeByTheExchangesClock() {
        feed.read(twoDebts().snapshot());
        assertThat(borrowing().nextChargeAt()).isEqualTo("2026-11-23T12:05:00Z");

        clock.now = Instant.parse("2026-11-23T12:05:00Z");
        feed.fail(OFFLINE);
        assertThat(borrowing().nextChargeAt()).isEqualTo("2026-11-23T13:05:00Z");
    }

    @Test
    void copiesEveryDigit() {
        feed.read(
                new TestAccount()
                        .coin(owing("ETH", "2.00000001"))
                        .price("ETH", "3000")
                        .limit(limit("ETH", "2.00000001", "100"))
                        .snapshot());

        assertThat(model.copyTable().lines())
                .containsExactly(
                        "Coin\tDebt\tDebt USD\tLimit use\tHourly rate\tYearly rate\tNext charge"
                                + "\tNext charge USD\t24 h USD\t30 d USD",
                        "ETH\t2.00000001\t6000.00003000\t0.02\t0.00001\t0.08760\t0.00002"
                                + "\t0.06000\t1.44000\t43.20000");
    }

    @Test
    void copiesTheSelectedRowsAlone() {
        feed.read(twoDebts().snapshot());
        model.rows().select(List.of("SOL"));

        assertThat(model.copySelection().lines().skip(1))
                .satisfiesExactly(line -> assertThat(line).startsWith("SOL\t"));
    }

    @Test
    void isEmptyWhenNothingIsBorrowedAndStillKnowsTheNextCharge() {
        feed.read(new TestAccount().coin(Coin.holding("BTC", "1")).snapshot());

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Empty());
        assertThat(borrowing().nextChargeAt()).isEqualTo("2026-11-23T12:05:00Z");
    }

    @Test
    void isEmptyNotFailedForAClassicAccount() {
        feed.read(
                new TestAccount().status(AccountStatus.CLASSIC).snapshotWithoutWallet(),
                Map.of(AccountPart.WALLET, new ApiFault.Refused("wallet", 10001, "not unified")));

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Empty());
        assertThat(borrowing().absence()).contains(Absence.NOT_UNIFIED);
    }

    @Test
    void saysThatTheKeyMayNotReadTheWallet() {
        feed.read(new TestAccount().snapshotWithoutWallet(), Map.of(AccountPart.WALLET, FORBIDDEN));

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.NoPermission(FORBIDDEN));
    }

    @Test
    void keepsTheRowsWhenAReadingFails() {
        feed.read(twoDebts().snapshot());

        feed.fail(OFFLINE);

        assertThat(coins()).containsExactly("ETH", "SOL");
        assertThat(model.stateProperty().get())
                .isEqualTo(new ScreenState.Ready(Optional.of(OFFLINE)));
    }

    @Test
    void saysWhyThereIsNothingYet() {
        feed.fail(OFFLINE);

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Failed(OFFLINE));
    }

    @Test
    void asksForAFreshReading() {
        model.refresh();

        assertThat(feed.refreshes()).isEqualTo(1);
    }

    @Test
    void listensNoMoreOnceClosed() {
        model.close();

        feed.read(twoDebts().snapshot());

        assertThat(coins()).isEmpty();
    }
}
