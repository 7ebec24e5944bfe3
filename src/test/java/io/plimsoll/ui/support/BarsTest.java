package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.support.ContributionBar.Share;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

class BarsTest {
    private static <T> T usage(String rate, double width, Function<UsageBar, T> question) {
        return Stand.ask(width, 40, () -> Gallery.usage(rate, true), question);
    }

    private static double over(String rate) {
        return usage(rate, 200, bar -> Stand.find(bar, ".usage-over", Region.class).getWidth());
    }

    @Test
    void hatchesOnlyWhatIsOverTheLimit() {
        assertThat(over("0.99")).isZero();
        assertThat(over("1.5")).isCloseTo(50, Offset.offset(0.5));
    }

    @Test
    void showsNoUseWhenItIsNotGiven() {
        double used =
                Stand.ask(
                        200,
                        40,
                        () -> new UsageBar(Gallery.BORROW, true),
                        bar -> Stand.find(bar, ".usage-within", Region.class).getWidth());
        assertThat(used).isZero();
    }

    @Test
    void givesWayToTheLabelOfTheLimitWhereTheyWouldTouch() {
        assertThat(labels(100)).containsExactly("100", "200");
        assertThat(labels(600)).containsExactly("90", "100", "200");
    }

    private static List<String> labels(double width) {
        return usage("0.5", width, bar -> bar).lookupAll(".usage-tick-label").stream()
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static Share share(String coin, long worth, long counted) {
        return new Share(
                coin, BigDecimal.valueOf(worth), BigDecimal.valueOf(counted), worth + " USD");
    }

    private static ContributionBar bar(List<Share> shares) {
        var bar = new ContributionBar("haircut", rest -> share("others", rest.size(), 0));
        bar.setShares(shares);
        return bar;
    }

    @Test
    void showsTheLargestCoinFirst() {
        var spoken =
                Stand.ask(
                        400,
                        160,
                        () -> bar(List.of(share("ETH", 100, 90), share("BTC", 300, 290))),
                        ContributionBar::getAccessibleText);
        assertThat(spoken).isEqualTo("BTC 300 USD, ETH 100 USD");
    }

    @Test
    void foldsTheSmallOnesIntoOne() {
        var names =
                Stand.ask(
                        400,
                        160,
                        () ->
                                bar(
                                        List.of(
                                                share("BTC", 9_800, 9_800),
                                                share("A", 80, 0),
                                                share("B", 70, 0),
                                                share("C", 50, 0))),
                        ContributionBar::getAccessibleText);
        assertThat(names).isEqualTo("BTC 9800 USD, others 3 USD");
    }

    @Test
    void leavesOutACoinWithoutWorth() {
        var names =
                Stand.ask(
                        400,
                        160,
                        () -> bar(List.of(share("BTC", 10, 9), share("DUST", 0, 0))),
                        ContributionBar::getAccessibleText);
        assertThat(names).isEqualTo("BTC 10 USD");
    }

    @Test
    void fillsAHoldAsHighAsItCounts() {
        double part =
                Stand.ask(
                        400,
                        160,
                        () -> bar(List.of(share("SOL", 100, 75))),
                        bar ->
                                Stand.find(bar, ".share-filling", Region.class).getHeight()
                                        / Stand.find(bar, ".share-hollow", Region.class)
                                                .getHeight());
        assertThat(part).isEqualTo(0.75);
    }

    @Test
    void explainsTheHatchingOnlyWhereThereIsSome() {
        assertThat(legendSize(share("BTC", 10, 9))).isEqualTo(2);
        assertThat(legendSize(share("USDT", 10, 10))).isEqualTo(1);
    }

    private static int legendSize(Share only) {
        return Stand.ask(
                400, 160, () -> bar(List.of(only)), bar -> bar.lookupAll(".share-entry").size());
    }
}
