package io.plimsoll.bybit;

/// What an answer said of its endpoint's limit.
///
/// @param limit calls in a second
/// @param left of them, when the answer was sent
public record CallsLeft(String endpoint, int limit, int left) {}
