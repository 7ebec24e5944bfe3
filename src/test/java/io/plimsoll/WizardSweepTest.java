package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.support.CssWarnings;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.upgrade.UpgradeStep.Stage;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What holds on every step of the wizard, found on one walk through it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WizardSweepTest {
    private final Map<Stage, Findings> found = new EnumMap<>(Stage.class);

    private record Findings(List<Node> nameless, List<String> cutOff, List<String> warnings) {}

    @BeforeAll
    void walk() {
        try (RunningApp app = RunningApp.on("uta2")) {
            UpgradePage upgrade = app.shell().upgrade();
            look(app, Stage.EXPLAIN);
            upgrade.next();
            app.hands().untilShown("#upgrade-checks-passed");
            look(app, Stage.CHECK);
            upgrade.next();
            app.hands().click("#upgrade-understood");
            look(app, Stage.CONFIRM);
            upgrade.submit();
            upgrade.untilPhase("The exchange is moving the account");
            look(app, Stage.PROGRESS);
            app.exchange().clock().advance(Duration.ofSeconds(30));
            upgrade.untilResult();
            look(app, Stage.RESULT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyControlThatTakesTheFocusHasAName(Stage stage) {
        assertThat(findings(stage).nameless()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noWordAndNoNumberIsCutOff(Stage stage) {
        assertThat(findings(stage).cutOff()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyColourIsDefinedInBothThemes(Stage stage) {
        assertThat(findings(stage).warnings()).isEmpty();
    }

    private Findings findings(Stage stage) {
        return Objects.requireNonNull(found.get(stage), "the walk left out " + stage);
    }

    private void look(RunningApp app, Stage stage) {
        var theme = app.wiring().appearance().themeProperty();
        List<String> warnings =
                CssWarnings.during(
                        () -> {
                            for (Theme each : List.of(Theme.LIGHT, Theme.DARK)) {
                                theme.set(each);
                                app.scene().getRoot().applyCss();
                            }
                        });
        found.put(
                stage,
                FxToolkit.onFxThread(
                        () -> {
                            app.scene().getRoot().layout();
                            List<Node> shown = SweepTest.below(app.scene().getRoot());
                            return new Findings(
                                    SweepTest.nameless(shown),
                                    SweepTest.cutOff(shown).stream().map(Labeled::getText).toList(),
                                    warnings);
                        }));
    }
}
