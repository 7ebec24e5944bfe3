package io.plimsoll.ui.accounts;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// One part of the page, with its number. It waits for its turn until those before it are settled.
final class FormSection extends VBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Label number;
    private final FontIcon tick = new FontIcon(CarbonIcons.CHECKMARK);
    private final HBox header;
    private final Node content;

    FormSection(int place, String title, Node content) {
        this.content = content;
        getStyleClass().addAll("panel", "form-section");
        number = new Label(Integer.toString(place));
        StackPane disc = new StackPane(number, tick);
        disc.getStyleClass().add("step-disc");
        Label words = new Label(title);
        words.getStyleClass().add("section-title");
        header = new HBox(8, disc, words);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("step");
        getChildren().addAll(header, content);
        show(false, false);
    }

    /// @param active whether it is its turn, or was
    /// @param done whether it is settled
    void show(boolean active, boolean done) {
        content.setDisable(!active);
        header.pseudoClassStateChanged(DONE, done);
        header.pseudoClassStateChanged(CURRENT, active && !done);
        number.setVisible(!done);
        tick.setVisible(done);
    }
}
