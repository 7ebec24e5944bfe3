package io.plimsoll.bybit;

import io.plimsoll.account.Category;

import java.util.Optional;

/// The open orders that one call can cancel together.
///
/// @param settleCoin whose contracts they are of; linear and inverse need one, spot has none
/// @param orderFilter one kind of order, as the exchange spells it; without it spot means `Order`,
///   which leaves out all that wait for a trigger, and every other category means all kinds
public record OrderGroup(
        Category category, Optional<String> settleCoin, Optional<String> orderFilter) {

    public OrderGroup {
        switch (category) {
            case LINEAR, INVERSE -> require(settleCoin.isPresent(), "needs a settle coin");
            case SPOT -> require(settleCoin.isEmpty(), "has no settle coin");
            case OPTION -> {}
        }
    }

    private static void require(boolean condition, String text) {
        if (!condition) throw new IllegalArgumentException("such a group of orders " + text);
    }
}
