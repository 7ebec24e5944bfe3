package io.plimsoll;

import io.plimsoll.ui.support.FxToolkit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

import java.util.List;

/// The card of the introduction, and the rings around what it speaks of.
record IntroductionPage(Hands hands) {

    IntroductionPage untilPlace(String place) {
        hands.untilText("#introduction-place", place::equals);
        return this;
    }

    String title() {
        return hands.text("#introduction-title");
    }

    boolean isShown() {
        return hands.isShown("#introduction");
    }

    void untilGone() {
        hands.untilGone("#introduction");
    }

    /// By the keyboard, with the focus where it is.
    IntroductionPage enter() {
        hands.push(KeyCode.ENTER);
        return this;
    }

    IntroductionPage press(String button) {
        hands.tabTo("#introduction-" + button);
        hands.push(KeyCode.SPACE);
        return this;
    }

    void untilFocused(String button) {
        hands.untilFocused("#introduction-" + button);
    }

    /// The rings that are drawn.
    static List<Bounds> rings(Scene scene) {
        return FxToolkit.onFxThread(
                () ->
                        scene.getRoot().lookupAll(".target-ring").stream()
                                .filter(Node::isVisible)
                                .map(IntroductionPage::place)
                                .toList());
    }

    /// Where something is, in the scene.
    static Bounds place(Scene scene, String selector) {
        return FxToolkit.onFxThread(() -> place(scene.getRoot().lookup(selector)));
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
