package io.plimsoll.upgrade;

import io.plimsoll.account.Order;
import io.plimsoll.account.Position;

import java.math.BigDecimal;

/// The fact behind a verdict, so that the user can find it in the account.
public sealed interface Proof {
    record OfOrder(Order order) implements Proof {}

    record OfPosition(Position position) implements Proof {}

    record OfDebt(String coin, BigDecimal amount) implements Proof {}
}
