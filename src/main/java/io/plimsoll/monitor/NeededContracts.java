package io.plimsoll.monitor;

import io.plimsoll.account.Category;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The contracts whose terms an account's margin depends on: those it has positions or orders in.
final class NeededContracts {
    private final Map<Category, SortedSet<String>> symbols = new EnumMap<>(Category.class);
    private final Map<Category, SortedSet<String>> withoutPosition = new EnumMap<>(Category.class);

    /// @param symbol of a contract, not an option
    record Contract(Category category, String symbol) {}

    NeededContracts(List<Position> positions, List<Order> orders) {
        for (Category category : Category.values()) {
            SortedSet<String> all = new TreeSet<>();
            SortedSet<String> ordered = new TreeSet<>();
            for (Order order : orders) {
                if (order.category() == category) ordered.add(order.symbol());
            }
            all.addAll(ordered);
            for (Position position : positions) {
                if (position.category() != category) continue;
                all.add(position.symbol());
                ordered.remove(position.symbol());
            }
            symbols.put(category, all);
            withoutPosition.put(category, ordered);
        }
    }

    /// With positions or orders.
    SortedSet<String> symbols(Category category) {
        return symbols.getOrDefault(category, new TreeSet<>());
    }

    /// The linear and inverse ones.
    List<Contract> contracts() {
        return contracts(symbols);
    }

    /// The linear and inverse ones with orders only.
    List<Contract> contractsWithoutPosition() {
        return contracts(withoutPosition);
    }

    /// The coins that the options are on: `BTC` of `BTC-27NOV26-100000-C-USDT`.
    SortedSet<String> optionCoins() {
        SortedSet<String> coins = new TreeSet<>();
        for (String symbol : symbols(Category.OPTION)) {
            coins.add(symbol.substring(0, (symbol + "-").indexOf('-')));
        }
        return coins;
    }

    private static List<Contract> contracts(Map<Category, SortedSet<String>> from) {
        List<Contract> contracts = new ArrayList<>();
        for (Category category : List.of(Category.LINEAR, Category.INVERSE)) {
            for (String symbol : from.getOrDefault(category, new TreeSet<>())) {
                contracts.add(new Contract(category, symbol));
            }
        }
        return contracts;
    }
}
