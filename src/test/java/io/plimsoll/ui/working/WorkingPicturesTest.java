package io.plimsoll.ui.working;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.ApiFault;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.monitor.ManualFeed;
import io.plimsoll.ui.SampleAccounts;
import io.plimsoll.ui.SetClock;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.support.PageSweep;
import io.plimsoll.ui.support.Theme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Draws the panel with the working of a figure to `target/gallery`.
class WorkingPicturesTest {
    private static final Path FOLDER = Path.of("target", "gallery");
    private static final int DEPTH = 6;

    /// Which figure is open, and what has happened to it.
    enum Situation {
        EVERYDAY("account.marginBalance"),
        LARGE("coin.SHIB.haircut"),
        DIFFERING("coin.BTC.usdValue"),
        RATE("account.mmr"),
        ABSENT("account.todaysPnl"),
        ISOLATED("account.marginBalance"),
        FIELD("coin.USDT.hourlyBorrowRate"),
        STALE("account.borrowed"),
        GONE("coin.AVAX.nextInterest");

        private final String figure;

        Situation(String figure) {
            this.figure = figure;
        }

        void happenTo(ManualFeed feed, WorkingViewModel model) {
            feed.read(
                    switch (this) {
                        case LARGE -> SampleAccounts.large();
                        case ISOLATED -> SampleAccounts.isolated();
                        case DIFFERING ->
                                new TestAccount()
                                        .coin(
                                                Coin.holding("BTC", "12.40518")
                                                        .with("usdValue", "784712.81"))
                                        .price("BTC", "63250.5")
                                        .ratio("BTC", "0.95")
                                        .snapshot();
                        case EVERYDAY, RATE, ABSENT, FIELD, STALE, GONE ->
                                SampleAccounts.everyday();
                    });
            model.open(figure);
            for (int level = 0; level < DEPTH; level++) {
                for (WorkingRow row : List.copyOf(model.rows())) {
                    if (!row.expanded()) model.expand(row);
                }
            }
            if (this == STALE) feed.fail(new ApiFault.Unreadable("/v5/account", "list"));
            if (this == GONE) feed.read(new TestAccount().snapshot());
        }
    }

    static Stream<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            for (Situation situation : Situation.values()) {
                all.add(Arguments.of(theme, situation, 552));
                all.add(Arguments.of(theme, situation, 852));
            }
        }
        return all.stream();
    }

    private static WorkingView in(Situation situation) {
        var feed = new ManualFeed();
        var clock = new SetClock("2026-11-23T12:12:40Z");
        var model =
                new WorkingViewModel(
                        new AccountBooks(feed, clock),
                        clock,
                        new ManualTasks(),
                        new ManualTicker());
        situation.happenTo(feed, model);
        clock.advance(Duration.ofMillis(400));
        return new WorkingView(model);
    }

    @ParameterizedTest(name = "{1} {2} {0}")
    @MethodSource("pictures")
    void drawsWithEveryColourDefined(Theme theme, Situation situation, int height)
            throws IOException {
        String name =
                String.join(
                        "-", "working", situation.name(), Integer.toString(height), theme.name());
        Path png = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png");

        PageSweep.draw(theme, () -> in(situation), 480, height, png);
    }

    /// Names of inputs and their sources give way to numbers, and have tooltips.
    @ParameterizedTest
    @EnumSource
    void cutsNoNumberAndNoSentenceOff(Situation situation) {
        assertThat(PageSweep.laidOut(() -> in(situation), 480, 552, PageSweep::cutOffByMistake))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void coversEveryAmountWhenTheyAreHidden(Situation situation) {
        assertThat(
                        PageSweep.laidOut(
                                () -> PageSweep.withAmountsHidden(in(situation)),
                                480,
                                552,
                                PageSweep::readableAmounts))
                .isEmpty();
    }
}
