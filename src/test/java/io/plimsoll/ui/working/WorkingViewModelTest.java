package io.plimsoll.ui.working;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.Verdict;
import io.plimsoll.monitor.Freshness;
import io.plimsoll.monitor.ManualFeed;
import io.plimsoll.ui.SetClock;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.Age;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.working.WorkingViewModel.Sheet;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class WorkingViewModelTest {
    private final ManualFeed feed = new ManualFeed();
    private final SetClock clock = new SetClock("2026-11-23T12:12:40Z");
    private final ManualTicker ticker = new ManualTicker();
    private final ManualTasks tasks = new ManualTasks();
    private final AccountBooks books = new AccountBooks(feed, clock);
    private final WorkingViewModel model = new WorkingViewModel(books, clock, tasks, ticker);

    private static TestAccount account(String btc) {
        return new TestAccount()
                .coin(Coin.holding("BTC", btc))
                .price("BTC", "60000")
                .ratio("BTC", "0.95")
                .coin(Coin.holding("USDT", "250"))
                .price("USDT", "1")
                .ratio("USDT", "1");
    }

    private static AccountSnapshot snapshot(String btc) {
        return account(btc).snapshot();
    }

    private Sheet sheet() {
        return model.sheetProperty().get().orElseThrow();
    }

    private List<String> paths() {
        return model.rows().stream().map(WorkingRow::path).toList();
    }

    private WorkingRow row(String path) {
        return model.rows().stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not in " + paths()));
    }

    private void openMarginBalance() {
        feed.read(snapshot("0.5"));
        model.open("account.marginBalance");
    }

    @Test
    void showsNothingBeforeAFigureIsOpened() {
        feed.read(snapshot("0.5"));

        assertThat(model.sheetProperty().get()).isEmpty();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void opensAFigureWithItsInputs() {
        openMarginBalance();

        assertThat(sheet().entry().id()).isEqualTo("account.marginBalance");
        assertThat(sheet().figure().value().orElseThrow()).isEqualByComparingTo("28750");
        assertThat(paths()).containsExactly("/walletBalance", "/perpUpl");
    }

    @Test
    void expandsDownToARawField() {
        openMarginBalance();

        model.expand(row("/walletBalance"));
        model.expand(row("/walletBalance/collateralValue:BTC"));
        model.expand(row("/walletBalance/collateralValue:BTC/countedBalance"));
        String tier = "/walletBalance/collateralValue:BTC/countedBalance/tierValue:1";
        model.expand(row(tier));

        assertThat(WorkingText.source(row(tier + "/netBalance").working()))
                .isEqualTo("wallet-balance  coin[BTC].walletBalance");
        assertThat(row(tier + "/netBalance").isExpandable()).isFalse();
        assertThat(row(tier + "/netBalance").depth()).isEqualTo(4);
    }

    @Test
    void collapsesWhatIsBelowARow() {
        openMarginBalance();
        model.toggle(row("/walletBalance"));
        assertThat(paths()).hasSizeGreaterThan(2);

        model.toggle(row("/walletBalance"));

        assertThat(paths()).containsExactly("/walletBalance", "/perpUpl");
    }

    @Test
    void followsAReadingWithoutCollapsing() {
        openMarginBalance();
        model.expand(row("/walletBalance"));
        List<String> before = paths();

        feed.read(snapshot("0.6"));

        assertThat(paths()).isEqualTo(before);
        assertThat(row("/walletBalance").expanded()).isTrue();
        assertThat(row("/walletBalance").figure().value().orElseThrow())
                .isEqualByComparingTo("34450");
    }

    @Test
    void leavesRowsAloneThatSayTheSame() {
        openMarginBalance();
        model.expand(row("/walletBalance"));
        List<Integer> changed = new ArrayList<>();
        model.rows()
                .addListener(
                        (ListChangeListener<WorkingRow>)
                                change -> {
                                    while (change.next()) changed.add(change.getFrom());
                                });

        feed.read(snapshot("0.5"));

        assertThat(changed).isEmpty();
    }

    @Test
    void saysThatAFigureIsGoneAndKeepsTheLastOne() {
        feed.read(snapshot("0.5"));
        model.open("coin.BTC.collateralValue");

        feed.read(new TestAccount().coin(Coin.holding("USDT", "250")).snapshot());

        assertThat(sheet().gone()).isTrue();
        assertThat(sheet().figure().value().orElseThrow()).isEqualByComparingTo("28500");
    }

    @Test
    void showsAFigureThatComesBack() {
        feed.read(snapshot("0.5"));
        model.open("coin.BTC.collateralValue");
        feed.read(new TestAccount().coin(Coin.holding("USDT", "250")).snapshot());

        feed.read(snapshot("1"));

        assertThat(sheet().gone()).isFalse();
        assertThat(sheet().figure().value().orElseThrow()).isEqualByComparingTo("57000");
    }

    @Test
    void collapsesEverythingForAnotherFigure() {
        openMarginBalance();
        model.expand(row("/walletBalance"));

        model.open("account.walletBalance");
        model.open("account.marginBalance");

        assertThat(paths()).containsExactly("/walletBalance", "/perpUpl");
    }

    @Test
    void putsTheFigureAway() {
        openMarginBalance();

        model.shut();

        assertThat(model.sheetProperty().get()).isEmpty();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void showsTheExchangesFigureWhereItCannotBeCalculated() {
        feed.read(account("0.5").total("totalInitialMargin", "12.5").snapshot());
        var entry =
                books.latest().figures().orElseThrow().entries().stream()
                        .filter(e -> e.figure().verdict() == Verdict.NOT_CALCULATED)
                        .findFirst()
                        .orElseThrow();

        model.open(entry.id());

        assertThat(sheet().figure()).isEqualTo(entry.figure().reported());
        assertThat(sheet().working()).isEqualTo(entry.figure().reported().origin().working());
    }

    @Test
    void tellsHowOldTheFigureIs() {
        openMarginBalance();
        Duration before = model.ageProperty().get().map(Age::since).orElseThrow();

        clock.advance(Duration.ofSeconds(3));
        ticker.pulse();

        assertThat(model.ageProperty().get().map(Age::since).orElseThrow())
                .isEqualTo(before.plusSeconds(3));
    }

    @Test
    void tellsThatAFigureIsStale() {
        openMarginBalance();

        feed.fail(new ApiFault.Unreadable("/v5/account/wallet-balance", "coin"));

        assertThat(model.ageProperty().get().map(Age::freshness)).contains(Freshness.STALE);
        assertThat(sheet().gone()).isFalse();
    }

    @Test
    void copiesTheWholeTreeIndented() {
        openMarginBalance();

        assertThat(model.copyText())
                .startsWith("Margin balance (Account): 28,750 USD\n")
                .contains("\n  wallet balance: 28,750 USD\n    = Sum of collateral value\n")
                .contains("wallet-balance  coin[BTC].walletBalance\n");
    }

    @Test
    void followsTheReadingsNoLongerWhenItIsClosed() {
        openMarginBalance();
        model.close();

        feed.read(snapshot("0.6"));

        assertThat(sheet().figure().value().orElseThrow()).isEqualByComparingTo("28750");
        assertThat(ticker.listeners()).isZero();
    }
}
