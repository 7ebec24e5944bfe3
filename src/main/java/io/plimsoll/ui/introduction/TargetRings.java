package io.plimsoll.ui.introduction;

import io.plimsoll.ui.support.InSight;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rings around parts of the window, wherever the layout puts them. A part that is scrolled out of
/// sight is brought into it once; what is not there has no ring.
public final class TargetRings extends Region {
    private static final double ROOM = 4;
    private static final double EDGE = 2;
    private static final double ROUND = 12;

    private final List<Target> targets = new ArrayList<>();
    private final Runnable afterLayout = this::follow;

    /// Lies over everything in its parent and is in no one's way.
    public TargetRings() {
        setManaged(false);
        setMouseTransparent(true);
        sceneProperty().subscribe(this::moved);
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) before.removePostLayoutPulseListener(afterLayout);
        if (now != null) now.addPostLayoutPulseListener(afterLayout);
    }

    /// Follows the nodes with these ids in place of those before.
    public void around(List<String> ids) {
        targets.clear();
        ids.forEach(id -> targets.add(new Target("#" + id)));
        getChildren().setAll(targets.stream().map(Target::ring).toList());
        requestLayout();
    }

    /// A picture of a window that is not shown has a layout and no pulse.
    @Override
    protected void layoutChildren() {
        follow();
    }

    private void follow() {
        Parent frame = getParent();
        if (frame != null) targets.forEach(target -> target.follow(frame));
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) return false;
        }
        return true;
    }

    private final class Target {
        private final String selector;
        private final Rectangle ring = new Rectangle();
        private @Nullable Node node;
        private double sight;

        private Target(String selector) {
            this.selector = selector;
            ring.getStyleClass().add("target-ring");
            ring.setManaged(false);
            ring.setArcWidth(ROUND);
            ring.setArcHeight(ROUND);
            ring.setVisible(false);
        }

        private Rectangle ring() {
            return ring;
        }

        private void follow(Parent frame) {
            Node now = node;
            if (now == null || now.getScene() == null) {
                now = frame.lookup(selector);
                node = now;
                sight = 0;
            }
            Optional<Bounds> bounds =
                    Optional.ofNullable(now).filter(TargetRings::isShown).flatMap(this::inSight);
            ring.setVisible(bounds.isPresent());
            bounds.map(TargetRings.this::sceneToLocal)
                    .ifPresent(part -> draw(part, frame.getLayoutBounds()));
        }

        private void draw(Bounds part, Bounds frame) {
            double left = Math.max(part.getMinX() - ROOM, EDGE);
            double top = Math.max(part.getMinY() - ROOM, EDGE);
            double right = Math.min(part.getMaxX() + ROOM, frame.getWidth() - EDGE);
            double bottom = Math.min(part.getMaxY() + ROOM, frame.getHeight() - EDGE);
            ring.setX(left);
            ring.setY(top);
            ring.setWidth(right - left);
            ring.setHeight(bottom - top);
        }

        /// What can be seen of it, in the scene.
        private Optional<Bounds> inSight(Node part) {
            Bounds seen = part.localToScene(part.getLayoutBounds());
            boolean nearest = true;
            for (Node each = part.getParent(); each != null; each = each.getParent()) {
                if (!(each instanceof ScrollPane scroll)) continue;
                if (nearest) bring(part, scroll);
                nearest = false;
                Bounds window = scroll.localToScene(scroll.getLayoutBounds());
                double left = Math.max(seen.getMinX(), window.getMinX());
                double top = Math.max(seen.getMinY(), window.getMinY());
                double right = Math.min(seen.getMaxX(), window.getMaxX());
                double bottom = Math.min(seen.getMaxY(), window.getMaxY());
                if (right <= left || bottom <= top) return Optional.empty();
                seen = new BoundingBox(left, top, right - left, bottom - top);
            }
            return Optional.of(seen);
        }

        /// Again when the room changes, and not while the user scrolls.
        private void bring(Node part, ScrollPane scroll) {
            double height = scroll.getViewportBounds().getHeight();
            if (height == sight) return;
            sight = height;
            InSight.bring(part, scroll);
        }
    }
}
