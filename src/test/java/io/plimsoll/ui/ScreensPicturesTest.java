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
import io.plimsoll.ui.support.CssWarnings;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.support.Pictures;
import io.plimsoll.ui.support.Theme;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

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
        var picture = new WritableImage[1];
        var warnings =
                CssWarnings.during(
                        () -> {
                            theme.apply();
                            var scene =
                                    new Scene(screen.in(situation), size.width(), size.height());
                            scene.snapshot(null);
                            picture[0] = scene.snapshot(null);
                        });
        String name = String.join("-", screen.name(), situation.name(), size.name(), theme.name());
        Path png = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png");
        Pictures.write(picture[0], png);

        assertThat(warnings).isEmpty();
        assertThat(png).isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource
    void fitsTheSmallestWindow(Screen screen) {
        double least =
                FxToolkit.onFxThread(
                        () -> {
                            Theme.DARK.apply();
                            Parent view = screen.in(Situation.LARGE);
                            new Scene(view, 884, 552).snapshot(null);
                            return view.minWidth(-1);
                        });
        assertThat(least).isLessThanOrEqualTo(884);
    }

    @ParameterizedTest
    @EnumSource
    void cutsNoTextOff(Screen screen) {
        List<String> cut =
                FxToolkit.onFxThread(
                        () -> {
                            Theme.DARK.apply();
                            Parent view = screen.in(Situation.LARGE);
                            new Scene(view, 884, 552).snapshot(null);
                            return view.lookupAll(".text").stream()
                                    .filter(Text.class::isInstance)
                                    .filter(ScreensPicturesTest::isShown)
                                    .map(node -> ((Text) node).getText())
                                    .filter(text -> text.contains("…") || text.endsWith("..."))
                                    .toList();
                        });
        assertThat(cut).isEmpty();
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
    void coversEveryAmountWhenTheyAreHidden(Screen screen) {
        List<String> readable =
                FxToolkit.onFxThread(
                        () -> {
                            Theme.DARK.apply();
                            var shell = new StackPane(screen.in(Situation.EVERYDAY));
                            shell.getStyleClass().add("shell");
                            shell.pseudoClassStateChanged(
                                    PseudoClass.getPseudoClass("amounts-hidden"), true);
                            var scene = new Scene(shell, 884, 552);
                            scene.snapshot(null);
                            Pictures.write(
                                    scene.snapshot(null),
                                    FOLDER.resolve(
                                            screen.name().toLowerCase(Locale.ROOT)
                                                    + "-hidden-small-dark.png"));
                            return shell.lookupAll(".amount").stream()
                                    .map(Labeled.class::cast)
                                    .filter(label -> label.getText() != null)
                                    .filter(label -> !label.getTextFill().equals(Color.TRANSPARENT))
                                    .map(Labeled::getText)
                                    .toList();
                        });
        assertThat(readable).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryControlAName(Screen screen) {
        List<String> nameless =
                FxToolkit.onFxThread(
                        () -> {
                            Theme.DARK.apply();
                            Parent view = screen.in(Situation.EVERYDAY);
                            new Scene(view, 1364, 852).snapshot(null);
                            return view.lookupAll("*").stream()
                                    .filter(Node::isFocusTraversable)
                                    .filter(node -> !isNamed(node))
                                    .map(Node::toString)
                                    .toList();
                        });
        assertThat(nameless).isEmpty();
    }

    private static boolean isNamed(Node node) {
        String spoken = node.getAccessibleText();
        return (spoken != null && !spoken.isEmpty())
                || (node instanceof Labeled labeled && !labeled.getText().isEmpty());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
