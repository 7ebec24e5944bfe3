package io.plimsoll.sandbox.rest;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// The wrappings that the exchange's answers really come in.
enum Envelope {
    FULL,
    /// Neither `retExtInfo` nor `time`.
    BARE,
    /// `retExtInfo` is the text `{}`.
    TEXT_EXT_INFO,
    /// `retExtinfo`, as the upgrade page prints it.
    LOWER_CASE_EXT_INFO;

    ObjectNode wrap(int code, String message, ObjectNode result, Instant now) {
        ObjectNode envelope =
                Json.object().put("retCode", code).put("retMsg", message).set("result", result);
        switch (this) {
            case FULL -> envelope.set("retExtInfo", Json.object());
            case BARE -> {
                return envelope;
            }
            case TEXT_EXT_INFO -> envelope.put("retExtInfo", "{}");
            case LOWER_CASE_EXT_INFO -> envelope.set("retExtinfo", Json.object());
        }
        return envelope.put("time", now.toEpochMilli());
    }
}
