package io.plimsoll.ui.upgrade;

import io.plimsoll.ui.support.Messages;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

import java.util.List;

/// A short list of things to know: a word or two, and a sentence each.
final class Points extends GridPane {

    Points(List<? extends Enum<?>> points) {
        getStyleClass().add("points");
        ColumnConstraints word = new ColumnConstraints();
        word.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints sentence = new ColumnConstraints();
        sentence.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(word, sentence);
        points.forEach(this::add);
    }

    private void add(Enum<?> point) {
        Label word = new Label(Messages.name(point));
        word.getStyleClass().add("medium");
        RowConstraints top = new RowConstraints();
        top.setValignment(VPos.TOP);
        getRowConstraints().add(top);
        addRow(
                getRowConstraints().size() - 1,
                word,
                StepPage.wrapped(Messages.meaning(point), "muted"));
    }
}
