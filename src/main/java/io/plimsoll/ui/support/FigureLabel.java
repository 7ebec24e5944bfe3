package io.plimsoll.ui.support;

import javafx.scene.AccessibleAction;
import javafx.scene.control.Label;

/// A figure as a label, which may open its working.
final class FigureLabel extends Label {
    private final Opening opening = new Opening(this);

    void opens(Runnable open) {
        opening.to(open);
    }

    void say(String figure) {
        setAccessibleText(opening.spoken(figure));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) opening.fire();
        else super.executeAccessibleAction(action, parameters);
    }
}
