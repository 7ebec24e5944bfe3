package io.plimsoll.ui.support;

import javafx.util.Subscription;

/// A steady pulse on the UI thread for everything that shows a clock, an age or a countdown.
@FunctionalInterface
public interface Ticker {

    /// Calls back at every pulse until unsubscribed.
    Subscription subscribe(Runnable onPulse);
}
