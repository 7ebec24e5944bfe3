package io.plimsoll.bybit;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// The parameters of a POST: one flat JSON object of texts, in the order in which they were given.
/// Its text is what is signed and sent.
final class Body {
    private final ObjectNode json = Fields.newObject();

    static Body of(String name, String value) {
        return new Body().and(name, value);
    }

    Body and(String name, String value) {
        json.put(name, value);
        return this;
    }

    /// Leaves out what is absent.
    Body and(String name, Optional<String> value) {
        value.ifPresent(text -> and(name, text));
        return this;
    }

    String text() {
        return json.toString();
    }
}
