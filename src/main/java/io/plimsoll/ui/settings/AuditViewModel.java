package io.plimsoll.ui.settings;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.audit.AuditLog;
import io.plimsoll.audit.AuditSearch;
import io.plimsoll.audit.Verification;
import io.plimsoll.storage.StorageException;
import io.plimsoll.ui.support.TabSeparated;
import io.plimsoll.ui.support.TableRows;
import io.plimsoll.ui.support.TaskRunner;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The audit log as a table, with what its own hashes say about it.
public final class AuditViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditViewModel.class);
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final AuditLog log;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final TableRows<AuditRow> rows =
            new TableRows<>(AuditRow::id, AuditColumn.TIME.order(true));
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final ReadOnlyObjectWrapper<Optional<Verification>> verification =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Optional<Told>> told =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean closed;

    /// What is in the table.
    public enum State {
        LOADING,
        EMPTY,
        READY,
        FAILED
    }

    /// Since when.
    public enum Period {
        ALL(Duration.ZERO),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration length;

        Period(Duration length) {
            this.length = length;
        }
    }

    /// What came of reading or exporting.
    ///
    /// @param good whether it worked
    public record Told(boolean good, String sentence) {}

    private record Read(List<AuditRow> rows, Verification verification) {}

    /// @param clock the PC's
    public AuditViewModel(AuditLog log, TaskRunner tasks, InstantSource clock) {
        this.log = log;
        this.tasks = tasks;
        this.clock = clock;
        search.subscribe(this::filter);
        period.subscribe(this::filter);
        read();
    }

    /// The changes, newest first.
    public TableRows<AuditRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the hashes say; empty until they were followed.
    public ReadOnlyObjectProperty<Optional<Verification>> verificationProperty() {
        return verification.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// A text that stands anywhere in the change or its end.
    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /// Reads the log and follows its hashes once more.
    public void read() {
        work(
                () ->
                        new Read(
                                log.search(AuditSearch.ALL).stream().map(AuditRow::new).toList(),
                                log.verify()),
                read -> {
                    rows.replace(read.rows());
                    verification.set(
                            Optional.of(read.verification()).filter(all -> all.lines() > 0));
                    state.set(read.rows().isEmpty() ? State.EMPTY : State.READY);
                },
                () -> state.set(State.FAILED));
    }

    /// Writes the whole log for others to read.
    public void exportTo(Path folder) {
        Path csv = folder.resolve("plimsoll-audit-" + FILE_TIME.format(clock.instant()) + ".csv");
        work(
                () -> log.export(csv),
                files -> told.set(Optional.of(new Told(true, text("audit.exported", csv)))),
                () -> {});
    }

    void sortBy(AuditColumn column, boolean descending) {
        rows.order(column.order(descending));
    }

    private void filter() {
        AuditSearch sought =
                new AuditSearch(
                        search.get(),
                        Optional.of(period.get())
                                .filter(chosen -> chosen != Period.ALL)
                                .map(chosen -> clock.instant().minus(chosen.length)),
                        Optional.empty(),
                        Optional.empty());
        rows.filter(row -> sought.finds(row.call()));
    }

    String copyTable() {
        return copy(rows.shown());
    }

    String copySelection() {
        return copy(rows.selected());
    }

    private static String copy(List<AuditRow> some) {
        return TabSeparated.of(
                List.of(AuditColumn.values()), AuditColumn::title, some, AuditColumn::words);
    }

    public void dismiss() {
        told.set(Optional.empty());
    }

    private <T> void work(Callable<T> work, Consumer<T> done, Runnable failed) {
        tasks.run(
                work,
                result -> {
                    if (!closed) done.accept(result);
                },
                failure -> {
                    if (closed) return;
                    failed.run();
                    told.set(Optional.of(new Told(false, reason(failure))));
                });
    }

    private static String reason(Exception failure) {
        if (failure instanceof StorageException e) return SettingsText.of(e.fault());
        LOG.error("the audit log's table", failure);
        return text("audit.unexpected");
    }

    @Override
    public void close() {
        closed = true;
    }
}
