package io.plimsoll.bybit;

/// A field of an answer is missing or not what it should be. Unchecked so that readers can be plain
/// functions; [Caller] catches it in one place.
final class UnreadableFieldException extends RuntimeException {
    UnreadableFieldException(String path) {
        super(path);
    }

    String path() {
        return String.valueOf(getMessage());
    }
}
