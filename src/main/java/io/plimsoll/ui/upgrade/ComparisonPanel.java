package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.BeforeAfter;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The account before and after an upgrade, side by side.
final class ComparisonPanel extends VBox {
    private final GridPane grid = new GridPane();

    ComparisonPanel() {
        grid.setId("upgrade-comparison");
        grid.getStyleClass().add("comparison");
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        ColumnConstraints figure = new ColumnConstraints();
        figure.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(what, figure, figure);
        show(Optional.empty());
    }

    void show(Optional<BeforeAfter> both) {
        if (both.isEmpty()) {
            getChildren()
                    .setAll(
                            new Panel(
                                    text("upgrade.comparison"),
                                    StepPage.wrapped(text("upgrade.comparison.reading"), "muted")));
            return;
        }
        grid.getChildren().clear();
        grid.addRow(
                0,
                new Label(),
                heading("upgrade.comparison.before"),
                heading("upgrade.comparison.after"));
        int row = 1;
        for (ComparisonRow line : ComparisonRow.of(both.get())) {
            Label before = value(line.before(), line.amount());
            Label after = value(line.after(), line.amount());
            if (line.differs()) after.getStyleClass().add("changed");
            grid.addRow(row++, caption(line.name()), before, after);
        }
        VBox content = new VBox(8, grid);
        content.getChildren()
                .add(
                        both.get().before().isEmpty()
                                ? new Notice(Tone.CAUTION, text("upgrade.comparison.noBefore"))
                                : StepPage.wrapped(
                                        text("upgrade.comparison.saved", both.get().saved()),
                                        "caption"));
        getChildren().setAll(new Panel(text("upgrade.comparison"), content));
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label heading(String key) {
        Label label = new Label(text(key));
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label value(String words, boolean amount) {
        Label label = new Label(words);
        label.getStyleClass().add("numeric");
        if (amount) label.getStyleClass().add("amount");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
