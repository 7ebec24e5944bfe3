package io.plimsoll.ui.accounts;

import io.plimsoll.ui.support.InSight;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// Scrolls to what the keyboard walks to: a control that has the focus out of sight is of no use.
final class FocusInSight {
    private final Parent page;
    private final Subscription following;

    FocusInSight(Parent page) {
        this.page = page;
        following =
                page.sceneProperty()
                        .flatMap(scene -> scene.focusOwnerProperty())
                        .subscribe(this::show)
                        .and(page.sceneProperty().subscribe(this::showOnceLaidOut));
    }

    /// Before the first layout nothing has a place to scroll to.
    private void showOnceLaidOut(@Nullable Scene scene) {
        if (scene == null) return;
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        show(scene.getFocusOwner());
                    }
                });
    }

    Subscription life() {
        return following;
    }

    private void show(@Nullable Node focused) {
        if (focused == null || !isWithin(focused)) return;
        for (Node each = focused; each != null && !each.equals(page); each = each.getParent()) {
            if (each instanceof ScrollPane scroll && !each.equals(focused))
                InSight.bring(focused, scroll);
        }
    }

    private boolean isWithin(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(page)) return true;
        }
        return false;
    }
}
