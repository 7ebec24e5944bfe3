package io.plimsoll.ui.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.MarginMode;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.Verdict;
import io.plimsoll.calc.book.Reason;
import io.plimsoll.monitor.Freshness;
import io.plimsoll.monitor.ManualFeed;
import io.plimsoll.ui.SetClock;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.Age;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.support.ScreenState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ReconciliationViewModelTest {
    private static final ApiFault OFFLINE = new ApiFault.Unreachable("exchange", "no route");
    private static final ApiFault FORBIDDEN =
            new ApiFault.PermissionMissing("/v5/account/wallet-balance", 10005, "denied");

    private final ManualFeed feed = new ManualFeed();
    private final SetClock clock = new SetClock("2026-11-23T12:12:40Z");
    private final ManualTicker ticker = new ManualTicker();
    private final ManualTasks tasks = new ManualTasks();
    private final AccountBooks books = new AccountBooks(feed, clock);
    private final ReconciliationViewModel model =
            new ReconciliationViewModel(books, clock, tasks, ticker);

    /// The equity of BTC agrees, that of USDT does not.
    private static TestAccount account() {
        return new TestAccount()
                .coin(Coin.holding("BTC", "0.5"))
                .price("BTC", "60000")
                .ratio("BTC", "0.95")
                .coin(Coin.holding("USDT", "250").with("equity", "260").with("usdValue", "260"))
                .price("USDT", "1")
                .ratio("USDT", "1");
    }

    private void read(TestAccount account) {
        feed.read(account.snapshot());
        tasks.finishNext();
    }

    private FigureRow row(String id) {
        return model.rows().shown().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + ids()));
    }

    private List<String> ids() {
        return model.rows().shown().stream().map(FigureRow::id).toList();
    }

    private List<Verdict> verdicts() {
        return model.rows().shown().stream().map(FigureRow::verdict).distinct().toList();
    }

    @Test
    void waitsForTheFirstReading() {
        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Loading());
        assertThat(model.rows().shown()).isEmpty();
    }

    @Test
    void holdsEachFigureAgainstTheExchanges() {
        read(account());

        assertThat(row("coin.BTC.equity").verdict()).isEqualTo(Verdict.AGREES);
        assertThat(row("coin.USDT.equity").verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void putsDifferencesFirst() {
        read(account());

        assertThat(verdicts().getFirst()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void leavesOutWhatTheExchangeDoesNotReport() {
        read(account());
        assertThat(verdicts()).doesNotContain(Verdict.NOT_REPORTED);

        model.allFiguresProperty().set(true);
        assertThat(verdicts()).contains(Verdict.NOT_REPORTED);
    }

    @Test
    void showsTheChosenVerdictsAlone() {
        read(account());

        model.chosenProperty(Verdict.DIFFERS).set(true);

        assertThat(verdicts()).containsExactly(Verdict.DIFFERS);
        model.chosenProperty(Verdict.AGREES).set(true);
        assertThat(verdicts()).containsExactly(Verdict.DIFFERS, Verdict.AGREES);
    }

    @Test
    void forgetsAChoiceThatCannotBeSeen() {
        read(account());
        model.allFiguresProperty().set(true);
        model.chosenProperty(Verdict.NOT_REPORTED).set(true);
        assertThat(verdicts()).containsExactly(Verdict.NOT_REPORTED);

        model.allFiguresProperty().set(false);

        assertThat(verdicts()).contains(Verdict.AGREES);
    }

    @Test
    void findsFiguresByWordsOwnerOrId() {
        read(account());

        model.filterProperty().set("btc");
        assertThat(ids()).isNotEmpty().allMatch(id -> id.startsWith("coin.BTC."));
        model.filterProperty().set("value of the EQUITY");
        assertThat(ids()).contains("coin.USDT.usdValue").allMatch(id -> id.endsWith(".usdValue"));
    }

    @Test
    void countsEachVerdictWhateverTheFilter() {
        read(account());
        Map<Verdict, Integer> before = model.countsProperty().get();

        model.filterProperty().set("no such figure");

        assertThat(model.rows().shown()).isEmpty();
        assertThat(model.countsProperty().get()).isEqualTo(before).containsKey(Verdict.DIFFERS);
    }

    @Test
    void ordersDifferencesByTheirSize() {
        read(account());
        model.chosenProperty(Verdict.DIFFERS).set(true);
        model.filterProperty().set("usdt");

        model.sortBy(ReconciliationColumn.DIFFERENCE, true);

        assertThat(model.rows().shown())
                .extracting(row -> row.entry().figure().difference().value().orElseThrow().abs())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void copiesTheTableWithEveryDigit() {
        read(account());
        model.filterProperty().set("coin.btc.equity");

        assertThat(model.copyTable().lines())
                .containsExactly(
                        "Figure\tBelongs to\tCalculated\tBy the exchange\tDifference\tUnit"
                                + "\tVerdict",
                        "Equity\tBTC\t0.5\t0.5\t0.0\tBTC\tAgrees");
    }

    @Test
    void saysThatPricesMovedBetweenTheAnswers() {
        read(
                new TestAccount()
                        .coin(Coin.holding("BTC", "0.5").with("usdValue", "30010"))
                        .price("BTC", "60000")
                        .ratio("BTC", "0.95"));

        assertThat(row("coin.BTC.usdValue").reason()).contains(Reason.PRICES_MOVED);
        assertThat(row("coin.BTC.usdValue").verdictWords()).isEqualTo("Differs: prices moved");
    }

    @Test
    void marksWhatDoesNotApplyInIsolatedMargin() {
        read(account().mode(MarginMode.ISOLATED_MARGIN));

        assertThat(row("account.marginBalance").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void hasNothingToCompareInAClassicAccount() {
        feed.read(new TestAccount().status(AccountStatus.CLASSIC).snapshotWithoutWallet());
        tasks.finishNext();

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.Empty());
        assertThat(model.isUnified()).isFalse();
    }

    @Test
    void saysThatAPermissionIsMissing() {
        feed.read(new TestAccount().snapshotWithoutWallet(), Map.of(AccountPart.WALLET, FORBIDDEN));
        tasks.finishNext();

        assertThat(model.stateProperty().get()).isEqualTo(new ScreenState.NoPermission(FORBIDDEN));
    }

    @Test
    void keepsTheLastFiguresWhenAReadingFails() {
        read(account());
        List<String> before = ids();

        feed.fail(OFFLINE);

        assertThat(ids()).isEqualTo(before);
        assertThat(model.stateProperty().get())
                .isEqualTo(new ScreenState.Ready(Optional.of(OFFLINE)));
        assertThat(model.ageProperty().get().map(Age::freshness)).contains(Freshness.OFFLINE);
    }

    @Test
    void keepsTheFiguresBeforeUntilTheNewOnesAreWorkedOut() {
        read(account());
        List<String> before = ids();

        feed.read(new TestAccount().snapshot());
        assertThat(ids()).isEqualTo(before);

        tasks.finishNext();
        assertThat(ids()).noneMatch(id -> id.startsWith("coin."));
    }

    @Test
    void growsOlderWithThePulse() {
        read(account());
        Duration before = model.ageProperty().get().map(Age::since).orElseThrow();

        clock.advance(Duration.ofSeconds(2));
        ticker.pulse();

        assertThat(model.ageProperty().get().map(Age::since)).contains(before.plusSeconds(2));
    }
}
