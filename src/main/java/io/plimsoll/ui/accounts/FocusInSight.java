package io.plimsoll.ui.accounts;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// Scrolls to what the keyboard walks to: a control that has the focus out of sight is of no use.
final class FocusInSight {
    private static final double ROOM = 16;

    private final Parent page;
    private final Subscription following;

    FocusInSight(Parent page) {
        this.page = page;
        following =
                page.sceneProperty()
                        .flatMap(scene -> scene.focusOwnerProperty())
                        .subscribe(this::show);
    }

    Subscription life() {
        return following;
    }

    private void show(@Nullable Node focused) {
        if (focused == null || !isWithin(focused)) return;
        for (Node each = focused; each != null && !each.equals(page); each = each.getParent()) {
            if (each instanceof ScrollPane scroll && !each.equals(focused)) show(focused, scroll);
        }
    }

    private boolean isWithin(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(page)) return true;
        }
        return false;
    }

    private static void show(Node focused, ScrollPane scroll) {
        Node content = scroll.getContent();
        Bounds place = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double sight = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - sight;
        if (hidden <= 0) return;
        double top = scroll.getVvalue() * hidden;
        if (place.getMinY() - ROOM < top) scroll.setVvalue((place.getMinY() - ROOM) / hidden);
        else if (place.getMaxY() + ROOM > top + sight) {
            scroll.setVvalue((place.getMaxY() + ROOM - sight) / hidden);
        }
    }
}
