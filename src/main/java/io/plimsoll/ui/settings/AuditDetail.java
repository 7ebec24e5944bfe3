package io.plimsoll.ui.settings;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.DetailPane;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// One change in full.
final class AuditDetail extends VBox {
    private final VBox lines = new VBox(8);
    private final DetailPane pane;
    private Optional<AuditRow> shown = Optional.empty();

    AuditDetail() {
        CopyActions copy =
                new CopyActions(
                        "audit-copy-entry", text("audit.copyEntry"), this::copy, this::copy);
        pane = new DetailPane("audit-entry", text("audit.entry"), lines, copy.button());
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(pane);
    }

    private String copy() {
        return shown.map(AuditText::copy).orElse("");
    }

    void show(Optional<AuditRow> row) {
        shown = row;
        setVisible(row.isPresent());
        setManaged(row.isPresent());
        row.ifPresent(this::fill);
    }

    private void fill(AuditRow row) {
        pane.head(AuditText.what(row), AuditText.outcome(row)).show(row.end().tone());
        lines.getChildren().clear();
        for (AuditText.Line line : AuditText.lines(row)) {
            Label name = new Label(line.name());
            name.getStyleClass().add("caption");
            Label value = DetailPane.paragraph("");
            value.getStyleClass().setAll("label");
            if (line.amounts()) value.getStyleClass().add("amount");
            value.setText(line.value());
            value.setAccessibleText(line.name() + ": " + line.value());
            lines.getChildren().add(new VBox(name, value));
        }
    }
}
