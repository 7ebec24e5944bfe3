package io.plimsoll.sandbox.scenario;

/// A scenario cannot be used. The message is one sentence that names the file and the place in it.
public final class ScenarioException extends Exception {
    public ScenarioException(String message) {
        super(message);
    }
}
