package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.shape.Arc;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaugeTest {
    private static Gauge borrow(String percent) {
        return Stand.ask(
                200,
                190,
                () -> Gallery.gauge(Gallery.BORROW, "Borrow limit", percent, "of 50,000 USDT"),
                gauge -> gauge);
    }

    private static double sweep(String percent) {
        return -Stand.find(borrow(percent), ".gauge-reading", Arc.class).getLength();
    }

    @Test
    void showsADashInPlaceOfARateThatIsNotGiven() {
        assertThat(Stand.text(borrow(""), ".gauge-figure")).isEqualTo("—");
        assertThat(Stand.text(borrow(""), ".gauge-unit")).isEmpty();
    }

    @Test
    void drawsNoReadingWithoutARate() {
        assertThat(borrow("").lookup(".gauge-reading").isVisible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10, Calm, tone-good",
        "93, Near the line, tone-caution",
        "140, Over the line, tone-danger"
    })
    void saysInWordsWhichZoneItIsIn(String percent, String word, String styleClass) {
        assertThat(Stand.text(borrow(percent), ".gauge-word")).isEqualTo(word);
        assertThat(borrow(percent).getStyleClass()).contains(styleClass);
    }

    @Test
    void meetsTheLoadLineAtTheLimit() {
        assertThat(sweep("100")).isEqualTo(180);
    }

    @Test
    void standsAtTheTopAtHalfTheLimit() {
        assertThat(sweep("50")).isEqualTo(90);
    }

    @Test
    void goesUnderTheLineAboveTheLimit() {
        assertThat(sweep("101")).isGreaterThan(180);
    }

    @Test
    void stopsAtTheEndOfTheScale() {
        assertThat(sweep("900")).isEqualTo(sweep("200"));
    }

    @Test
    void tellsAScreenReaderTheWholeReading() {
        assertThat(borrow("93.0").getAccessibleText())
                .isEqualTo("Borrow limit, 93.0 %, Near the line, of 50,000 USDT");
    }

    @Test
    void tellsAScreenReaderWhyThereIsNoRate() {
        assertThat(borrow("").getAccessibleText()).isEqualTo("Borrow limit, —, of 50,000 USDT");
    }

    @Test
    void keepsItsFigureWholeAtEverySize() {
        for (double side : new double[] {184, 240, 320}) {
            boolean whole =
                    Stand.ask(
                            side,
                            side,
                            () -> Gallery.gauge(Gallery.BORROW, "Borrow limit", "142.60", ""),
                            gauge -> {
                                var figure = Stand.find(gauge, ".gauge-figure", Label.class);
                                return figure.getWidth() >= figure.prefWidth(-1);
                            });
            assertThat(whole).as("at %s px", side).isTrue();
        }
    }
}
