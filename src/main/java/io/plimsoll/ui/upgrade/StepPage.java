package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One page of the wizard: its content, which scrolls where the window is too low for it, and below
/// it what can be done, always in reach.
abstract class StepPage extends VBox {
    private final HBox actions = new HBox();
    private Subscription life = Subscription.EMPTY;

    StepPage() {
        getStyleClass().add("upgrade-page");
        actions.getStyleClass().add("upgrade-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
    }

    /// Lays the page out: the content, and the actions in a row with the leading one at the right.
    final void fill(Node content, Node... row) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        actions.getChildren().setAll(row);
        getChildren().setAll(scroll, actions);
    }

    /// A further action at the right of the others.
    final void addAction(Node action) {
        actions.getChildren().add(action);
    }

    final void keep(Subscription following) {
        life = life.and(following);
    }

    /// Lets go of everything the page follows.
    final void leave() {
        life.unsubscribe();
    }

    /// Puts the focus where the user goes on from.
    abstract void focusFirst();

    static Button button(String id, String label) {
        Button button = new Button(label);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// The button that Enter presses.
    static Button primary(String id, String label, Runnable action) {
        Button button = button(id, label);
        button.setDefaultButton(true);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The button that Esc presses.
    static Button back(UpgradeViewModel model) {
        Button button = button("upgrade-back", text("upgrade.back"));
        button.setCancelButton(true);
        button.setOnAction(_ -> model.back());
        return button;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static Label wrapped(String words, String... styleClasses) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
