package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Draws every part of the kit in both themes to `target/gallery`.
class GalleryTest {
    private static final Path FOLDER = Path.of("target", "gallery");
    private static final double USE_OWN = -1;

    static Stream<Arguments> pictures() {
        return Stream.of(Theme.values())
                .flatMap(
                        theme ->
                                Stream.concat(
                                        Gallery.pieces().entrySet().stream()
                                                .map(
                                                        piece ->
                                                                Arguments.of(
                                                                        theme,
                                                                        piece.getKey(),
                                                                        piece.getValue(),
                                                                        USE_OWN,
                                                                        USE_OWN)),
                                        Stream.of(
                                                window(theme, "overview-small", false, 960, 600),
                                                window(theme, "overview-wide", true, 1440, 900))));
    }

    private static Arguments window(
            Theme theme, String name, boolean wide, double width, double height) {
        Supplier<Region> view = () -> Gallery.overview(wide);
        return Arguments.of(theme, name, view, width, height);
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("pictures")
    void drawsWithEveryColourDefined(
            Theme theme, String name, Supplier<Region> piece, double width, double height)
            throws IOException {
        var picture = new WritableImage[1];
        var warnings =
                CssWarnings.during(
                        () -> {
                            theme.apply();
                            picture[0] = draw(piece.get(), width, height);
                        });
        var png = FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        Pictures.write(picture[0], png);

        assertThat(warnings).isEmpty();
        assertThat(png).isNotEmptyFile();
        assertThat(colours(picture[0])).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @EnumSource
    void fitsTheSmallestWindow(Theme theme) {
        var least =
                FxToolkit.onFxThread(
                        () -> {
                            theme.apply();
                            var view = Gallery.overview(false);
                            new Scene(view, 960, 600).snapshot(null);
                            return new Dimension2D(view.minWidth(-1), view.minHeight(-1));
                        });
        assertThat(least.getWidth()).isLessThanOrEqualTo(960);
        assertThat(least.getHeight()).isLessThanOrEqualTo(600);
    }

    @Test
    void givesEveryControlAName() {
        assertThat(PageSweep.laidOut(() -> Gallery.overview(true), 1440, 900, PageSweep::nameless))
                .isEmpty();
    }

    private static WritableImage draw(Region view, double width, double height) {
        var scene = width > 0 ? new Scene(view, width, height) : new Scene(view);
        scene.snapshot(null);
        var twice = new SnapshotParameters();
        twice.setTransform(new Scale(2, 2));
        return width > 0 ? scene.snapshot(null) : view.snapshot(twice, null);
    }

    private static Set<Integer> colours(WritableImage image) {
        var seen = new HashSet<Integer>();
        var pixels = image.getPixelReader();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                seen.add(pixels.getArgb(x, y));
            }
        }
        return seen;
    }
}
