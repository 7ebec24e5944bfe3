package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import java.util.List;

class WindowIconTest {
    private final List<Image> images = FxToolkit.onFxThread(WindowIcon::images);

    @Test
    void comesInTheSizesOfTaskBars() {
        assertThat(images).extracting(Image::getWidth).containsExactly(16.0, 32.0, 64.0, 128.0);
    }

    @Test
    void floatsWithItsLowerHalfUnderWater() {
        Image large = images.getLast();

        assertThat(large.getPixelReader().getColor(64, 80)).isEqualTo(Color.web("#6cc3e8"));
        assertThat(large.getPixelReader().getColor(64, 48)).isEqualTo(Color.web("#0d141c"));
    }

    @Test
    void hasRoundedCornersThatShowWhatIsBehind() {
        assertThat(images.getLast().getPixelReader().getColor(0, 0)).isEqualTo(Color.TRANSPARENT);
    }
}
