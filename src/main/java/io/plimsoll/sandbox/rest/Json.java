package io.plimsoll.sandbox.rest;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/// Building blocks of answers. Numbers travel as texts.
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode array(Collection<T> items, Function<T, ObjectNode> row) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(row.apply(item)));
        return array;
    }

    static ArrayNode texts(Collection<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    /// `{"list": [...]}`
    static <T> ObjectNode list(Collection<T> items, Function<T, ObjectNode> row) {
        ObjectNode result = object();
        result.set("list", array(items, row));
        return result;
    }

    /// Without exponent and trailing zeros.
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /// An absent number is an empty text.
    static String plain(Optional<BigDecimal> number) {
        return number.map(Json::plain).orElse("");
    }

    static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}
