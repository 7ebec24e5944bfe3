package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import de.sandec.jmemorybuddy.JMemoryBuddy;

import io.plimsoll.ui.shell.OpenScreen;
import io.plimsoll.ui.shell.Screen;
import io.plimsoll.ui.support.CssWarnings;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.ui.working.WorkingViewModel;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

/// What holds on every screen, in a window of the smallest size.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepTest {
    private RunningApp app;

    @BeforeAll
    void open() {
        app = RunningApp.on("uta2");
    }

    @AfterAll
    void close() {
        app.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyControlThatTakesTheFocusHasAName(Screen screen) {
        prepare(screen);
        assertThat(nameless(on(screen))).isEmpty();
    }

    @Test
    void everyControlOfTheSandboxPanelHasAName() {
        app.shell().sandbox();
        List<Node> panel = FxToolkit.onFxThread(() -> below(app.scene().lookup("#sandbox-panel")));
        app.hands().click("#nav-sandbox");

        assertThat(nameless(panel)).isEmpty();
    }

    @Test
    void everyControlOfTheWorkingHasAName() {
        assertThat(nameless(working())).isEmpty();
    }

    @Test
    void noWordAndNoNumberOfTheWorkingIsCutOff() {
        assertThat(cutOff(working())).extracting(Labeled::getText).isEmpty();
    }

    @Test
    void aWorkingThatWasClosedIsCollected() {
        JMemoryBuddy.memoryTest(
                checker -> {
                    checker.assertCollectable(working().getFirst());
                    app.shell().working().close();
                    app.shell().working().untilGone();
                });
    }

    /// The panel with a figure that is opened some way down.
    private List<Node> working() {
        prepare(Screen.OVERVIEW);
        return FxToolkit.onFxThread(
                () -> {
                    WorkingViewModel model = app.wiring().shell().sessionProperty().get().working();
                    model.open("account.marginBalance");
                    for (int level = 0; level < 4; level++) {
                        List.copyOf(model.rows()).forEach(model::expand);
                    }
                    app.scene().getRoot().applyCss();
                    app.scene().getRoot().layout();
                    return below(app.scene().lookup("#working"));
                });
    }

    @ParameterizedTest
    @EnumSource
    void noWordAndNoNumberIsCutOff(Screen screen) {
        prepare(screen);
        assertThat(cutOff(on(screen))).extracting(Labeled::getText).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UPGRADE", "ACCOUNTS", "SETTINGS"}) // show no amounts
    void everyAmountCanBeCovered(Screen screen) {
        assertThat(amountsWhileHidden(screen)).isNotEmpty().containsOnly(Color.TRANSPARENT);
    }

    /// The colours in which amounts are written while they are hidden.
    private List<Paint> amountsWhileHidden(Screen screen) {
        prepare(screen);
        var hidden = app.wiring().appearance().amountsHiddenProperty();
        return FxToolkit.onFxThread(
                () -> {
                    hidden.set(true);
                    List<Paint> fills =
                            on(screen).stream()
                                    .filter(SweepTest::isAmount)
                                    .map(Labeled.class::cast)
                                    .map(Labeled::getTextFill)
                                    .toList();
                    hidden.set(false);
                    return fills;
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyColourIsDefinedInBothThemes(Screen screen) {
        assertThat(
                        CssWarnings.during(
                                () -> {
                                    on(screen);
                                    FxToolkit.onFxThread(
                                            () -> {
                                                for (Theme theme :
                                                        List.of(Theme.LIGHT, Theme.DARK)) {
                                                    app.wiring()
                                                            .appearance()
                                                            .themeProperty()
                                                            .set(theme);
                                                    app.scene().getRoot().applyCss();
                                                }
                                                return true;
                                            });
                                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aScreenThatWasLeftIsCollected(Screen screen) {
        JMemoryBuddy.memoryTest(
                checker -> {
                    OpenScreen open =
                            FxToolkit.onFxThread(
                                    () -> {
                                        OpenScreen made =
                                                app.wiring()
                                                        .shell()
                                                        .sessionProperty()
                                                        .get()
                                                        .screens()
                                                        .apply(screen);
                                        made.root().applyCss();
                                        made.life().unsubscribe();
                                        return made;
                                    });
                    checker.assertCollectable(open.root());
                });
    }

    /// Some screens take a moment to work their figures out.
    private void prepare(Screen screen) {
        on(screen);
        app.hands().untilGone("#state-loading");
    }

    private List<Node> on(Screen screen) {
        return FxToolkit.onFxThread(
                () -> {
                    app.wiring().shell().screenProperty().set(screen);
                    app.scene().getRoot().applyCss();
                    app.scene().getRoot().layout();
                    return below(app.scene().getRoot());
                });
    }

    /// What takes the focus and says nothing to a screen reader.
    static List<Node> nameless(List<Node> nodes) {
        return nodes.stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> name(node).isBlank())
                .toList();
    }

    static List<Labeled> cutOff(List<Node> nodes) {
        return nodes.stream()
                .filter(SweepTest::isReading)
                .filter(SweepTest::isCutOff)
                .map(Labeled.class::cast)
                .toList();
    }

    /// The node and everything visible below it.
    static List<Node> below(Node node) {
        List<Node> all = new ArrayList<>();
        if (!node.isVisible()) return all;
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(below(child)));
        }
        return all;
    }

    /// An empty cell keeps the style of its column but has nothing to cover.
    private static boolean isAmount(Node node) {
        return node.getStyleClass().contains("amount")
                && node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) return node.getAccessibleText();
        return node instanceof Labeled labeled && labeled.getText() != null
                ? labeled.getText()
                : "";
    }

    private static boolean isReading(Node node) {
        boolean givesWay = node.getStyleClass().contains("may-shorten"); // and has a tooltip
        return (node instanceof Label && !givesWay) || node instanceof Button;
    }

    /// A label that lacks room draws another text than it has, with an ellipsis.
    private static boolean isCutOff(Node node) {
        return ((Labeled) node)
                .getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .anyMatch(drawn -> drawn.endsWith("..."));
    }
}
