package io.plimsoll.ui.settings;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.audit.Verification;
import io.plimsoll.ui.recording.FolderChooser;
import io.plimsoll.ui.settings.AuditViewModel.Period;
import io.plimsoll.ui.settings.AuditViewModel.State;
import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.EmptyState;
import io.plimsoll.ui.support.FocusKeeper;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.RowColumn;
import io.plimsoll.ui.support.RowTable;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.stream.Stream;

/// Every change that was asked of an account: to look at, to search, to verify and to take along.
final class AuditPanel extends VBox {
    private static final double HEIGHT = 340;

    private final AuditViewModel model;
    private final FolderChooser folders;
    private final RowTable<AuditRow, AuditColumn> table;
    private final AuditDetail detail = new AuditDetail();
    private final StatusChip verdict = new StatusChip();
    private final VBox remarks = new VBox(8);
    private final StackPane place = new StackPane();
    private final Button again;
    private final Node filled;
    private final Subscription life;

    AuditPanel(AuditViewModel model, FolderChooser folders) {
        this.model = model;
        this.folders = folders;
        setId("settings-audit");
        verdict.setId("audit-verdict");
        verdict.managedProperty().bind(verdict.visibleProperty());
        table =
                new RowTable<>(
                        "audit-table",
                        text("audit.table"),
                        Stream.of(AuditColumn.values()).map(AuditPanel::column).toList(),
                        model.rows(),
                        AuditRow::id);
        table.sortBy(AuditColumn.TIME, true, model::sortBy);
        Label none = new Label(text("audit.noneFound"));
        none.getStyleClass().add("muted");
        table.table().setPlaceholder(none);
        HBox.setHgrow(table, Priority.ALWAYS);
        detail.getStyleClass().add("audit-detail");
        HBox both = new HBox(12, table, detail);
        VBox.setVgrow(both, Priority.ALWAYS);
        filled = new VBox(8, tools(), both);
        place.setPrefHeight(HEIGHT);
        place.setMinHeight(HEIGHT);
        again = SettingsView.button("audit-verify", text("audit.verify"), model::read);
        Button export = SettingsView.button("audit-export", text("audit.export"), this::export);
        remarks.managedProperty().bind(remarks.visibleProperty());
        getChildren()
                .add(
                        new Panel(
                                text("audit.title"),
                                new VBox(
                                        8,
                                        SettingsView.wrapped(text("audit.meaning"), "caption"),
                                        remarks,
                                        place),
                                verdict,
                                again,
                                export));
        export.disableProperty().bind(model.stateProperty().map(state -> state != State.READY));
        life =
                Subscription.combine(
                        table.life(),
                        model.stateProperty().subscribe(this::show),
                        model.rows().currentProperty().subscribe(detail::show),
                        model.verificationProperty().subscribe(this::show),
                        model.verificationProperty().subscribe(this::remark),
                        model.toldProperty().subscribe(this::remark),
                        export.disableProperty()::unbind);
        remark();
    }

    Subscription life() {
        return life;
    }

    private HBox tools() {
        TextField search = new TextField();
        search.setId("audit-search");
        search.setPromptText(text("audit.search"));
        search.setAccessibleText(text("audit.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        ChoiceBox<Period> period = new ChoiceBox<>();
        period.setId("audit-period");
        period.setAccessibleText(text("audit.period"));
        period.getItems().setAll(Period.values());
        period.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Period chosen) {
                        return chosen == null ? "" : Messages.name(chosen);
                    }

                    @Override
                    public Period fromString(String words) {
                        throw new UnsupportedOperationException("is never typed");
                    }
                });
        period.valueProperty().bindBidirectional(model.periodProperty());
        CopyActions copy = new CopyActions("audit-copy", model::copyTable, model::copySelection);
        table.copyBy(copy);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(12, search, period, gap, copy.button());
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private void export() {
        folders.choose(text("audit.export.where"), getScene().getWindow())
                .ifPresent(model::exportTo);
    }

    private void show(State state) {
        Node now =
                switch (state) {
                    case LOADING -> EmptyState.calm(text("audit.loading"), "");
                    case EMPTY -> EmptyState.calm(text("audit.empty"), text("audit.empty.meaning"));
                    case READY -> filled;
                    case FAILED ->
                            EmptyState.calm(text("audit.failed"), "")
                                    .withAction(text("audit.verify"), model::read);
                };
        place.getChildren().setAll(now);
    }

    private void show(Optional<Verification> verified) {
        verdict.setVisible(verified.isPresent());
        verified.ifPresent(
                known -> {
                    verdict.show(known.isIntact() ? Tone.GOOD : Tone.DANGER);
                    verdict.setText(AuditText.chip(known));
                });
    }

    private void remark() {
        FocusKeeper.during(remarks, this::showRemarks, again);
    }

    private void showRemarks() {
        remarks.getChildren().clear();
        model.verificationProperty()
                .get()
                .filter(known -> !known.findings().isEmpty())
                .ifPresent(
                        known -> {
                            Notice notice =
                                    new Notice(
                                            known.isIntact() ? Tone.NEUTRAL : Tone.DANGER,
                                            AuditText.findings(known));
                            notice.setId("audit-findings");
                            remarks.getChildren().add(notice);
                        });
        model.toldProperty()
                .get()
                .ifPresent(
                        told -> {
                            Notice notice =
                                    new Notice(
                                            told.good() ? Tone.ACCENT : Tone.CAUTION,
                                            told.sentence(),
                                            text("notice.dismiss"),
                                            model::dismiss);
                            notice.setId("audit-told");
                            remarks.getChildren().add(notice);
                        });
        remarks.setVisible(!remarks.getChildren().isEmpty());
    }

    private static RowColumn<AuditRow, AuditColumn> column(AuditColumn column) {
        return switch (column) {
            case TIME -> words(column, 0);
            case EXCHANGE_TIME -> words(column, 3);
            case ACCOUNT -> words(column, 2);
            case ENVIRONMENT ->
                    RowColumn.<AuditRow, AuditColumn>words(column, column.title(), 1, _ -> "")
                            .with(EndPicture.badge());
            case WHAT -> words(column, 0);
            case OUTCOME -> words(column, 0).with(EndPicture.column());
        };
    }

    private static RowColumn<AuditRow, AuditColumn> words(AuditColumn column, int rank) {
        return RowColumn.words(column, column.title(), rank, column::words);
    }
}
