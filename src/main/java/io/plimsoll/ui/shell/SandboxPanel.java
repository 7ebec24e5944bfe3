package io.plimsoll.ui.shell;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Formats;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/// Plays with the embedded exchange: its account, its website, its clock, its faults.
final class SandboxPanel extends ScrollPane {
    private static final List<Double> SPEEDS = List.of(1.0, 10.0, 60.0);

    private final SandboxControls sandbox;
    private final Label about = new Label();
    private final Label wrongTime = new Label();

    SandboxPanel(SandboxControls sandbox) {
        this.sandbox = sandbox;
        setId("sandbox-panel");
        getStyleClass().addAll("side-panel", "page-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxWidth(USE_PREF_SIZE);
        Label title = new Label(text("sandbox.title"));
        title.getStyleClass().add("section-title");
        Label note = new Label(text("sandbox.note"));
        note.getStyleClass().addAll("fine", "muted");
        note.setWrapText(true);
        about.getStyleClass().addAll("fine", "muted");
        about.setWrapText(true);
        wrongTime.setId("sandbox-clock-wrong");
        wrongTime.getStyleClass().addAll("fine", "tone-danger", "toned");
        wrongTime.setWrapText(true);
        wrongTime.managedProperty().bind(wrongTime.textProperty().isNotEmpty());

        VBox content =
                new VBox(
                        8,
                        title,
                        note,
                        caption(text("sandbox.scenario")),
                        account(),
                        about,
                        caption(text("sandbox.website")),
                        new WebsiteActs(sandbox),
                        caption(text("sandbox.clock")),
                        clock(),
                        wrongTime,
                        caption(text("sandbox.speed")),
                        speeds(),
                        caption(text("sandbox.conduct")),
                        conducts(),
                        caption(text("sandbox.faults")));
        sandbox.faults().forEach(fault -> content.getChildren().add(fault(fault)));
        content.getChildren().stream()
                .filter(Label.class::isInstance)
                .forEach(label -> ((Label) label).setMinHeight(USE_PREF_SIZE));
        setContent(content);
    }

    /// The account, and a way to have the same one again from its start.
    private HBox account() {
        ComboBox<SandboxControls.Choice> box = scenarios();
        HBox.setHgrow(box, Priority.ALWAYS);
        Button anew = new Button(text("sandbox.anew"));
        anew.setId("sandbox-anew");
        anew.setMinWidth(USE_PREF_SIZE);
        anew.disableProperty().bind(box.valueProperty().isNull());
        anew.setOnAction(_ -> sandbox.open(box.getValue().id()));
        HBox row = new HBox(8, box, anew);
        row.getStyleClass().add("form");
        return row;
    }

    private ComboBox<SandboxControls.Choice> scenarios() {
        ComboBox<SandboxControls.Choice> box = new ComboBox<>();
        box.setId("sandbox-scenario");
        box.setAccessibleText(text("sandbox.scenario"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(sandbox.scenarios());
        box.setConverter(shownAs(SandboxControls.Choice::title));
        box.getItems().stream()
                .filter(choice -> choice.id().equals(sandbox.scenario()))
                .findFirst()
                .ifPresent(
                        choice -> {
                            box.setValue(choice);
                            about.setText(choice.description());
                        });
        box.setOnAction(
                _ -> {
                    about.setText(box.getValue().description());
                    sandbox.open(box.getValue().id());
                });
        return box;
    }

    private HBox clock() {
        TextField field = new TextField(Formats.clock(sandbox.now()));
        field.setId("sandbox-clock");
        field.setAccessibleText(text("sandbox.clock"));
        field.setTooltip(new Tooltip(text("sandbox.clock.tip")));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button set = new Button(text("sandbox.clock.set"));
        set.setId("sandbox-clock-set");
        set.setOnAction(_ -> setClock(field.getText()));
        field.setOnAction(_ -> setClock(field.getText()));
        HBox row = new HBox(8, field, set);
        row.getStyleClass().add("form");
        return row;
    }

    private void setClock(String time) {
        try {
            Instant today = sandbox.now();
            Instant to =
                    today.atOffset(ZoneOffset.UTC).with(LocalTime.parse(time.strip())).toInstant();
            sandbox.setClock(to);
            wrongTime.setText("");
        } catch (DateTimeParseException e) {
            wrongTime.setText(text("sandbox.clock.wrong", time));
        }
    }

    private ComboBox<Double> speeds() {
        ComboBox<Double> box = new ComboBox<>();
        box.setId("sandbox-speed");
        box.setAccessibleText(text("sandbox.speed"));
        box.getItems().setAll(SPEEDS);
        box.setConverter(
                shownAs(speed -> text("sandbox.speed.times", Integer.toString(speed.intValue()))));
        box.setValue(sandbox.speed());
        box.setOnAction(_ -> sandbox.setSpeed(box.getValue()));
        return box;
    }

    private ComboBox<SandboxControls.Conduct> conducts() {
        ComboBox<SandboxControls.Conduct> box = new ComboBox<>();
        box.setId("sandbox-conduct");
        box.setAccessibleText(text("sandbox.conduct"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(sandbox.conducts());
        box.setConverter(shownAs(SandboxControls.Conduct::label));
        box.setValue(sandbox.conduct());
        box.setOnAction(_ -> sandbox.conductUpgrades(box.getValue()));
        return box;
    }

    private CheckBox fault(SandboxControls.FaultSwitch fault) {
        CheckBox box = new CheckBox(fault.label());
        box.setId("sandbox-fault-" + fault.id());
        box.setSelected(sandbox.isOn(fault));
        box.setOnAction(_ -> sandbox.turn(fault, box.isSelected()));
        return box;
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        return label;
    }

    private static <T> StringConverter<T> shownAs(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        };
    }
}
