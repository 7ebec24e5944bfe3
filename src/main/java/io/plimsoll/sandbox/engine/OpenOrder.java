package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Scenario.Order;

import java.time.Instant;

/// An order in the books.
public record OpenOrder(String id, Instant createdAt, Order terms) {}
