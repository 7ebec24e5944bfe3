package io.plimsoll.ui.support;

import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/// A pulse that beats when a test says so.
public final class ManualTicker implements Ticker {
    private final List<Runnable> listeners = new ArrayList<>();

    @Override
    public Subscription subscribe(Runnable onPulse) {
        listeners.add(onPulse);
        return () -> listeners.remove(onPulse);
    }

    public void pulse() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /// How many still follow the pulse.
    public int listeners() {
        return listeners.size();
    }
}
