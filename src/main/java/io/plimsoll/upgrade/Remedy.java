package io.plimsoll.upgrade;

import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.bybit.OrderGroup;

import java.math.BigDecimal;
import java.util.List;

/// What can be done about a check that did not pass.
public sealed interface Remedy {

    /// What this app can do itself, after the user has confirmed it: see [RemedyDesk].
    sealed interface Action extends Remedy {}

    /// Cancels these orders and no other, one by one.
    record CancelOrders(List<Order> orders) implements Action {
        public CancelOrders {
            orders = List.copyOf(orders);
        }
    }

    /// Cancels whatever is open in a scope when the request arrives, orders placed since the checks
    /// included.
    ///
    /// @param groups what the exchange is asked to cancel, one request each
    /// @param known how many such orders the checks saw
    record CancelAll(OrderScope scope, List<OrderGroup> groups, int known) implements Action {
        public CancelAll {
            groups = List.copyOf(groups);
        }
    }

    record SwitchMarginMode(MarginMode from, MarginMode to) implements Action {}

    /// Repays all that is owed of a coin at a floating rate.
    ///
    /// @param owed in units of the coin, when the checks read it; interest may have come to it
    /// @param byConversion other coins are sold where the balance of the coin is too small; without
    ///   it the balance of the coin alone is used
    record Repay(String coin, BigDecimal owed, boolean byConversion) implements Action {}

    /// Has to be done on the exchange's website.
    record Elsewhere(ExchangePage page) implements Remedy {}
}
