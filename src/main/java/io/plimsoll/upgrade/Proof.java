package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// The fact behind a verdict, so that the user can find it in the account.
public sealed interface Proof {
    record OfStatus(AccountStatus status) implements Proof {}

    /// The trading level of the account.
    ///
    /// @param level as the exchange spells it, such as `No VIP`
    record OfLevel(String level) implements Proof {}

    /// When the key ends; empty when it never does.
    record OfExpiry(Optional<Instant> at) implements Proof {}

    /// The exchange answered for this account.
    ///
    /// @param at on the exchange's clock
    record OfAnswer(Instant at) implements Proof {}

    record OfOrder(Order order) implements Proof {}

    record OfPosition(Position position) implements Proof {}

    record OfMode(MarginMode mode) implements Proof {}

    /// A coin that is owed.
    ///
    /// @param amount in units of the coin
    record OfDebt(String coin, BigDecimal amount) implements Proof {}

    /// A rate of the whole account as the exchange reports it.
    ///
    /// @param fraction 0.5 is 50 %
    record OfRate(Rate rate, BigDecimal fraction) implements Proof {}

    enum Rate {
        INITIAL_MARGIN,
        MAINTENANCE_MARGIN
    }
}
