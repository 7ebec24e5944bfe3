package io.plimsoll.ui.support;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Scrolls no further than is needed to see something.
public final class InSight {
    private static final double ROOM = 16;

    private InSight() {}

    /// Brings something that has just come into sight in whatever scrolls it, once it has its
    /// place.
    public static void bringOnceLaidOut(Node part) {
        Scene scene = part.getScene();
        if (scene == null) return;
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        for (Node each = part; each != null; each = each.getParent()) {
                            if (each instanceof ScrollPane scroll) bring(part, scroll);
                        }
                    }
                });
    }

    /// Brings a part of what is scrolled into sight; of what is too high for it, the beginning.
    public static void bring(Node part, ScrollPane scroll) {
        Node content = scroll.getContent();
        Bounds place = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double sight = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - sight;
        if (hidden <= 0) return;
        double top = scroll.getVvalue() * hidden;
        double first = place.getMinY() - ROOM;
        double last = place.getMaxY() + ROOM - sight;
        if (first < top) scroll.setVvalue(first / hidden);
        else if (last > top) scroll.setVvalue(Math.min(first, last) / hidden);
    }
}
