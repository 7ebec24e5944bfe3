package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.support.HourRing.Band;
import io.plimsoll.ui.support.HourRing.Closure;

import javafx.scene.shape.Line;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class HourRingTest {
    private static final Band UPGRADE = new Band(3000, 360, Closure.UPGRADE);

    @ParameterizedTest
    @CsvSource({
        "2999.9, false",
        "3000, true",
        "3599, true",
        "0, true",
        "359.9, true",
        "360, false"
    })
    void isClosedAcrossTheTurnOfTheHour(double second, boolean closed) {
        boolean shown =
                Stand.ask(
                        28,
                        28,
                        () -> Gallery.ring(HourRing.Size.SMALL, second),
                        ring -> Stand.has(ring, "closed"));
        assertThat(shown).isEqualTo(closed);
    }

    @ParameterizedTest
    @EnumSource
    void showsAPadlockOnlyWhileSomethingIsClosed(HourRing.Size size) {
        assertThat(padlock(size, 3100)).isTrue();
        assertThat(padlock(size, 1000)).isFalse();
    }

    private static boolean padlock(HourRing.Size size, double second) {
        return Stand.ask(
                220,
                220,
                () -> Gallery.ring(size, second),
                ring -> ring.lookup(".ring-padlock").isVisible());
    }

    @Test
    void measuresABandOverTheTurnOfTheHour() {
        assertThat(UPGRADE.seconds()).isEqualTo(960);
    }

    @Test
    void pointsToTheRightAtAQuarterPast() {
        var hand =
                Stand.ask(
                        220,
                        220,
                        () -> Gallery.ring(HourRing.Size.LARGE, 900),
                        ring -> Stand.find(ring, ".ring-hand", Line.class));
        assertThat(hand.getEndX()).isGreaterThan(hand.getStartX());
        assertThat(hand.getEndY()).isCloseTo(110, Offset.offset(1e-6));
    }

    @Test
    void forgetsTheLastHourWhenItIsGivenANewOne() {
        int bands =
                Stand.ask(
                        28,
                        28,
                        () -> {
                            var ring = Gallery.ring(HourRing.Size.SMALL, 100);
                            ring.setHour(List.of(UPGRADE), List.of());
                            return ring;
                        },
                        ring -> ring.lookupAll(".ring-hatching").size());
        assertThat(bands).isEqualTo(1);
    }
}
