package io.plimsoll.sandbox.rest;

/// What the exchange can be made to do wrong.
public enum Fault {
    /// Every answer comes late; see [Faults#setLatency].
    LATENCY,
    /// 10002: the timestamp is refused.
    CLOCK_REFUSED,
    /// 10004: the signature is refused.
    SIGNATURE_REFUSED,
    /// 10003: the key is unknown, as when it was made for another environment.
    KEY_UNKNOWN,
    /// 33004: the key has ended.
    KEY_EXPIRED,
    /// 10010: the key is bound to other addresses.
    ADDRESS_NOT_LISTED,
    /// 10009: the caller's region is not served.
    REGION_REFUSED,
    /// 10008: the user is banned.
    USER_BANNED,
    /// 10005: the permission is missing.
    PERMISSION_REFUSED,
    /// 10006 with the header that says when calls are accepted again.
    RATE_LIMITED,
    /// 10006 without that header.
    RATE_LIMITED_WITHOUT_HEADER,
    /// HTTP 403, as for too many calls from one address.
    ADDRESS_BLOCKED,
    /// HTTP 500.
    SERVER_ERROR,
    /// The connection ends in the middle of the body.
    CUT_BODY,
    /// The body is a web page.
    NOT_JSON,
    /// The connection ends before anything is done.
    CONNECTION_CUT_BEFORE,
    /// The work is done but the connection ends before the answer.
    REPLY_LOST,
    /// Reads answer again and again what they answered first.
    STALE_DATA
}
