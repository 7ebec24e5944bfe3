package io.plimsoll.bybit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How the files of a recording are called: one for each endpoint, and one for each category of
/// those that are asked by category.
final class RecordingFiles {
    static final String WALLET = "wallet-balance.json";
    static final String SERVER_TIME = "server-time.json";

    private static final Map<Endpoint, String> WHOLE =
            Map.ofEntries(
                    Map.entry(Endpoint.ACCOUNT_INFO, "account-info.json"),
                    Map.entry(Endpoint.WALLET_BALANCE, WALLET),
                    Map.entry(Endpoint.COLLATERAL_INFO, "collateral-info.json"),
                    Map.entry(Endpoint.COLLATERAL_TIERS, "collateral-tiers.json"),
                    Map.entry(Endpoint.LOAN_TIERS, "loan-tiers.json"),
                    Map.entry(Endpoint.KEY_INFO, "key-info.json"),
                    Map.entry(Endpoint.COIN_STATE, "coin-state.json"),
                    Map.entry(Endpoint.TRANSFERABLE, "transferable.json"),
                    Map.entry(Endpoint.BORROW_HISTORY, "borrow-history.json"),
                    Map.entry(Endpoint.MARKET_TIME, SERVER_TIME));

    private static final Map<Endpoint, String> BY_CATEGORY =
            Map.of(
                    Endpoint.TICKERS, "tickers",
                    Endpoint.RISK_LIMIT, "risk-limit",
                    Endpoint.FEE_RATE, "fee-rate",
                    Endpoint.POSITIONS, "positions",
                    Endpoint.OPEN_ORDERS, "orders");

    private static final Map<String, List<String>> CATEGORIES =
            Map.of(
                    "tickers", List.of("spot", "linear", "inverse", "option"),
                    "risk-limit", List.of("linear", "inverse"),
                    "fee-rate", List.of("linear", "inverse", "option"),
                    "positions", List.of("linear", "inverse", "option"),
                    "orders", List.of("spot", "linear", "inverse", "option"));

    /// Of every file that a recording may have.
    static final Set<String> NAMES = names();

    private RecordingFiles() {}

    /// The file that keeps what was answered; empty for what is not kept.
    static Optional<String> nameOf(Endpoint endpoint, Query query) {
        String base = BY_CATEGORY.get(endpoint);
        String name =
                base == null
                        ? WHOLE.get(endpoint)
                        : nameOf(base, query.value("category").orElse(""));
        return Optional.ofNullable(name).filter(NAMES::contains);
    }

    private static String nameOf(String base, String category) {
        return base + "-" + category + ".json";
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(WHOLE.values());
        CATEGORIES.forEach(
                (base, categories) ->
                        categories.forEach(category -> names.add(nameOf(base, category))));
        return Set.copyOf(names);
    }
}
