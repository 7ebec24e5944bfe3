package io.plimsoll.bybit;

import java.time.Duration;

/// How the client waits: for a token of a rate limit, and between two attempts.
@FunctionalInterface
public interface Pause {

    Pause SYSTEM = Thread::sleep;

    void pause(Duration duration) throws InterruptedException;
}
