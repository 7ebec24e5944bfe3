package io.plimsoll.ui.support;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// Where one is in a wizard: the steps in a row, those behind ticked off, the present one filled.
public final class StepsBar extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final IntegerProperty current = new SimpleIntegerProperty();
    private final List<Step> steps = new ArrayList<>();

    private record Step(HBox box, Label number, FontIcon tick) {}

    public StepsBar(List<String> names) {
        getStyleClass().add("steps-bar");
        setAlignment(Pos.CENTER_LEFT);
        for (String name : names) {
            if (!steps.isEmpty()) {
                var link = new Region();
                link.getStyleClass().add("step-link");
                HBox.setHgrow(link, Priority.ALWAYS);
                getChildren().add(link);
            }
            var step = step(steps.size() + 1, name);
            steps.add(step);
            getChildren().add(step.box());
        }
        current.subscribe(
                now -> {
                    show();
                    setAccessibleText(
                            "%d / %d %s"
                                    .formatted(
                                            now.intValue() + 1,
                                            names.size(),
                                            names.get(now.intValue())));
                });
    }

    private static Step step(int position, String name) {
        var number = new Label(Integer.toString(position));
        var tick = new FontIcon(CarbonIcons.CHECKMARK);
        var disc = new StackPane(number, tick);
        disc.getStyleClass().add("step-disc");
        var words = new Label(name);
        words.getStyleClass().add("step-name");
        words.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(8, disc, words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("step");
        return new Step(box, number, tick);
    }

    private void show() {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean done = i < current.get();
            step.box().pseudoClassStateChanged(DONE, done);
            step.box().pseudoClassStateChanged(CURRENT, i == current.get());
            step.number().setVisible(!done);
            step.tick().setVisible(done);
        }
    }

    /// The present step, from 0.
    public IntegerProperty currentProperty() {
        return current;
    }
}
