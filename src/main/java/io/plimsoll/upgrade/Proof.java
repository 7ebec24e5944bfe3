package io.plimsoll.upgrade;

import io.plimsoll.account.Order;
import io.plimsoll.account.Position;

import java.math.BigDecimal;

/// The fact behind a verdict, so that the user can find it in the account.
public sealed interface Proof {
    record OfOrder(Order order) implements Proof {}

    record OfPosition(Position position) implements Proof {}

    /// A coin that is owed.
    ///
    /// @param amount in units of the coin
    record OfDebt(String coin, BigDecimal amount) implements Proof {}

    /// The trading level of the account.
    ///
    /// @param level as the exchange spells it, such as `No VIP`
    record OfLevel(String level) implements Proof {}
}
