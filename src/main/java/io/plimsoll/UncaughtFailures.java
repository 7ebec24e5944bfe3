package io.plimsoll;

import io.plimsoll.ui.error.ErrorViewModel;

/// Brings what nobody caught, on whatever thread, to the window's error page.
final class UncaughtFailures {
    private UncaughtFailures() {}

    /// From now on, for all threads that have no handler of their own; JavaFX's has none.
    static void tell(ErrorViewModel errors) {
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> errors.thrown(thrown));
    }
}
