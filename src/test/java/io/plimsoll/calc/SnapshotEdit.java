package io.plimsoll.calc;

import io.plimsoll.account.AccountSnapshot;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The same account with some of its values exchanged for others, wherever in it they stand.
public final class SnapshotEdit {

    /// Where a value stands, such as `wallet.coins[2].equity`. Rows are counted from zero, maps
    /// have their keys.
    public record Place(String path, Class<?> in, String component) {}

    /// What to put in a place; the value itself to leave it and go on with what is inside it.
    @FunctionalInterface
    public interface Change {
        Object of(Place place, Object value);
    }

    private final Change change;

    private SnapshotEdit(Change change) {
        this.change = change;
    }

    public static AccountSnapshot of(AccountSnapshot account, Change change) {
        return (AccountSnapshot) new SnapshotEdit(change).rebuilt("", account);
    }

    /// The places of everything that may be missing and is not, from the outside in.
    public static List<Place> optionals(AccountSnapshot account) {
        List<Place> found = new ArrayList<>();
        of(
                account,
                (place, value) -> {
                    if (value instanceof Optional<?> optional && optional.isPresent())
                        found.add(place);
                    return value;
                });
        return found;
    }

    /// Without the value in a place.
    public static AccountSnapshot without(AccountSnapshot account, Place missing) {
        return of(account, (place, value) -> place.equals(missing) ? Optional.empty() : value);
    }

    private Object visited(Place place, Object value) {
        Object other = change.of(place, value);
        return other.equals(value) ? inside(place, value) : other;
    }

    private Object inside(Place place, Object value) {
        return switch (value) {
            case Record row -> rebuilt(place.path() + ".", row);
            case Optional<?> optional -> optional.map(held -> inside(place, held));
            case List<?> rows -> {
                List<Object> all = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++)
                    all.add(element(place, "[" + i + "]", rows.get(i)));
                yield all;
            }
            case Map<?, ?> rows -> {
                Map<Object, Object> all = new LinkedHashMap<>();
                rows.forEach((key, row) -> all.put(key, element(place, "[" + key + "]", row)));
                yield all;
            }
            default -> value;
        };
    }

    private Object element(Place place, String index, Object value) {
        return visited(new Place(place.path() + index, place.in(), place.component()), value);
    }

    private Record rebuilt(String prefix, Record row) {
        RecordComponent[] components = row.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                types[i] = components[i].getType();
                values[i] =
                        visited(
                                new Place(prefix + name, row.getClass(), name),
                                components[i].getAccessor().invoke(row));
            }
            return row.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record that cannot be put together", e);
        }
    }
}
