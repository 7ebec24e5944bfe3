package io.plimsoll.ui.support;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.function.Function;
import java.util.function.Supplier;

/// Puts a part of the kit on a stand of a given size, styled and laid out, and asks it something.
final class Stand {
    private Stand() {}

    static <P extends Region, T> T ask(
            double width, double height, Supplier<P> part, Function<P, T> question) {
        return FxToolkit.onFxThread(
                () -> {
                    Theme.DARK.apply();
                    P made = part.get();
                    new Scene(made, width, height).snapshot(null);
                    return question.apply(made);
                });
    }

    static <N extends Node> N find(Parent part, String selector, Class<N> type) {
        return type.cast(part.lookup(selector));
    }

    static String text(Parent part, String selector) {
        return find(part, selector, Label.class).getText();
    }

    static boolean has(Node node, String pseudoClass) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
    }
}
