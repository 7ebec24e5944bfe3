package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.Site;
import io.plimsoll.monitor.Freshness;

import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class PartsTest {
    @Test
    void figureShowsADashAndNoUnitWithoutANumber() {
        var texts =
                Stand.ask(
                        200,
                        80,
                        () -> Gallery.figure("Equity", "", "USD", "Not given"),
                        figure ->
                                List.of(
                                        Stand.text(figure, ".figure-number"),
                                        Stand.text(figure, ".figure-unit")));
        assertThat(texts).containsExactly("—", "");
    }

    @Test
    void figureIsSpokenWithItsUnitAndNote() {
        var spoken =
                Stand.ask(
                        200,
                        80,
                        () -> Gallery.figure("Equity", "104,233.18", "USD", "at 12:47"),
                        FigureBlock::getAccessibleText);
        assertThat(spoken).isEqualTo("Equity 104,233.18 USD at 12:47");
    }

    @Test
    void everyEnvironmentHasAColourAndAnOutlineOfItsOwn() {
        var looks =
                Stream.of(Site.Environment.values())
                        .map(
                                kind ->
                                        Stand.ask(
                                                120,
                                                24,
                                                () -> new EnvironmentBadge(kind, kind.name()),
                                                badge ->
                                                        List.of(
                                                                badge.getTextFill(),
                                                                outline(badge))))
                        .toList();
        assertThat(looks).extracting(List::getFirst).doesNotHaveDuplicates();
        assertThat(looks).extracting(List::getLast).doesNotHaveDuplicates();
    }

    private static String outline(EnvironmentBadge badge) {
        var stroke = badge.getBorder().getStrokes().getFirst();
        boolean solid = stroke.getTopStroke().equals(Color.TRANSPARENT);
        return "cut %s, dashed %s, solid %s, round %s"
                .formatted(
                        badge.getShape() != null,
                        !stroke.getTopStyle().getDashArray().isEmpty(),
                        solid,
                        stroke.getRadii().getTopLeftHorizontalRadius() > 10);
    }

    @Test
    void toneReplacesTheOneBefore() {
        var classes =
                Stand.ask(
                        100,
                        24,
                        () -> {
                            var chip = new StatusChip();
                            chip.show(Freshness.STALE);
                            chip.show(Freshness.OFFLINE);
                            return chip;
                        },
                        chip -> List.copyOf(chip.getStyleClass()));
        assertThat(classes).contains("tone-danger").doesNotContain("tone-caution");
    }

    @Test
    void noticeDoesWhatItsButtonSays() {
        var done = new AtomicInteger();
        Stand.ask(
                400,
                60,
                () -> new Notice(Tone.CAUTION, "Near the limit.", "Repay", done::incrementAndGet),
                notice -> {
                    Stand.find(notice, ".button", Button.class).fire();
                    return notice;
                });
        assertThat(done).hasValue(1);
    }

    @Test
    void stepsBehindAreTickedOff() {
        var done =
                Stand.ask(
                        600,
                        40,
                        () -> {
                            var steps = new StepsBar(List.of("Explain", "Check", "Confirm"));
                            steps.currentProperty().set(2);
                            return steps;
                        },
                        steps ->
                                steps.lookupAll(".step").stream()
                                        .filter(step -> Stand.has(step, "done"))
                                        .count());
        assertThat(done).isEqualTo(2);
    }

    @Test
    void pictureComesBackAsItWasWritten(@TempDir Path folder) throws IOException {
        var png = folder.resolve("deep/down/picture.png");
        var image = new WritableImage(2, 1);
        image.getPixelWriter().setArgb(0, 0, 0xff112233);
        image.getPixelWriter().setArgb(1, 0, 0xffaabbcc);

        Pictures.write(image, png);

        var read = new Image(png.toUri().toString()).getPixelReader();
        assertThat(read.getArgb(0, 0)).isEqualTo(0xff112233);
        assertThat(read.getArgb(1, 0)).isEqualTo(0xffaabbcc);
    }
}
