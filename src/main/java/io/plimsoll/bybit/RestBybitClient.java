package io.plimsoll.bybit;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.Category;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.SpotTicker;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.account.Wallet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The exchange's V5 REST endpoints for one account.
final class RestBybitClient implements BybitClient {
    private static final List<String> SETTLE_COINS = List.of("USDT", "USDC");

    /// Spot answers one kind of order at a time.
    private static final List<String> SPOT_ORDER_FILTERS =
            List.of("Order", "StopOrder", "tpslOrder", "OcoOrder", "BidirectionalTpslOrder");

    private static final String ORDERS_PER_PAGE = "50";
    private static final String POSITIONS_PER_PAGE = "200";

    private final Caller caller;
    private final Credentials credentials;

    RestBybitClient(Caller caller, Credentials credentials) {
        this.caller = caller;
        this.credentials = credentials;
    }

    @Override
    public ExchangeClock clock() {
        return caller.clock();
    }

    @Override
    public AccountInfo accountInfo() throws ApiException {
        return caller.get(Endpoint.ACCOUNT_INFO, Query.NONE, Answers::accountInfo);
    }

    @Override
    public Wallet walletBalance() throws ApiException {
        return caller.get(
                Endpoint.WALLET_BALANCE, Query.of("accountType", "UNIFIED"), Answers::wallet);
    }

    @Override
    public List<CollateralInfo> collateralInfo() throws ApiException {
        return caller.get(Endpoint.COLLATERAL_INFO, Query.NONE, Answers::collateralInfo);
    }

    @Override
    public Map<String, List<CollateralTier>> collateralTiers() throws ApiException {
        return caller.get(Endpoint.COLLATERAL_TIERS, Query.NONE, Answers::collateralTiers);
    }

    @Override
    public List<SpotTicker> spotTickers() throws ApiException {
        return caller.get(Endpoint.TICKERS, category(Category.SPOT), Answers::spotTickers);
    }

    @Override
    public List<Order> openOrders(Category category) throws ApiException {
        List<Query> queries =
                category == Category.SPOT
                        ? SPOT_ORDER_FILTERS.stream()
                                .map(filter -> category(category).and("orderFilter", filter))
                                .toList()
                        : bySettleCoin(category);
        // One order can turn up twice: under two filters, or on two pages when the list moves.
        Map<String, Order> orders = new LinkedHashMap<>();
        for (Query query : queries) {
            for (Order order :
                    allPages(
                            Endpoint.OPEN_ORDERS,
                            query.and("limit", ORDERS_PER_PAGE),
                            row -> Answers.order(category, row))) {
                orders.put(order.orderId(), order);
            }
        }
        return List.copyOf(orders.values());
    }

    @Override
    public List<Position> positions(Category category) throws ApiException {
        if (category == Category.SPOT) return List.of();
        List<Query> queries =
                category == Category.LINEAR
                        ? bySettleCoin(category)
                        : List.of(category(category)); // these answer for all coins at once
        Map<String, Position> positions = new LinkedHashMap<>();
        for (Query query : queries) {
            for (Optional<Position> row :
                    allPages(
                            Endpoint.POSITIONS,
                            query.and("limit", POSITIONS_PER_PAGE),
                            fields -> Answers.position(category, fields))) {
                row.ifPresent(p -> positions.put(p.symbol() + "/" + p.positionIdx(), p));
            }
        }
        return List.copyOf(positions.values());
    }

    @Override
    public KeyInfo keyInfo() throws ApiException {
        return caller.get(Endpoint.KEY_INFO, Query.NONE, Answers::keyInfo);
    }

    @Override
    public UpgradeReply upgradeToUta() throws ApiException {
        return caller.post(Endpoint.UPGRADE, "{}", Answers::upgradeReply);
    }

    @Override
    public void close() {
        credentials.close();
    }

    private static Query category(Category category) {
        return Query.of("category", category.wireName());
    }

    /// Inverse contracts settle in their own coins and are answered all at once.
    private static List<Query> bySettleCoin(Category category) {
        if (category == Category.INVERSE) return List.of(category(category));
        return SETTLE_COINS.stream()
                .map(coin -> category(category).and("settleCoin", coin))
                .toList();
    }

    private record Page<T>(List<T> rows, String nextCursor) {}

    /// Follows the cursor until it is empty. A cursor that comes twice would go on for ever; what
    /// was read by then may be a part only, and a part must not pass for the whole.
    private <T> List<T> allPages(Endpoint endpoint, Query query, Function<Fields, T> reader)
            throws ApiException {
        List<T> rows = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        Query next = query;
        while (true) {
            Page<T> page =
                    caller.get(
                            endpoint,
                            next,
                            result ->
                                    new Page<>(
                                            result.list("list").stream().map(reader).toList(),
                                            result.text("nextPageCursor")));
            rows.addAll(page.rows());
            if (page.nextCursor().isEmpty()) return rows;
            if (!cursors.add(page.nextCursor())) {
                if (page.rows().isEmpty()) return rows;
                throw new ApiException(
                        new ApiFault.Unreadable(endpoint.path(), "result.nextPageCursor"));
            }
            next = query.andEncoded("cursor", page.nextCursor());
        }
    }
}
