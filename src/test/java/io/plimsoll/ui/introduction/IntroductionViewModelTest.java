package io.plimsoll.ui.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.settings.LiveSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class IntroductionViewModelTest {
    @TempDir private Path folder;
    private LiveSettings settings;
    private IntroductionViewModel model;

    @BeforeEach
    void open() {
        settings = LiveSettings.in(folder);
        model = new IntroductionViewModel(settings);
    }

    @AfterEach
    void close() {
        settings.close();
    }

    private void opened() {
        model.opened(true);
    }

    private void isAt(IntroductionStep step) {
        assertThat(model.stepProperty().get()).contains(step);
    }

    private void isAway() {
        assertThat(model.stepProperty().get()).isEmpty();
    }

    @Test
    void comesWithTheEmbeddedExchangesAccountAndNotBefore() {
        isAway();

        opened();

        isAt(IntroductionStep.SANDBOX);
        assertThat(settings.current().introSeen()).isFalse();
    }

    @Test
    void walksThroughAllStepsAndStaysAtTheLast() {
        opened();
        List<IntroductionStep> seen = new ArrayList<>();
        for (int i = 0; i <= IntroductionStep.values().length; i++) {
            seen.add(model.stepProperty().get().orElseThrow());
            model.next();
        }

        assertThat(seen.subList(0, seen.size() - 1)).containsExactly(IntroductionStep.values());
        isAt(IntroductionStep.OWN);
    }

    @Test
    void goesBackAndNoFurtherThanTheFirst() {
        opened();
        model.next();

        model.back();
        model.back();

        isAt(IntroductionStep.SANDBOX);
    }

    @Test
    void countsAsSeenOnceItIsLeft() {
        opened();
        model.next();

        model.leave();

        isAway();
        assertThat(settings.current().introSeen()).isTrue();
    }

    @Test
    void doesNotComeToOneWhoHasSeenIt() {
        settings.change(now -> now.withIntroSeen(true));
        model = new IntroductionViewModel(settings);

        opened();

        isAway();
    }

    @Test
    void comesAgainFromItsStartWhenAskedFor() {
        opened();
        model.next();
        model.leave();

        model.begin();

        isAt(IntroductionStep.SANDBOX);
    }

    @Test
    void waitsWhileAnotherAccountIsOpenWithoutCountingAsSeen() {
        opened();
        model.next();

        model.opened(false);
        isAway();
        assertThat(model.possibleProperty().get()).isFalse();
        assertThat(settings.current().introSeen()).isFalse();

        opened();
        isAt(IntroductionStep.DEPTH);
    }

    @Test
    void everyStepSpeaksOfSomePartOfTheWindow() {
        assertThat(IntroductionStep.values())
                .allSatisfy(step -> assertThat(step.targets()).isNotEmpty());
    }
}
