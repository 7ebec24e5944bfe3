package io.plimsoll.sandbox;

import io.plimsoll.sandbox.engine.UpgradeConduct;
import io.plimsoll.sandbox.engine.WebsiteAct;

import java.time.Instant;

/// What happens to an exchange and is kept.
sealed interface Change {
    /// The scenario was opened.
    ///
    /// @param mark tells scenarios of the same name apart
    record Opened(String scenario, String mark) implements Change {}

    /// A request that may change something was carried out.
    record Requested(String path, String body) implements Change {}

    record Acted(WebsiteAct act) implements Change {}

    record Conducted(UpgradeConduct conduct) implements Change {}

    /// The account had been settled up to `from` when it was found that the clock was set back.
    record SetBack(Instant from) implements Change {}

    /// Nothing but time: a mark of how far the clock was, and how fast it ran.
    record TimePassed() implements Change {}
}
