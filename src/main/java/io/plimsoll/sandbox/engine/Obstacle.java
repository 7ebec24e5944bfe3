package io.plimsoll.sandbox.engine;

/// One thing that stands against a change of the margin mode.
public record Obstacle(int code, String message) {}
