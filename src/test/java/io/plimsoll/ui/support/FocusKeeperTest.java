package io.plimsoll.ui.support;

import static io.plimsoll.ui.support.FxToolkit.onFxThread;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

class FocusKeeperTest {
    private final Button first = new Button("first in the window");
    private final Button used = new Button("used");
    private final Button successor = new Button("successor");
    private final Button after = new Button("after");
    private final HBox place = new HBox(used);
    private final Scene scene = new Scene(new VBox(first, place, after));

    private Node ownerAfter(Button focused, Runnable change) {
        return onFxThread(
                () -> {
                    focused.requestFocus();
                    FocusKeeper.during(place, change, after);
                    return scene.getFocusOwner();
                });
    }

    @Test
    void theSuccessorHasTheFocus() {
        assertThat(ownerAfter(used, () -> place.getChildren().setAll(new HBox(successor))))
                .isSameAs(successor);
    }

    @Test
    void whereThereIsNoSuccessorTheNextOneHasIt() {
        assertThat(ownerAfter(used, place.getChildren()::clear)).isSameAs(after);
    }

    @Test
    void whatStaysKeepsIt() {
        assertThat(ownerAfter(used, () -> place.getChildren().addFirst(successor))).isSameAs(used);
    }

    @Test
    void nothingIsTakenFromElsewhere() {
        assertThat(ownerAfter(first, () -> place.getChildren().setAll(successor))).isSameAs(first);
    }
}
