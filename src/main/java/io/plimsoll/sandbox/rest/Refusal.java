package io.plimsoll.sandbox.rest;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// The exchange says no, with one of its codes, inside an ordinary HTTP 200 envelope.
final class Refusal extends Exception {
    private final int code;
    private final String text;
    private final transient Optional<ObjectNode> result;

    Refusal(int code, String message) {
        this(code, message, Optional.empty());
    }

    private Refusal(int code, String message, Optional<ObjectNode> result) {
        super(message);
        this.code = code;
        this.text = message;
        this.result = result;
    }

    /// With what explains it; such an answer comes without `retExtInfo` and `time`.
    static Refusal explained(int code, String message, ObjectNode result) {
        return new Refusal(code, message, Optional.of(result));
    }

    static Refusal badParameter(String message) {
        return new Refusal(10001, "params error: " + message);
    }

    String text() {
        return text;
    }

    Optional<ObjectNode> result() {
        return result;
    }

    int code() {
        return code;
    }
}
