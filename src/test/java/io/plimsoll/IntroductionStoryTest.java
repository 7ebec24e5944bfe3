package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.ui.introduction.IntroductionStep;
import io.plimsoll.ui.shell.Screen;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.vault.MemoryKeychain;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Someone opens the app for the first time and is shown around.
class IntroductionStoryTest {
    @TempDir private Path folder;
    private final MemoryKeychain keychain = new MemoryKeychain();
    private RunningApp app;
    private IntroductionPage introduction;

    @BeforeEach
    void open() {
        app =
                RunningApp.firstIn(
                        folder,
                        RunningApp.started(SandboxExchange.Options.scenario("uta2")),
                        keychain);
        app.shell().untilLive();
        introduction = new IntroductionPage(app.hands());
    }

    @AfterEach
    void close() {
        app.close();
    }

    private Screen screen() {
        return FxToolkit.onFxThread(() -> app.wiring().shell().screenProperty().get());
    }

    private boolean isSeen() {
        return app.settings().current().introSeen();
    }

    /// Waits for the rings of a step, and for none of them to lie below the card.
    private void untilRinged(IntroductionStep step) {
        Hands.until(
                "the rings of " + step + " are beside the card",
                () -> {
                    Bounds card = IntroductionPage.place(app.scene(), "#introduction");
                    List<Bounds> rings = IntroductionPage.rings(app.scene());
                    return rings.size() == step.targets().size()
                            && rings.stream().noneMatch(card::intersects);
                });
    }

    @Test
    void theEnterKeyLeadsThroughAllSteps() {
        IntroductionStep[] steps = IntroductionStep.values();
        List<Screen> screens =
                List.of(
                        Screen.OVERVIEW,
                        Screen.OVERVIEW,
                        Screen.OVERVIEW,
                        Screen.UPGRADE,
                        Screen.OVERVIEW,
                        Screen.ACCOUNTS);
        for (int i = 0; i < steps.length; i++) {
            introduction.untilPlace((i + 1) + " of 6");
            untilRinged(steps[i]);
            assertThat(screen()).isEqualTo(screens.get(i));
            assertThat(app.hands().isShown("#sandbox-panel"))
                    .isEqualTo(steps[i] == IntroductionStep.PLAY);
            if (i < steps.length - 1) {
                introduction.untilFocused("next");
                introduction.enter();
            }
        }
        introduction.untilFocused("add-account");
        assertThat(isSeen()).isFalse();

        introduction.press("look-around").untilGone();

        assertThat(screen()).isEqualTo(Screen.OVERVIEW);
        assertThat(IntroductionPage.rings(app.scene())).isEmpty();
        assertThat(isSeen()).isTrue();
    }

    @Test
    void backIsOneStepBack() {
        introduction.enter().untilPlace("2 of 6");
        introduction.press("back").untilPlace("1 of 6");
    }

    @Test
    void whatWasSkippedDoesNotComeBackByItself() {
        introduction.untilPlace("1 of 6").press("skip").untilGone();

        app.restart();
        app.shell().untilLive();

        assertThat(introduction.isShown()).isFalse();
    }

    @Test
    void escapeLeavesIt() {
        introduction.untilFocused("next");
        app.hands().push(KeyCode.ESCAPE);

        introduction.untilGone();
        assertThat(isSeen()).isTrue();
    }

    @Test
    void theSettingsShowItAgain() {
        introduction.press("skip").untilGone();
        app.shell().shortcut(KeyCode.DIGIT7);
        app.hands().tabTo("#settings-introduction");
        app.hands().push(KeyCode.SPACE);

        introduction.untilPlace("1 of 6");
        assertThat(screen()).isEqualTo(Screen.OVERVIEW);
    }

    @Test
    void itsEndLeadsToTheFormForAnAccount() {
        app.makeVault();
        for (int step = 1; step < 6; step++) introduction.untilPlace(step + " of 6").enter();
        introduction.untilPlace("6 of 6").untilFocused("add-account");

        introduction.enter();

        app.hands().untilShown("#form-title");
        introduction.untilGone();
        assertThat(isSeen()).isTrue();
    }

    @Test
    void aFigureOpensBesideTheCard() {
        introduction.enter().enter().untilPlace("3 of 6");
        app.hands().tabBackTo("#overview-mmr");
        app.hands().push(KeyCode.ENTER);
        app.shell().working().untilShown();

        Hands.until(
                "the working is beside the card",
                () ->
                        !IntroductionPage.place(app.scene(), "#working")
                                .intersects(IntroductionPage.place(app.scene(), "#introduction")));
        app.hands().push(KeyCode.ESCAPE);
        app.shell().working().untilGone();
        assertThat(introduction.isShown()).isTrue();
    }

    @Test
    void itStandsAsideWhileTheVaultIsLockedAndWhileAnotherAccountIsOpen() throws Exception {
        OwnAccount.inKeychain(folder, app.exchange(), keychain, false);
        app.restart();
        app.shell().untilAccount(OwnAccount.NAME);
        assertThat(introduction.isShown()).isFalse();

        app.shell().openAccount(KeyCode.DIGIT1);
        introduction.untilPlace("1 of 6");
        app.shell().shortcut(KeyCode.L);
        new LockPage(app.hands()).untilTitle("The vault is locked");
        assertThat(introduction.isShown()).isFalse();
        assertThat(isSeen()).isFalse();

        new LockPage(app.hands()).press("#lock-keychain");
        introduction.untilPlace("1 of 6");
    }

    @Test
    void itStandsAsideForTheErrorPage() {
        introduction.enter().untilPlace("2 of 6");

        app.wiring().errors().thrown(new IllegalStateException("for once"));
        app.hands().untilShown("#error");
        assertThat(introduction.isShown()).isFalse();
        assertThat(isSeen()).isFalse();

        app.hands().untilFocused("#error-go-on");
        app.hands().push(KeyCode.SPACE);
        introduction.untilPlace("2 of 6").untilFocused("next");
    }
}
