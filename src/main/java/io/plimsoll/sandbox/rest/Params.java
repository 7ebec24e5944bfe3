package io.plimsoll.sandbox.rest;

import io.plimsoll.sandbox.json.JsonText;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A call's parameters, from the query of a GET or the body of a POST. An empty one counts as
/// absent.
final class Params {
    private final Map<String, String> values;

    private Params(Map<String, String> values) {
        this.values = values;
    }

    static Params ofQuery(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return new Params(values);
    }

    static Params ofBody(String body) throws Refusal {
        Map<String, String> values = new LinkedHashMap<>();
        if (body.isEmpty()) return new Params(values);
        try {
            JsonNode root = JsonText.read(body);
            if (!root.isObject()) throw Refusal.badParameter("the body is not a JSON object");
            root.properties().forEach(e -> values.put(e.getKey(), e.getValue().asString("")));
            return new Params(values);
        } catch (JacksonException _) {
            throw Refusal.badParameter("the body is not JSON");
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) throws Refusal {
        return get(name).orElseThrow(() -> Refusal.badParameter(name + " is required"));
    }

    /// Whether the parameter is absent or has this value.
    boolean allows(String name, String value) {
        return get(name).map(value::equals).orElse(true);
    }

    /// A time in milliseconds since 1970.
    Optional<Instant> millis(String name) throws Refusal {
        Optional<String> given = get(name);
        if (given.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(given.get())));
        } catch (NumberFormatException _) {
            throw Refusal.badParameter(name + " must be a number of milliseconds");
        }
    }

    int limit(int usual, int most) throws Refusal {
        Optional<String> given = get("limit");
        if (given.isEmpty()) return usual;
        try {
            int limit = Integer.parseInt(given.get());
            if (limit >= 1 && limit <= most) return limit;
        } catch (NumberFormatException _) {
            // Said below, as for a number out of range.
        }
        throw Refusal.badParameter("limit must be from 1 to " + most);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
