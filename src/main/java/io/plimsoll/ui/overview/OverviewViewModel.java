package io.plimsoll.ui.overview;

import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.MarginMode;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.interest.BorrowingOverview;
import io.plimsoll.calc.interest.CoinUsage;
import io.plimsoll.calc.margin.AccountFigures;
import io.plimsoll.rules.Dated;
import io.plimsoll.rules.RiskThreshold;
import io.plimsoll.rules.RiskThresholds;
import io.plimsoll.rules.UpgradePath;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.ScreenState;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the account is, how deep it sits, and what needs its owner now.
public final class OverviewViewModel implements AutoCloseable {
    private final AccountBooks account;
    private final ExchangeClock clock;
    private final ReadOnlyObjectWrapper<ScreenState> state =
            new ReadOnlyObjectWrapper<>(new ScreenState.Loading());
    private final ReadOnlyObjectWrapper<Optional<Overview>> overview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription following;

    /// All that the screen shows, of one snapshot.
    public record Overview(
            AccountStatus status,
            MarginMode marginMode,
            UpgradePath path,
            Dated.Version<Map<AccountStatus, UpgradePath>> pathRule,
            AccountFigures figures,
            Figure haircut,
            Figure todaysPnl,
            BorrowingOverview borrowing,
            List<Attention> attention) {}

    /// Something that needs the owner, worst first.
    public sealed interface Attention {

        /// A rate has reached a threshold of the exchange.
        ///
        /// @param coin whose borrow limit it is; empty for the account's own rates
        record Threshold(RiskThreshold threshold, Figure rate, Optional<String> coin)
                implements Attention {}

        /// The key ends soon or has ended.
        record KeyEnds(int days) implements Attention {}

        /// Open orders stand in the way of the upgrade that the account could make.
        record OrdersBlockUpgrade(int orders) implements Attention {}
    }

    /// Keys without an address end after 90 days; the last two weeks are worth a word.
    private static final int KEY_WARNING_DAYS = 14;

    public OverviewViewModel(AccountBooks account, ExchangeClock clock) {
        this.account = account;
        this.clock = clock;
        following = account.latestProperty().subscribe(this::follow);
    }

    public ReadOnlyObjectProperty<ScreenState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Empty until the account has been read.
    public ReadOnlyObjectProperty<Optional<Overview>> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    public void refresh() {
        account.refresh();
    }

    @Override
    public void close() {
        following.unsubscribe();
    }

    private void follow(AccountBooks.Latest latest) {
        overview.set(latest.figures().map(this::overviewOf));
        state.set(ScreenState.of(latest.reading(), AccountPart.INFO, _ -> false));
    }

    private Overview overviewOf(AccountBook book) {
        Instant now = clock.now();
        AccountSnapshot account = book.snapshot();
        AccountFigures figures = book.account();
        AccountStatus status = account.info().status();
        UpgradePath path = UpgradeRules.pathFor(status, now);
        return new Overview(
                status,
                account.info().marginMode(),
                path,
                UpgradeRules.PATHS.at(now),
                figures,
                book.margin().collateral().haircutUsd(),
                Figure.absent(Absence.NEEDS_HISTORY, Unit.USD),
                book.borrowing(),
                attention(account, book, path, now));
    }

    private static List<Attention> attention(
            AccountSnapshot account, AccountBook book, UpgradePath path, Instant now) {
        AccountFigures figures = book.account();
        Optional<CoinUsage> usage = book.borrowing().highestUsage();
        List<Attention> all = new ArrayList<>();
        threshold(RiskThresholds.MMR, figures.mmRate().official(), Optional.empty(), now)
                .ifPresent(all::add);
        threshold(RiskThresholds.IMR, figures.imRate().official(), Optional.empty(), now)
                .ifPresent(all::add);
        usage.map(CoinUsage::coin)
                .flatMap(
                        coin ->
                                threshold(
                                        RiskThresholds.BORROW_USAGE,
                                        usage.get().usage(),
                                        Optional.of(coin),
                                        now))
                .ifPresent(all::add);
        account.key()
                .flatMap(key -> key.deadlineDays())
                .filter(days -> days >= 0 && days <= KEY_WARNING_DAYS)
                .ifPresent(days -> all.add(new Attention.KeyEnds(days)));
        int orders = account.openOrders().map(List::size).orElse(0);
        if (path instanceof UpgradePath.ByEndpoint && orders > 0) {
            all.add(new Attention.OrdersBlockUpgrade(orders));
        }
        return List.copyOf(all);
    }

    private static Optional<Attention> threshold(
            RiskThresholds scale, Figure rate, Optional<String> coin, Instant now) {
        return rate.value()
                .flatMap(value -> scale.judge(value, now).threshold())
                .map(reached -> new Attention.Threshold(reached, rate, coin));
    }
}
