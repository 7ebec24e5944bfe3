package io.plimsoll.bybit;

/// What the code of a refusing answer means. Only the number decides: its text is worded
/// differently by every endpoint.
enum Refusal {
    KEY,
    PERMISSION,
    CLOCK,
    LIMIT,
    ADDRESS,
    REGION,
    /// The server failed in the middle: what was asked for may have been done.
    BROKEN,
    /// The server did not begin.
    BUSY,
    /// The exchange understood and said no.
    OTHER;

    static Refusal of(int code) {
        return switch (code) {
            case 10003, 10004, 10007, 10010, -2015, 33004 -> KEY;
            case 10005 -> PERMISSION;
            case 10002, -1 -> CLOCK;
            case 10006 -> LIMIT;
            case 10018 -> ADDRESS;
            case 10009, 10024 -> REGION;
            case 10000, 10016 -> BROKEN;
            case 429 -> BUSY;
            default -> OTHER;
        };
    }
}
