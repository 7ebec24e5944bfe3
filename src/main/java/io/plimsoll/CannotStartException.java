package io.plimsoll;

/// The app cannot start as it was asked to. The message is one sentence for the user.
final class CannotStartException extends Exception {
    CannotStartException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    CannotStartException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
