package io.plimsoll.sandbox.rest;

import java.time.Instant;

/// Is told what an account goes through, in its order and with the account's monitor held.
public interface Changes {
    /// The account is about to be settled.
    ///
    /// @param from how far it was settled before
    /// @param to before `from` when the clock was set back
    void timePassed(Instant from, Instant to);

    /// A request that may change something was carried out.
    void requested(Instant at, String path, String body);
}
