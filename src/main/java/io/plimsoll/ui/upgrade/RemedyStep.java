package io.plimsoll.ui.upgrade;

import io.plimsoll.upgrade.Remedy;
import io.plimsoll.upgrade.RemedyResult;

/// Where the user stands with a remedy.
public sealed interface RemedyStep {

    /// None was asked for.
    record Idle() implements RemedyStep {}

    /// What will happen is shown; nothing has been sent.
    record Confirming(Remedy.Action action) implements RemedyStep {}

    record AtWork(Remedy.Action action) implements RemedyStep {}

    record Ended(Remedy.Action action, RemedyResult result) implements RemedyStep {}
}
