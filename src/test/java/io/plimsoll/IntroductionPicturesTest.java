package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.ui.introduction.IntroductionStep;
import io.plimsoll.ui.support.CssWarnings;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.Pictures;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.vault.MemoryKeychain;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Draws each step of the introduction to `target/gallery`, in a window of the smallest size and in
/// a wide one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntroductionPicturesTest {
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final double WIDE = 1440;
    private static final double HIGH = 900;

    @TempDir private static Path folder;
    private RunningApp app;

    @BeforeAll
    void open() {
        app =
                RunningApp.firstIn(
                        folder,
                        RunningApp.started(SandboxExchange.Options.scenario("uta2")),
                        new MemoryKeychain());
        app.shell().untilLive();
    }

    @AfterAll
    void close() {
        app.close();
    }

    private void goTo(IntroductionStep step) {
        FxToolkit.onFxThread(
                () -> {
                    var model = app.wiring().introduction();
                    model.begin();
                    for (int at = 1; at < step.number(); at++) model.next();
                    return true;
                });
        untilRinged(app.scene(), step);
    }

    private static void untilRinged(Scene scene, IntroductionStep step) {
        Hands.until(
                "the rings of " + step,
                () -> {
                    scene.getRoot().layout();
                    return IntroductionPage.rings(scene).size() == step.targets().size();
                });
    }

    @ParameterizedTest
    @EnumSource
    void drawsItsStepsWithEveryColourDefined(IntroductionStep step) {
        goTo(step);
        Scene wide = FxToolkit.onFxThread(() -> app.wiring().scene(WIDE, HIGH));
        for (Theme theme : Theme.values()) {
            assertThat(
                            CssWarnings.during(
                                    () -> {
                                        FxToolkit.onFxThread(
                                                () -> {
                                                    app.wiring()
                                                            .appearance()
                                                            .themeProperty()
                                                            .set(theme);
                                                    return true;
                                                });
                                        draw(app.scene(), "small", step, theme);
                                        draw(wide, "wide", step, theme);
                                    }))
                    .isEmpty();
        }
    }

    private static void draw(Scene scene, String size, IntroductionStep step, Theme theme) {
        WritableImage picture =
                FxToolkit.onFxThread(
                        () -> {
                            scene.snapshot(null);
                            return scene.snapshot(null);
                        });
        String name = String.join("-", "introduction", step.name(), size, theme.name());
        try {
            Pictures.write(picture, GALLERY.resolve(name.toLowerCase(Locale.ROOT) + ".png"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void coversNothingThatItSpeaksOfInAWideWindow(IntroductionStep step) {
        goTo(step);
        Scene wide = FxToolkit.onFxThread(() -> app.wiring().scene(WIDE, HIGH));
        FxToolkit.onFxThread(
                () -> {
                    wide.snapshot(null);
                    return wide.snapshot(null);
                });

        Bounds card = IntroductionPage.place(wide, "#introduction");
        List<Bounds> rings = IntroductionPage.rings(wide);
        assertThat(rings).hasSize(step.targets().size()).noneMatch(card::intersects);
    }

    @ParameterizedTest
    @EnumSource
    void everyWordFitsAndEveryControlHasAName(IntroductionStep step) {
        goTo(step);
        var card = FxToolkit.onFxThread(() -> SweepTest.below(app.scene().lookup("#introduction")));

        assertThat(SweepTest.cutOff(card)).extracting(Labeled::getText).isEmpty();
        assertThat(SweepTest.nameless(card)).isEmpty();
    }
}
