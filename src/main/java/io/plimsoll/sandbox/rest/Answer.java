package io.plimsoll.sandbox.rest;

import io.plimsoll.sandbox.json.JsonText;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/// What goes back over HTTP.
record Answer(int status, Map<String, String> headers, String body) {
    static Answer envelope(ObjectNode envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        return new Answer(200, headers, JsonText.write(envelope));
    }

    /// A status that comes without an envelope.
    static Answer bare(int status, String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/plain; charset=utf-8");
        return new Answer(status, headers, text);
    }

    static Answer webPage() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/html; charset=utf-8");
        return new Answer(200, headers, "<html><body><h1>Bad gateway</h1></body></html>");
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, all, body);
    }
}
