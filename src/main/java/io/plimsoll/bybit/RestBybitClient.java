package io.plimsoll.bybit;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.Category;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.FeeRate;
import io.plimsoll.account.InterestRecord;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.LoanTier;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.RepaymentStatus;
import io.plimsoll.account.RiskTier;
import io.plimsoll.account.SpotTicker;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.account.Wallet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// The exchange's V5 REST endpoints for one account.
final class RestBybitClient implements BybitClient {
    private static final List<String> SETTLE_COINS = List.of("USDT", "USDC");

    /// Spot answers one kind of order at a time.
    private static final List<String> SPOT_ORDER_FILTERS =
            List.of("Order", "StopOrder", "tpslOrder", "OcoOrder", "BidirectionalTpslOrder");

    private static final String ORDERS_PER_PAGE = "50";
    private static final String POSITIONS_PER_PAGE = "200";

    private static final String INTEREST_RECORDS = "50";
    private static final int COINS_PER_CALL = 20;

    private final AnswerSource source;

    RestBybitClient(AnswerSource source) {
        this.source = source;
    }

    @Override
    public ExchangeClock clock() {
        return source.clock();
    }

    @Override
    public boolean isRecorded() {
        return source.isRecorded();
    }

    @Override
    public Recorder recorder() {
        return new AnswersRecorder(source);
    }

    @Override
    public AccountInfo accountInfo() throws ApiException {
        return get(Endpoint.ACCOUNT_INFO, Query.NONE, Answers::accountInfo);
    }

    @Override
    public Wallet walletBalance() throws ApiException {
        return wallet("UNIFIED");
    }

    @Override
    public Wallet spotWallet() throws ApiException {
        return wallet("SPOT");
    }

    private Wallet wallet(String accountType) throws ApiException {
        return get(Endpoint.WALLET_BALANCE, Query.of("accountType", accountType), Answers::wallet);
    }

    @Override
    public List<CollateralInfo> collateralInfo() throws ApiException {
        return get(Endpoint.COLLATERAL_INFO, Query.NONE, Answers::collateralInfo);
    }

    @Override
    public Map<String, List<CollateralTier>> collateralTiers() throws ApiException {
        return get(Endpoint.COLLATERAL_TIERS, Query.NONE, Answers::collateralTiers);
    }

    @Override
    public List<SpotTicker> spotTickers() throws ApiException {
        return get(Endpoint.TICKERS, category(Category.SPOT), Answers::spotTickers);
    }

    @Override
    public List<ContractTicker> contractTickers(Category category) throws ApiException {
        return tickers(category, category(category));
    }

    @Override
    public List<ContractTicker> contractTicker(Category category, String symbol)
            throws ApiException {
        return tickers(category, category(category).and("symbol", symbol));
    }

    @Override
    public List<ContractTicker> optionTickers(String baseCoin) throws ApiException {
        return tickers(Category.OPTION, category(Category.OPTION).and("baseCoin", baseCoin));
    }

    private List<ContractTicker> tickers(Category category, Query query) throws ApiException {
        return get(
                Endpoint.TICKERS, query, result -> MarketAnswers.contractTickers(category, result));
    }

    @Override
    public List<RiskTier> riskTiers(Category category, String symbol) throws ApiException {
        return MarketAnswers.inFractions(
                allPages(
                        Endpoint.RISK_LIMIT,
                        category(category).and("symbol", symbol),
                        MarketAnswers::riskTier));
    }

    @Override
    public Map<String, List<LoanTier>> loanTiers() throws ApiException {
        return get(Endpoint.LOAN_TIERS, Query.NONE, MarketAnswers::loanTiers);
    }

    @Override
    public List<FeeRate> feeRates(Category category) throws ApiException {
        return get(Endpoint.FEE_RATE, category(category), MarketAnswers::feeRates);
    }

    @Override
    public Map<String, BigDecimal> spotLeverages() throws ApiException {
        return get(Endpoint.COIN_STATE, Query.NONE, MarketAnswers::spotLeverages);
    }

    @Override
    public Optional<BigDecimal> leverage(Category category, String symbol) throws ApiException {
        return get(
                Endpoint.POSITIONS,
                category(category).and("symbol", symbol),
                MarketAnswers::leverage);
    }

    @Override
    public Map<String, BigDecimal> transferable(Collection<String> coins) throws ApiException {
        List<String> all = List.copyOf(coins);
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (int from = 0; from < all.size(); from += COINS_PER_CALL) {
            List<String> some = all.subList(from, Math.min(all.size(), from + COINS_PER_CALL));
            amounts.putAll(
                    get(
                            Endpoint.TRANSFERABLE,
                            Query.of("coinName", String.join(",", some)),
                            MarketAnswers::transferable));
        }
        return amounts;
    }

    @Override
    public List<InterestRecord> interestRecords() throws ApiException {
        return get(
                Endpoint.BORROW_HISTORY,
                Query.of("limit", INTEREST_RECORDS),
                MarketAnswers::interestRecords);
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
        return get(Endpoint.KEY_INFO, Query.NONE, Answers::keyInfo);
    }

    @Override
    public void cancelOrder(
            Category category, String symbol, String orderId, Optional<String> orderFilter)
            throws ApiException {
        accepted(
                Endpoint.CANCEL_ORDER,
                category(category, Optional.empty())
                        .and("symbol", symbol)
                        .and("orderId", orderId)
                        .and("orderFilter", orderFilter));
    }

    @Override
    public List<String> cancelAllOrders(OrderGroup group) throws ApiException {
        Optional<String> filter = group.orderFilter();
        if (group.category() == Category.SPOT) {
            filter = filter.or(() -> Optional.of(SPOT_ORDER_FILTERS.getFirst()));
        }
        return change(
                        Endpoint.CANCEL_ALL_ORDERS,
                        category(group.category(), group.settleCoin()).and("orderFilter", filter),
                        Answers::cancelledOrders)
                .orElseThrow(
                        () ->
                                new ApiException(
                                        new ApiFault.Refused(
                                                Endpoint.CANCEL_ALL_ORDERS.path(),
                                                0,
                                                "not cancelled")));
    }

    private static Body category(Category category, Optional<String> settleCoin) {
        return Body.of("category", category.wireName()).and("settleCoin", settleCoin);
    }

    @Override
    public void setMarginMode(MarginMode mode) throws ApiException {
        if (mode == MarginMode.UNKNOWN) throw new IllegalArgumentException("no mode to set");
        accepted(Endpoint.SET_MARGIN_MODE, Body.of("setMarginMode", mode.name()));
    }

    @Override
    public RepaymentStatus repay(String coin, Optional<BigDecimal> amount) throws ApiException {
        return repay(Endpoint.REPAY, coin, amount);
    }

    @Override
    public RepaymentStatus repayWithoutConversion(String coin, Optional<BigDecimal> amount)
            throws ApiException {
        return repay(Endpoint.REPAY_WITHOUT_CONVERSION, coin, amount);
    }

    private RepaymentStatus repay(Endpoint endpoint, String coin, Optional<BigDecimal> amount)
            throws ApiException {
        return change(
                endpoint,
                Body.of("coin", coin)
                        .and("amount", amount.map(BigDecimal::toPlainString))
                        .and("repaymentType", "FLEXIBLE"),
                Answers::repaymentStatus);
    }

    @Override
    public UpgradeReply upgradeToUta(BooleanSupplier mayLeave) throws ApiException {
        return source.post(
                Endpoint.UPGRADE,
                "{}",
                mayLeave,
                envelope -> Answers.upgradeReply(envelope.object("result")));
    }

    private <T> T change(Endpoint endpoint, Body body, Function<Fields, T> reader)
            throws ApiException {
        return source.post(
                endpoint,
                body.text(),
                () -> true,
                envelope -> reader.apply(envelope.object("result")));
    }

    /// A change whose answer says nothing but that it was taken, whatever its result looks like.
    private void accepted(Endpoint endpoint, Body body) throws ApiException {
        source.post(endpoint, body.text(), () -> true, _ -> true);
    }

    @Override
    public void close() {
        source.close();
    }

    private <T> T get(Endpoint endpoint, Query query, Function<Fields, T> reader)
            throws ApiException {
        return source.get(endpoint, query, envelope -> reader.apply(envelope.object("result")));
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
                    get(
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
