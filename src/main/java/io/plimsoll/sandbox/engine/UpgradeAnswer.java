package io.plimsoll.sandbox.engine;

import java.util.List;

/// What the exchange says to a request for an upgrade.
public sealed interface UpgradeAnswer {
    /// Done at once.
    record Success() implements UpgradeAnswer {}

    /// Under way; the new status will show in the account information.
    record InProgress() implements UpgradeAnswer {}

    /// Refused, with one message for each thing in the way.
    record Fail(List<String> messages) implements UpgradeAnswer {
        public Fail {
            messages = List.copyOf(messages);
        }
    }

    /// Refused with an error code.
    record Refused(int code, String message) implements UpgradeAnswer {}
}
