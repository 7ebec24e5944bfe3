package io.plimsoll.ui.upgrade;

import java.util.Optional;

/// Whether Plimsoll may change the account.
///
/// @param isGiven whether it may
/// @param toGiveIt leads to where it can be given; empty where it cannot, as for a recording
public record Leave(boolean isGiven, Optional<Runnable> toGiveIt) {
    /// It may.
    public static final Leave GIVEN = new Leave(true, Optional.empty());

    /// It may not, until the account's settings say so.
    ///
    /// @param toSettings leads there
    public static Leave withheld(Runnable toSettings) {
        return new Leave(false, Optional.of(toSettings));
    }

    /// There is nothing that could be changed.
    public static Leave none() {
        return new Leave(false, Optional.empty());
    }
}
