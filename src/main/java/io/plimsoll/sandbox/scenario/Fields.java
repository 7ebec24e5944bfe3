package io.plimsoll.sandbox.scenario;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fields of one JSON object of a scenario file, read by name. Every complaint says where, and
/// a field that nobody asked for is a misspelling, not something to ignore.
final class Fields {
    private final JsonNode node;
    private final String where;
    private final Set<String> read = new HashSet<>();

    Fields(JsonNode node, String where) throws ScenarioException {
        if (!node.isObject())
            throw new ScenarioException("%s: an object was expected".formatted(where));
        this.node = node;
        this.where = where;
    }

    String text(String name) throws ScenarioException {
        return optionalText(name).orElseThrow(() -> complaint(name, "is missing"));
    }

    String text(String name, String fallback) throws ScenarioException {
        return optionalText(name).orElse(fallback);
    }

    Optional<String> optionalText(String name) throws ScenarioException {
        JsonNode value = get(name);
        if (value == null) return Optional.empty();
        if (!value.isString()) throw complaint(name, "must be a text");
        return Optional.of(value.stringValue());
    }

    /// One of the given texts.
    String choice(String name, String fallback, List<String> allowed) throws ScenarioException {
        String value = text(name, fallback);
        if (!allowed.contains(value))
            throw complaint(name, "must be one of " + String.join(", ", allowed));
        return value;
    }

    BigDecimal decimal(String name) throws ScenarioException {
        return optionalDecimal(name).orElseThrow(() -> complaint(name, "is missing"));
    }

    BigDecimal decimal(String name, String fallback) throws ScenarioException {
        return optionalDecimal(name).orElse(new BigDecimal(fallback));
    }

    /// Amounts are written as texts, as the exchange writes them, so that no digit is lost.
    Optional<BigDecimal> optionalDecimal(String name) throws ScenarioException {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new BigDecimal(text.get()));
        } catch (NumberFormatException _) {
            throw complaint(name, "is not a decimal number: \"" + text.get() + "\"");
        }
    }

    long integer(String name, long fallback) throws ScenarioException {
        JsonNode value = get(name);
        if (value == null) return fallback;
        if (!value.isIntegralNumber() || !value.canConvertToLong())
            throw complaint(name, "must be a whole number");
        return value.longValue();
    }

    boolean flag(String name, boolean fallback) throws ScenarioException {
        JsonNode value = get(name);
        if (value == null) return fallback;
        if (!value.isBoolean()) throw complaint(name, "must be true or false");
        return value.booleanValue();
    }

    Instant instant(String name, Instant fallback) throws ScenarioException {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) return fallback;
        try {
            return Instant.parse(text.get());
        } catch (DateTimeParseException _) {
            throw complaint(name, "is not a time such as 2026-11-23T12:12:40Z");
        }
    }

    Optional<Fields> object(String name) throws ScenarioException {
        JsonNode value = get(name);
        return value == null ? Optional.empty() : Optional.of(new Fields(value, path(name)));
    }

    List<Fields> objects(String name) throws ScenarioException {
        List<Fields> rows = new ArrayList<>();
        for (JsonNode row : array(name))
            rows.add(new Fields(row, path(name) + "[" + rows.size() + "]"));
        return rows;
    }

    List<String> texts(String name) throws ScenarioException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isString()) throw complaint(name, "must be a list of texts");
            texts.add(item.stringValue());
        }
        return texts;
    }

    /// Rows of texts, such as tiers: `[["10", "0.98"], ["", "0"]]`.
    List<List<String>> rows(String name) throws ScenarioException {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : array(name)) {
            List<String> cells = new ArrayList<>();
            for (JsonNode cell : row) {
                if (!cell.isString()) throw complaint(name, "must be rows of texts");
                cells.add(cell.stringValue());
            }
            rows.add(cells);
        }
        return rows;
    }

    /// The names of all fields, for objects used as maps.
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /// To be called last: complains about the first field that was not asked for.
    void end() throws ScenarioException {
        for (String name : node.propertyNames())
            if (!read.contains(name)) throw complaint(name, "is not known here");
    }

    ScenarioException complaint(String name, String what) {
        return new ScenarioException("%s %s".formatted(path(name), what));
    }

    private JsonNode array(String name) throws ScenarioException {
        JsonNode value = get(name);
        if (value == null) return JsonNodeFactory.instance.arrayNode();
        if (!value.isArray()) throw complaint(name, "must be a list");
        return value;
    }

    private @Nullable JsonNode get(String name) {
        read.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String path(String name) {
        return where.endsWith(": ") ? where + name : where + "." + name;
    }
}
