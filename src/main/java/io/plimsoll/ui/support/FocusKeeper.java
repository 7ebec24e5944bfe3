package io.plimsoll.ui.support;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Optional;

/// Keeps the keyboard at its place where the control that has it is replaced: else it would begin
/// again at the window's first one.
public final class FocusKeeper {
    private FocusKeeper() {}

    /// Makes a change within a part of the screen.
    ///
    /// @param place gives the focus to its first control when the one that had it is gone
    public static void during(Parent place, Runnable change) {
        keep(place, change, Optional.empty());
    }

    /// Makes a change within a part of the screen that may be empty afterwards.
    ///
    /// @param otherwise gets the focus when nothing in the place can
    public static void during(Parent place, Runnable change, Node otherwise) {
        keep(place, change, Optional.of(otherwise));
    }

    private static void keep(Parent place, Runnable change, Optional<Node> otherwise) {
        Optional<Node> owner =
                Optional.ofNullable(place.getScene())
                        .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                        .filter(node -> isIn(node, place));
        change.run();
        if (owner.isEmpty() || isIn(owner.get(), place)) return;
        first(place).or(() -> otherwise).ifPresent(Node::requestFocus);
    }

    private static boolean isIn(Node node, Parent place) {
        for (Node at = node; at != null; at = at.getParent()) if (at.equals(place)) return true;
        return false;
    }

    private static Optional<Node> first(Parent place) {
        for (Node child : place.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) continue;
            if (child.isFocusTraversable()) return Optional.of(child);
            Optional<Node> within = child instanceof Parent part ? first(part) : Optional.empty();
            if (within.isPresent()) return within;
        }
        return Optional.empty();
    }
}
