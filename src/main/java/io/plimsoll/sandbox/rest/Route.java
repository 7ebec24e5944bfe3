package io.plimsoll.sandbox.rest;

import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/// One endpoint: who may call it, how often, what it answers and in which wrapping.
///
/// @param groups permission groups of which a key needs one; none means that any key will do
/// @param perSecond calls per account and second; 0 when no limit is published
/// @param ok the text of success, which differs from endpoint to endpoint
record Route(
        String method,
        String path,
        boolean signed,
        Set<String> groups,
        int perSecond,
        String ok,
        Envelope envelope,
        Handler handler) {

    @FunctionalInterface
    interface Handler {
        ObjectNode answer(Call call) throws Refusal;
    }

    static Route open(String path, Handler handler) {
        return new Route("GET", path, false, Set.of(), 0, "OK", Envelope.FULL, handler);
    }

    static Route get(String path, int perSecond, Handler handler) {
        return new Route("GET", path, true, Set.of(), perSecond, "OK", Envelope.FULL, handler);
    }

    static Route post(String path, int perSecond, Handler handler) {
        return new Route("POST", path, true, Set.of(), perSecond, "OK", Envelope.FULL, handler);
    }

    Route needing(String... oneOf) {
        return new Route(method, path, signed, Set.of(oneOf), perSecond, ok, envelope, handler);
    }

    Route saying(String text) {
        return new Route(method, path, signed, groups, perSecond, text, envelope, handler);
    }

    Route in(Envelope wrapping) {
        return new Route(method, path, signed, groups, perSecond, ok, wrapping, handler);
    }
}
