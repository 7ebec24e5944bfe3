package io.plimsoll.ui.working;

import static io.plimsoll.ui.support.Messages.text;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import java.util.stream.IntStream;

/// The inputs of a figure as a tree: arrows walk, right and left open and close, as do Enter and a
/// click.
final class InputList extends ListView<WorkingRow> {
    private final WorkingViewModel model;
    private final Subscription life;

    InputList(WorkingViewModel model) {
        this.model = model;
        setId("working-inputs");
        setAccessibleText(text("working.inputs"));
        getStyleClass().add("working-inputs");
        setFixedCellSize(InputCell.HEIGHT);
        setCellFactory(_ -> new InputCell(model));
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        managedProperty().bind(visibleProperty());
        life = model.rows().subscribe(this::follow);
        follow();
    }

    Subscription life() {
        return life;
    }

    /// A reading changes rows one by one; only what opens or closes changes the list, and then the
    /// selection goes by the path.
    private void follow() {
        WorkingRow selected = getSelectionModel().getSelectedItem();
        int focused = getFocusModel().getFocusedIndex();
        if (getItems().equals(model.rows())) return;
        if (getItems().size() == model.rows().size()) {
            for (int i = 0; i < getItems().size(); i++) {
                if (!getItems().get(i).equals(model.rows().get(i)))
                    getItems().set(i, model.rows().get(i));
            }
        } else {
            getItems().setAll(model.rows());
        }
        int again = selected == null ? focused : indexOf(selected.path());
        if (again >= 0 && again < getItems().size()) getSelectionModel().clearAndSelect(again);
    }

    private int indexOf(String path) {
        return IntStream.range(0, getItems().size())
                .filter(i -> getItems().get(i).path().equals(path))
                .findFirst()
                .orElse(-1);
    }

    private void walk(KeyEvent key) {
        WorkingRow row = getFocusModel().getFocusedItem();
        if (row == null) return;
        switch (key.getCode()) {
            case ENTER, SPACE -> model.toggle(row);
            case RIGHT -> {
                if (row.expanded()) go(getFocusModel().getFocusedIndex() + 1);
                else model.expand(row);
            }
            case LEFT -> {
                if (row.expanded()) model.collapse(row);
                else go(indexOf(row.parent()));
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go(int index) {
        if (index < 0 || index >= getItems().size()) return;
        getSelectionModel().clearAndSelect(index);
        scrollTo(index);
    }
}
