package io.plimsoll.ui.support;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rows of a table as a view-model holds them: filtered, in order, with a selection that
/// survives a new reading because it goes by the rows' names.
///
/// @param <R> a row, immutable
public final class TableRows<R> {
    private final Function<R, String> nameOf;
    private final ObservableList<R> shown = FXCollections.observableArrayList();
    private final ObservableList<R> readOnly = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyObjectWrapper<Optional<R>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<R> all = List.of();
    private Predicate<R> filter = _ -> true;
    private Comparator<R> order;
    private List<String> selection = List.of();

    /// @param nameOf tells rows apart, now and in the next reading
    public TableRows(Function<R, String> nameOf, Comparator<R> order) {
        this.nameOf = nameOf;
        this.order = order;
    }

    /// What passes the filter, in order.
    public ObservableList<R> shown() {
        return readOnly;
    }

    /// How many there are without the filter.
    public int total() {
        return all.size();
    }

    /// The row to show in full: the last one selected, else the first one shown.
    public ReadOnlyObjectProperty<Optional<R>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public void replace(List<R> rows) {
        all = List.copyOf(rows);
        refill();
    }

    public void filter(Predicate<R> passes) {
        filter = passes;
        refill();
    }

    public void order(Comparator<R> comparator) {
        order = comparator;
        refill();
    }

    /// Selects the rows of these names; the last is the current one.
    public void select(List<String> names) {
        selection = List.copyOf(names);
        followSelection();
    }

    /// The selected rows that are shown, in the order of the table.
    public List<R> selected() {
        Set<String> names = new HashSet<>(selection);
        return shown.stream().filter(row -> names.contains(nameOf.apply(row))).toList();
    }

    private void refill() {
        List<R> now = all.stream().filter(filter).sorted(order).toList();
        if (!shown.equals(now)) shown.setAll(now);
        followSelection();
    }

    private void followSelection() {
        current.set(
                selection.reversed().stream()
                        .flatMap(name -> shown.stream().filter(row -> named(row, name)))
                        .findFirst()
                        .or(() -> shown.stream().findFirst()));
    }

    private boolean named(R row, String name) {
        return nameOf.apply(row).equals(name);
    }
}
