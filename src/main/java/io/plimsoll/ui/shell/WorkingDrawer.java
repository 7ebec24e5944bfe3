package io.plimsoll.ui.shell;

import io.plimsoll.ui.working.WorkingView;
import io.plimsoll.ui.working.WorkingViewModel;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// Where the working of a figure opens: at the right edge, beside the screen where there is room
/// for both, else over it. The focus comes back to where it was.
final class WorkingDrawer {
    private static final double LEAST_PAGE = 884;
    private static final double LEAST = 480;
    private static final double MOST = 600;

    private final StackPane place;
    private final Region page;
    private @Nullable WorkingViewModel working;
    private @Nullable WorkingView view;
    private @Nullable Node before;
    private Subscription following = Subscription.EMPTY;

    WorkingDrawer(StackPane place, Region page) {
        this.place = place;
        this.page = page;
        place.widthProperty().subscribe(this::arrange);
    }

    /// Shows what the account's view-model has open, in place of the account before.
    void follow(WorkingViewModel next) {
        following.unsubscribe();
        hide();
        working = next;
        following = next.sheetProperty().subscribe(sheet -> show(next, sheet.isPresent()));
    }

    /// Puts the figure away.
    ///
    /// @return whether there was one
    boolean shut() {
        if (view == null || working == null) return false;
        working.shut();
        return true;
    }

    private void show(WorkingViewModel model, boolean open) {
        if (!open) {
            hide();
            return;
        }
        Node focused = focused();
        if (focused != null && !isWithin(focused)) before = focused;
        if (view == null) {
            place.getChildren().removeIf(SandboxPanel.class::isInstance);
            WorkingView made = new WorkingView(model);
            view = made;
            StackPane.setAlignment(made, Pos.CENTER_RIGHT);
            place.getChildren().add(made);
            arrange();
            made.takeFocus();
        }
    }

    private @Nullable Node focused() {
        return place.getScene() == null ? null : place.getScene().getFocusOwner();
    }

    private boolean isWithin(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(view)) return true;
        }
        return false;
    }

    private void hide() {
        if (view == null) return;
        Node focused = focused();
        boolean within = focused != null && isWithin(focused);
        view.life().unsubscribe();
        place.getChildren().remove(view);
        view = null;
        Node back = before;
        before = null;
        if (within && back != null && back.getScene() != null) back.requestFocus();
        arrange();
    }

    private void arrange() {
        double width = Math.clamp(place.getWidth() - LEAST_PAGE, LEAST, MOST);
        boolean beside = view != null && place.getWidth() - width >= LEAST_PAGE;
        StackPane.setMargin(page, new Insets(0, beside ? width : 0, 0, 0));
        if (view == null) return;
        view.setMinWidth(width);
        view.setPrefWidth(width);
        view.setMaxWidth(width);
    }
}
