package io.plimsoll.ui.support;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import java.util.Optional;

/// Makes a node that shows a figure open its working: by a click, by Enter or Space, and by the
/// action that assistive technology asks of a button.
final class Opening {
    private final Node node;
    private Optional<Runnable> action = Optional.empty();

    Opening(Node node) {
        this.node = node;
    }

    void to(Runnable open) {
        boolean first = action.isEmpty();
        action = Optional.of(open);
        if (!first) return;
        node.getStyleClass().addAll("opens", "focusable");
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setOnMouseClicked(
                click -> {
                    if (click.getButton() != MouseButton.PRIMARY) return;
                    fire();
                    click.consume();
                });
        node.setOnKeyPressed(
                key -> {
                    if (key.getCode() != KeyCode.ENTER && key.getCode() != KeyCode.SPACE) return;
                    fire();
                    key.consume();
                });
    }

    /// The focus is taken first, so that it comes back here.
    void fire() {
        node.requestFocus();
        action.ifPresent(Runnable::run);
    }

    /// What a screen reader says of the figure.
    String spoken(String figure) {
        return action.isPresent() ? Messages.text("figure.opens", figure) : figure;
    }
}
