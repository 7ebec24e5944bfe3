package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the colours of both themes to WCAG 2.2, level AA: 4.5 to 1 for text, 3 to 1 for shapes
/// that carry meaning.
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+): (#[0-9a-f]{6});");
    private static final List<String> SURFACES =
            List.of("-color-bg-inset", "-color-bg-default", "-color-bg-subtle");
    private static final List<String> TEXTS =
            List.of(
                    "-color-fg-default",
                    "-color-fg-muted",
                    "-color-fg-subtle",
                    "-color-accent-fg",
                    "-color-success-fg",
                    "-color-warning-fg",
                    "-color-danger-fg",
                    "-plimsoll-sandbox",
                    "-plimsoll-testnet",
                    "-plimsoll-demo");
    private static final List<String> SHAPES =
            List.of(
                    "-plimsoll-good",
                    "-plimsoll-caution",
                    "-plimsoll-danger",
                    "-plimsoll-control-line");
    private static final List<String> FILLINGS =
            List.of(
                    "-color-accent-emphasis",
                    "-color-success-emphasis",
                    "-color-warning-emphasis",
                    "-color-danger-emphasis");

    static Stream<Arguments> texts() {
        return pairs(TEXTS, SURFACES);
    }

    static Stream<Arguments> shapes() {
        return pairs(SHAPES, List.of("-color-bg-default"));
    }

    static Stream<Arguments> labelsOnFillings() {
        return pairs(List.of("-color-fg-emphasis"), FILLINGS);
    }

    private static Stream<Arguments> pairs(List<String> fronts, List<String> backs) {
        return Stream.of(Theme.values())
                .flatMap(
                        theme ->
                                fronts.stream()
                                        .flatMap(
                                                front ->
                                                        backs.stream()
                                                                .map(
                                                                        back ->
                                                                                Arguments.of(
                                                                                        theme,
                                                                                        front,
                                                                                        back))));
    }

    @ParameterizedTest
    @MethodSource({"texts", "labelsOnFillings"})
    void readsAsText(Theme theme, String front, String back) throws Exception {
        assertThat(contrast(theme, front, back)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isSeenAsAShape(Theme theme, String front, String back) throws Exception {
        assertThat(contrast(theme, front, back)).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(Theme theme, String front, String back)
            throws IOException, URISyntaxException {
        var tokens = tokens(theme);
        double one = luminance(Color.web(tokens.get(front)));
        double other = luminance(Color.web(tokens.get(back)));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static Map<String, String> tokens(Theme theme) throws IOException, URISyntaxException {
        String css = Files.readString(Path.of(new URI(theme.styleSheet())));
        return TOKEN.matcher(css)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
