package io.plimsoll.sandbox.rest;

/// The exchange says no, with one of its codes, inside an ordinary HTTP 200 envelope.
final class Refusal extends Exception {
    private final int code;
    private final String text;

    Refusal(int code, String message) {
        super(message);
        this.code = code;
        this.text = message;
    }

    static Refusal badParameter(String message) {
        return new Refusal(10001, "params error: " + message);
    }

    String text() {
        return text;
    }

    int code() {
        return code;
    }
}
