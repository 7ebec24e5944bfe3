package io.plimsoll.account;

import java.util.List;

/// The answer of `POST /v5/account/upgrade-to-uta`.
///
/// @param messages why it was refused, one entry a blocker; only `FAIL` has them
public record UpgradeReply(Status status, List<String> messages) {

    /// `unifiedUpdateStatus`.
    public enum Status {
        FAIL,
        PROCESS,
        SUCCESS
    }

    public UpgradeReply {
        messages = List.copyOf(messages);
    }
}
