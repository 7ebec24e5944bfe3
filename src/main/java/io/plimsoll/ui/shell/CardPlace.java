package io.plimsoll.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Where a card lies at the lower edge of the screens' place: beside what has opened at the right,
/// and over the page, of which it leaves every part within reach.
final class CardPlace extends Pane {
    private static final double GAP = 12;
    private static final double WIDEST = 640;

    private final Region card;
    private final Region page;

    /// @param page ends above the card while that is shown
    CardPlace(Region card, Region page) {
        this.card = card;
        this.page = page;
        getChildren().add(card);
        setPickOnBounds(false);
        card.visibleProperty().subscribe(this::requestLayout);
        parentProperty()
                .subscribe(
                        parent -> {
                            if (parent != null)
                                parent.getChildrenUnmodifiable()
                                        .addListener(
                                                (ListChangeListener<Node>) _ -> requestLayout());
                        });
    }

    /// Gives way to whatever the place has to hold.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double free = getWidth() - opened();
        double width = Math.min(free - 2 * GAP, WIDEST);
        double height = card.prefHeight(width);
        card.resizeRelocate(
                snapPositionX((free - width) / 2),
                snapPositionY(getHeight() - GAP - height),
                width,
                height);
        page.setPadding(new Insets(0, 0, card.isVisible() ? height + 2 * GAP : 0, 0));
    }

    /// The width of what lies at the right.
    private double opened() {
        return getParent().getChildrenUnmodifiable().stream()
                .filter(each -> !each.equals(this) && !each.equals(page))
                .mapToDouble(each -> each.getLayoutBounds().getWidth())
                .max()
                .orElse(0);
    }
}
