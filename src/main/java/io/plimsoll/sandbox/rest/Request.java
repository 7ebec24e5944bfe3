package io.plimsoll.sandbox.rest;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An HTTP request as it came in.
///
/// @param query raw, as it was signed; empty when there is none
/// @param from the caller's address
record Request(
        String method, String path, String query, String body, Headers headers, String from) {
    private static final int LONGEST_BODY = 1 << 20;

    static Request of(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                new String(
                        exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8),
                exchange.getRequestHeaders(),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    boolean hasBody() {
        return !body.isEmpty();
    }
}
