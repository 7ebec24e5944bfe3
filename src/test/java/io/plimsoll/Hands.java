package io.plimsoll;

import io.plimsoll.ui.support.FxToolkit;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a user does and sees: clicks, types and reads what is shown, and waits until it is.
record Hands(FxRobot robot, Keyboard keyboard) {
    /// Bounds how long a failing test hangs; a passing one never waits for it.
    private static final long PATIENCE_SECONDS = 30;

    private static final int MOST_STOPS = 60;

    /// Waits until the condition, which is asked on the FX thread, holds. A condition that itself
    /// waits would hold up the thread that has to bring about what it waits for.
    static void until(String what, Callable<Boolean> condition) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the FX thread would wait for itself until " + what);
        }
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> FxToolkit.onFxThread(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
    }

    void click(String selector) {
        click(once(selector, Node.class, node -> !node.isDisabled()));
    }

    /// Moves the mouse there in one go, where the test library's robot walks a millimetre at a
    /// time, and presses and releases it.
    void click(Node node) {
        FxToolkit.onFxThread(
                () -> {
                    clickNow(node);
                    return true;
                });
    }

    /// Clicks as often as it takes to make the control go.
    void clickAway(String selector) {
        until(
                selector + " goes when it is clicked",
                () -> {
                    Optional<Node> there = find(selector, Node.class);
                    there.ifPresent(Hands::clickNow);
                    return there.isEmpty();
                });
    }

    private static void clickNow(Node node) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        Robot mouse = new Robot();
        mouse.mouseMove(bounds.getCenterX(), bounds.getCenterY());
        mouse.mouseClick(MouseButton.PRIMARY);
    }

    void push(KeyCode... keys) {
        keyboard.push(keys);
    }

    /// Puts the focus on a control and strikes the keys there.
    void pushOn(String selector, KeyCode... keys) {
        keyboard.pushOn(once(selector, Node.class, node -> !node.isDisabled()), keys);
    }

    /// Types into what has the focus.
    void type(String text) {
        keyboard.type(text);
    }

    /// Walks with the Tab key until the control has the focus, and strikes the key there.
    void tabAndPush(String selector, KeyCode key) {
        for (int tries = 0; tries < MOST_STOPS; tries++) {
            tabTo(selector);
            if (keyboard.pushAt(once(selector, Node.class, _ -> true), key)) return;
        }
        throw new AssertionError("the focus does not stay on " + selector);
    }

    /// Walks with the Tab key until the control has the focus.
    void tabTo(String selector) {
        walkTo(selector, KeyCode.TAB);
    }

    /// The same the other way.
    void tabBackTo(String selector) {
        walkTo(selector, KeyCode.SHIFT, KeyCode.TAB);
    }

    private void walkTo(String selector, KeyCode... step) {
        untilEnabled(selector);
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (ask(selector, Node.class, Node::isFocused)) return;
            push(step);
        }
        throw new AssertionError("the Tab key does not lead to " + selector);
    }

    boolean isShown(String selector) {
        return FxToolkit.onFxThread(() -> find(selector, Node.class).isPresent());
    }

    void untilShown(String selector) {
        once(selector, Node.class, _ -> true);
    }

    void untilGone(String selector) {
        until(selector + " is gone", () -> find(selector, Node.class).isEmpty());
    }

    boolean isDisabled(String selector) {
        return ask(selector, Node.class, Node::isDisabled);
    }

    void untilDisabled(String selector) {
        once(selector, Node.class, Node::isDisabled);
    }

    void untilEnabled(String selector) {
        once(selector, Node.class, node -> !node.isDisabled());
    }

    String text(String selector) {
        return ask(selector, Labeled.class, Labeled::getText);
    }

    void untilFocused(String selector) {
        once(selector, Node.class, Node::isFocused);
    }

    void untilText(String selector, Predicate<String> expected) {
        once(selector, Labeled.class, label -> expected.test(label.getText()));
    }

    /// The texts of all labels below a node, from top to bottom.
    List<String> texts(String selector) {
        return ask(selector, Node.class, Hands::textsBelow);
    }

    /// Waits until all these are among the texts below a node.
    void untilTexts(String selector, String... expected) {
        once(selector, Node.class, node -> textsBelow(node).containsAll(List.of(expected)));
    }

    private static List<String> textsBelow(Node node) {
        return node.lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList();
    }

    /// Waits until the node is shown, and asks it.
    <N extends Node, T> T ask(String selector, Class<N> type, Function<N, T> question) {
        N node = once(selector, type, _ -> true);
        return FxToolkit.onFxThread(() -> question.apply(node));
    }

    /// The node as soon as it is shown and ready.
    <N extends Node> N once(String selector, Class<N> type, Predicate<? super N> ready) {
        List<N> found = new ArrayList<>();
        until(
                selector + " is ready",
                () -> {
                    find(selector, type).filter(ready).ifPresent(found::add);
                    return !found.isEmpty();
                });
        return found.getFirst();
    }

    private <N extends Node> Optional<N> find(String selector, Class<N> type) {
        return robot.lookup(selector).queryAll().stream()
                .filter(Hands::isVisible)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static boolean isVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) return false;
        }
        return true;
    }
}
