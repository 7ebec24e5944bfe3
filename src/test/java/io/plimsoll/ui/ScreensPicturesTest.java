package io.plimsoll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.ApiFault;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.monitor.ManualFeed;
import io.plimsoll.ui.borrowing.BorrowingView;
import io.plimsoll.ui.borrowing.BorrowingViewModel;
import io.plimsoll.ui.collateral.CollateralView;
import io.plimsoll.ui.collateral.CollateralViewModel;
import io.plimsoll.ui.overview.OverviewView;
import io.plimsoll.ui.overview.OverviewViewModel;
import io.plimsoll.ui.reconciliation.ReconciliationView;
import io.plimsoll.ui.reconciliation.ReconciliationViewModel;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.support.PageSweep;
import io.plimsoll.ui.support.Pictures;
import io.plimsoll.ui.support.Theme;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Draws the collateral and the borrowing screen to `target/gallery`.
class ScreensPicturesTest {
    private static final Path FOLDER = Path.of("target", "gallery");
    private static final Instant NOW = Instant.parse("2026-11-23T12:12:40Z");

    /// What the account has gone through when the picture is taken.
    enum Situation {
        EVERYDAY,
        LARGE,
        ISOLATED,
        EMPTY,
        STALE,
        FAILING;

        void happenTo(ManualFeed feed) {
            switch (this) {
                case EVERYDAY -> feed.read(SampleAccounts.everyday());
                case LARGE -> feed.read(SampleAccounts.large());
                case ISOLATED -> feed.read(SampleAccounts.isolated());
                case EMPTY -> feed.read(new TestAccount().snapshot());
                case STALE -> {
                    feed.read(SampleAccounts.everyday());
                    feed.fail(new ApiFault.Unreadable("/v5/account/wallet-balance", "coin"));
                }
                case FAILING -> feed.fail(new ApiFault.Unreachable("api.bybit.com", "no route"));
            }
        }
    }

    enum Screen {
        OVERVIEW,
        COLLATERAL,
        BORROWING,
        RECONCILIATION;

        Parent in(Situation situation) {
            var feed = new ManualFeed();
            var clock = new SetClock(NOW.toString());
            var books = new AccountBooks(feed, clock);
            var tasks = new ManualTasks();
            Parent view =
                    switch (this) {
                        case OVERVIEW ->
                                new OverviewView(
                                        new OverviewViewModel(books, clock),
                                        NOW,
                                        _ -> {},
                                        () -> {},
                                        () -> {});
                        case COLLATERAL ->
                                new CollateralView(new CollateralViewModel(books), _ -> {});
                        case BORROWING ->
                                new BorrowingView(new BorrowingViewModel(books), NOW, _ -> {});
                        case RECONCILIATION ->
                                new ReconciliationView(
                                        new ReconciliationViewModel(
                                                books, clock, tasks, new ManualTicker()),
                                        _ -> {});
                    };
            situation.happenTo(feed);
            while (tasks.waiting() > 0) tasks.finishNext();
            return view;
        }
    }

    record Size(String name, double width, double height) {}

    /// What is left of the smallest and of a wide window beside the rail and the top bar.
    private static final List<Size> SIZES =
            List.of(new Size("small", 884, 552), new Size("wide", 1364, 852));

    static Stream<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            for (Screen screen : Screen.values()) {
                for (Situation situation : Situation.values()) {
                    for (Size size : SIZES) {
                        all.add(Arguments.of(theme, screen, situation, size));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{1} {2} {3} {0}")
    @MethodSource("pictures")
    void drawsWithEveryColourDefined(Theme theme, Screen screen, Situation situation, Size size)
            throws IOException {
        String name = String.join("-", screen.name(), situation.name(), size.name(), theme.name());
        Path png = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png");

        PageSweep.draw(theme, () -> screen.in(situation), size.width(), size.height(), png);
    }

    @ParameterizedTest
    @EnumSource
    void fitsTheSmallestWindow(Screen screen) {
        double least = large(screen, view -> view.minWidth(-1));
        assertThat(least).isLessThanOrEqualTo(884);
    }

    @ParameterizedTest
    @EnumSource
    void cutsNoTextOff(Screen screen) {
        assertThat(large(screen, PageSweep::cutOff)).isEmpty();
    }

    private static <T> T large(Screen screen, Function<Parent, T> question) {
        return PageSweep.laidOut(() -> screen.in(Situation.LARGE), 884, 552, question);
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLATERAL", "BORROWING"}) // have details
    void showsEveryCoinInFullWithoutCuttingItAtTheSide(Screen screen) {
        List<Double> missing =
                FxToolkit.onFxThread(
                        () -> {
                            Theme.DARK.apply();
                            Parent view = screen.in(Situation.LARGE);
                            var scene = new Scene(view, 884, 552);
                            scene.snapshot(null);
                            List<Double> all = new ArrayList<>();
                            var table = (TableView<?>) view.lookup(".table-view");
                            for (int row = 0; row < table.getItems().size(); row++) {
                                table.getSelectionModel().clearAndSelect(row);
                                scene.snapshot(null);
                                var content = (Region) view.lookup(".detail-content");
                                var scroll = (ScrollPane) view.lookup(".detail > .scroll-pane");
                                all.add(content.getWidth() - scroll.getViewportBounds().getWidth());
                            }
                            Pictures.write(
                                    scene.snapshot(null),
                                    FOLDER.resolve(
                                            screen.name().toLowerCase(Locale.ROOT)
                                                    + "-selected-small-dark.png"));
                            return all;
                        });
        assertThat(missing).allSatisfy(width -> assertThat(width).isLessThan(1));
    }

    @ParameterizedTest
    @EnumSource
    void coversEveryAmountWhenTheyAreHidden(Screen screen) throws IOException {
        Supplier<Parent> hidden = () -> PageSweep.withAmountsHidden(screen.in(Situation.EVERYDAY));
        String name = screen.name().toLowerCase(Locale.ROOT) + "-hidden-small-dark.png";
        PageSweep.draw(Theme.DARK, hidden, 884, 552, FOLDER.resolve(name));

        assertThat(PageSweep.laidOut(hidden, 884, 552, PageSweep::readableAmounts)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryControlAName(Screen screen) {
        assertThat(
                        PageSweep.laidOut(
                                () -> screen.in(Situation.EVERYDAY),
                                1364,
                                852,
                                PageSweep::nameless))
                .isEmpty();
    }
}
