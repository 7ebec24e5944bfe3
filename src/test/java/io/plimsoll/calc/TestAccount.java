package io.plimsoll.calc;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.FeeRate;
import io.plimsoll.account.InterestRecord;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.LoanTier;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.MarketTerms;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.RiskTier;
import io.plimsoll.account.SpotPrices;
import io.plimsoll.account.Wallet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An account put together by a test: a status 6 account in cross margin without orders and
/// positions, until told otherwise. Amounts are texts, as the exchange sends them; what is not set
/// is not reported.
public final class TestAccount {
    private AccountStatus status = AccountStatus.UTA2_PRO;
    private MarginMode mode = MarginMode.REGULAR_MARGIN;
    private final Map<String, String> totals = new HashMap<>();
    private final List<Coin> coins = new ArrayList<>();
    private final Map<String, BigDecimal> prices = new HashMap<>();
    private final Map<String, List<CollateralTier>> tiers = new LinkedHashMap<>();
    private final List<Limit> limits = new ArrayList<>();
    private Optional<List<Position>> positions = Optional.of(List.of());
    private Optional<List<Order>> orders = Optional.of(List.of());
    private Optional<List<InterestRecord>> interest = Optional.empty();
    private Optional<KeyInfo> key = Optional.empty();
    private Instant takenAt = Instant.parse("2026-11-23T12:12:40Z");
    private final Map<String, BigDecimal> lastPrices = new HashMap<>();
    private Optional<Map<String, ContractTicker>> contracts = Optional.empty();
    private Optional<Map<String, List<RiskTier>>> riskTiers = Optional.empty();
    private Optional<Map<String, List<LoanTier>>> loanTiers = Optional.empty();
    private Optional<Map<String, FeeRate>> feeRates = Optional.empty();
    private Optional<Map<String, BigDecimal>> spotLeverages = Optional.empty();
    private Optional<Map<String, BigDecimal>> leverages = Optional.empty();
    private Optional<Map<String, BigDecimal>> transferable = Optional.empty();

    public TestAccount status(AccountStatus status) {
        this.status = status;
        return this;
    }

    public TestAccount mode(MarginMode mode) {
        this.mode = mode;
        return this;
    }

    /// An account-wide field of the wallet by its name in the record.
    public TestAccount total(String field, String amount) {
        totals.put(field, amount);
        return this;
    }

    public TestAccount coin(Coin coin) {
        coins.add(coin);
        return this;
    }

    public TestAccount price(String coin, String usd) {
        prices.put(coin, new BigDecimal(usd));
        return this;
    }

    /// A single tier without bound.
    public TestAccount ratio(String coin, String ratio) {
        return tiers(coin, tier("0", "", ratio));
    }

    public TestAccount tiers(String coin, CollateralTier... rows) {
        tiers.put(coin, List.of(rows));
        return this;
    }

    public TestAccount limit(Limit limit) {
        limits.add(limit);
        return this;
    }

    public TestAccount positions(Optional<List<Position>> positions) {
        this.positions = positions;
        return this;
    }

    public TestAccount orders(Optional<List<Order>> orders) {
        this.orders = orders;
        return this;
    }

    public TestAccount position(TestPosition position) {
        positions = with(positions, position.position());
        return this;
    }

    public TestAccount order(TestOrder order) {
        orders = with(orders, order.order());
        return this;
    }

    private static <T> Optional<List<T>> with(Optional<List<T>> all, T one) {
        List<T> longer = new ArrayList<>(all.orElse(List.of()));
        longer.add(one);
        return Optional.of(longer);
    }

    /// When it was read, which chooses the rules: `yyyy-mm-dd`, at noon UTC.
    public TestAccount on(String date) {
        takenAt = Instant.parse(date + "T12:00:00Z");
        return this;
    }

    /// The last traded price on spot.
    public TestAccount lastPrice(String symbol, String price) {
        lastPrices.put(symbol, new BigDecimal(price));
        return this;
    }

    /// Prices of a contract; empty texts are not sent.
    public TestAccount ticker(Category category, String symbol, String index, String mark) {
        contracts =
                with(
                        contracts,
                        symbol,
                        new ContractTicker(
                                category, symbol, Optional.empty(), sent(index), sent(mark)));
        return this;
    }

    /// Of a contract.
    ///
    /// @param rows ascending, each `limit/maintenanceRate`, with `/deduction` where one is sent
    public TestAccount riskTiers(String symbol, String... rows) {
        riskTiers = with(riskTiers, symbol, Stream.of(rows).map(TestAccount::riskTier).toList());
        return this;
    }

    public static RiskTier riskTier(String row) {
        String[] parts = row.split("/", -1);
        return new RiskTier(
                new BigDecimal(parts[0]),
                new BigDecimal(parts[1]),
                parts.length > 2 ? sent(parts[2]) : Optional.empty(),
                Optional.empty());
    }

    /// Of a coin.
    ///
    /// @param rows ascending, each `borrowLimit/initialRate/maintenanceRate`
    public TestAccount loanTiers(String coin, String... rows) {
        loanTiers = with(loanTiers, coin, Stream.of(rows).map(TestAccount::loanTier).toList());
        return this;
    }

    private static LoanTier loanTier(String row) {
        String[] parts = row.split("/", -1);
        return new LoanTier(
                new BigDecimal(parts[0]),
                new BigDecimal(parts[1]),
                new BigDecimal(parts[2]),
                Optional.empty());
    }

    /// What trading costs.
    ///
    /// @param symbol of options the base coin
    public TestAccount takerRate(String symbol, String rate) {
        feeRates = with(feeRates, symbol, new FeeRate(symbol, "", sent(rate), Optional.empty()));
        return this;
    }

    /// For borrowing the coin.
    public TestAccount spotLeverage(String coin, String leverage) {
        spotLeverages = with(spotLeverages, coin, new BigDecimal(leverage));
        return this;
    }

    /// Of a contract that is not held.
    public TestAccount leverage(String symbol, String leverage) {
        leverages = with(leverages, symbol, new BigDecimal(leverage));
        return this;
    }

    /// What the exchange says may leave the account.
    public TestAccount transferable(String coin, String amount) {
        transferable = with(transferable, coin, new BigDecimal(amount));
        return this;
    }

    public TestAccount interest(InterestRecord charge) {
        interest = with(interest, charge);
        return this;
    }

    private static <V> Optional<Map<String, V>> with(
            Optional<Map<String, V>> all, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(all.orElse(Map.of()));
        more.put(key, value);
        return Optional.of(more);
    }

    private static Optional<BigDecimal> sent(String amount) {
        return Optional.of(amount).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    }

    public TestAccount vipLevel(String level) {
        key =
                Optional.of(
                        new KeyInfo(
                                "",
                                true,
                                Map.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                "1",
                                level,
                                true));
        return this;
    }

    public AccountSnapshot snapshot() {
        return snapshot(
                Optional.of(
                        new Wallet(
                                "UNIFIED",
                                amount(totals, "totalEquity"),
                                amount(totals, "totalWalletBalance"),
                                amount(totals, "totalPerpUpl"),
                                amount(totals, "totalMarginBalance"),
                                amount(totals, "totalAvailableBalance"),
                                amount(totals, "totalInitialMargin"),
                                amount(totals, "totalMaintenanceMargin"),
                                amount(totals, "accountImRate"),
                                amount(totals, "accountMmRate"),
                                coins.stream().map(Coin::balance).toList())));
    }

    /// The same account when its wallet could not be read.
    public AccountSnapshot snapshotWithoutWallet() {
        return snapshot(Optional.empty());
    }

    private AccountSnapshot snapshot(Optional<Wallet> wallet) {
        Map<String, CollateralInfo> info = new LinkedHashMap<>();
        limits.forEach(limit -> info.put(limit.name, limit.info()));
        return new AccountSnapshot(
                takenAt,
                new AccountInfo(status.code(), mode, false, false, Optional.empty()),
                wallet,
                Optional.of(info),
                positions,
                orders,
                key,
                feeRates,
                spotLeverages,
                leverages,
                transferable,
                interest,
                new MarketTerms(
                        Optional.of(new SpotPrices(prices, lastPrices)),
                        contracts,
                        Optional.of(tiers),
                        riskTiers,
                        loanTiers));
    }

    public static CollateralTier tier(String min, String max, String ratio) {
        return new CollateralTier(new BigDecimal(min), sent(max), new BigDecimal(ratio));
    }

    /// The tiers of BTC in worked example W14.
    public static CollateralTier[] btcTiers() {
        return new CollateralTier[] {
            tier("0", "10", "0.98"),
            tier("10", "20", "0.95"),
            tier("20", "30", "0.9"),
            tier("30", "40", "0.85"),
            tier("40", "50", "0.8"),
            tier("50", "", "0")
        };
    }

    public static Order order(Category category, String status) {
        return new Order(
                category,
                "1",
                "BTCUSDT",
                "Buy",
                "Limit",
                status,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    public static Position position(Category category) {
        return new Position(
                category,
                "BTC",
                0,
                "Buy",
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Normal");
    }

    private static Optional<BigDecimal> amount(Map<String, String> fields, String field) {
        return Optional.ofNullable(fields.get(field)).map(BigDecimal::new);
    }

    /// One coin of the wallet: accepted as collateral and switched on, until told otherwise.
    public static final class Coin {
        private final String name;
        private final Map<String, String> fields = new HashMap<>();
        private boolean accepted = true;
        private boolean on = true;

        public Coin(String name) {
            this.name = name;
        }

        /// A coin of which everything is reported and nothing but the balance is not zero.
        public static Coin holding(String name, String balance) {
            return new Coin(name)
                    .with("equity", balance)
                    .with("walletBalance", balance)
                    .with("locked", "0")
                    .with("borrowAmount", "0")
                    .with("spotBorrow", "0")
                    .with("totalOrderIm", "0")
                    .with("totalPositionIm", "0")
                    .with("totalPositionMm", "0")
                    .with("unrealisedPnl", "0");
        }

        /// A field by its name in the record.
        public Coin with(String field, String amount) {
            fields.put(field, amount);
            return this;
        }

        public Coin without(String field) {
            fields.remove(field);
            return this;
        }

        public Coin notAccepted() {
            accepted = false;
            return this;
        }

        public Coin switchedOff() {
            on = false;
            return this;
        }

        CoinBalance balance() {
            return new CoinBalance(
                    name,
                    amount(fields, "equity"),
                    amount(fields, "usdValue"),
                    amount(fields, "walletBalance"),
                    amount(fields, "locked"),
                    amount(fields, "spotHedgingQty"),
                    amount(fields, "borrowAmount"),
                    amount(fields, "spotBorrow"),
                    Optional.empty(),
                    amount(fields, "totalOrderIm"),
                    amount(fields, "totalPositionIm"),
                    amount(fields, "totalPositionMm"),
                    amount(fields, "unrealisedPnl"),
                    Optional.empty(),
                    amount(fields, "bonus"),
                    accepted,
                    on,
                    Optional.empty());
        }
    }

    /// One coin of the collateral info: its borrow limit and rate.
    public static final class Limit {
        private final String name;
        private final Map<String, String> fields = new HashMap<>();

        public Limit(String name) {
            this.name = name;
        }

        /// A field by its name in the record.
        public Limit with(String field, String amount) {
            fields.put(field, amount);
            return this;
        }

        public CollateralInfo info() {
            return new CollateralInfo(
                    name,
                    amount(fields, "hourlyBorrowRate"),
                    amount(fields, "maxBorrowingAmount"),
                    amount(fields, "freeBorrowingLimit"),
                    amount(fields, "freeBorrowAmount"),
                    amount(fields, "borrowAmount"),
                    amount(fields, "otherBorrowAmount"),
                    amount(fields, "availableToBorrow"),
                    true,
                    amount(fields, "borrowUsageRate"),
                    true,
                    true,
                    Optional.empty());
        }
    }
}
