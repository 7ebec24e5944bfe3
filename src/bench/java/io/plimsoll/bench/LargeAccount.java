package io.plimsoll.bench;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.FeeRate;
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
import java.util.Random;

/// An account of any size, always the same for a size: for each coin two positions and three
/// orders, every eighth coin in debt, and all the terms that they are reckoned by. Digits are as
/// many as the exchange sends.
final class LargeAccount {
    private static final int POSITIONS_PER_COIN = 2;
    private static final int ORDERS_PER_COIN = 3;
    private static final int STABLE_COINS = 2;
    private static final String[] LEVERAGES = {"1", "2", "3", "5", "10", "12.5", "20", "25", "50"};
    private static final Instant TAKEN_AT = Instant.parse("2026-11-23T12:12:40Z");

    private final Random random = new Random(2026);
    private final List<String> names = new ArrayList<>();
    private final Map<String, BigDecimal> usd = new HashMap<>();
    private final Map<String, BigDecimal> lastPrices = new HashMap<>();
    private final Map<String, ContractTicker> contracts = new HashMap<>();
    private final Map<String, List<CollateralTier>> tiers = new HashMap<>();
    private final Map<String, List<RiskTier>> riskTiers = new HashMap<>();
    private final Map<String, List<LoanTier>> loanTiers = new HashMap<>();
    private final Map<String, FeeRate> fees = new HashMap<>();
    private final Map<String, BigDecimal> leverages = new HashMap<>();
    private final Map<String, BigDecimal> transferable = new HashMap<>();
    private final Map<String, CollateralInfo> limits = new LinkedHashMap<>();
    private final List<CoinBalance> balances = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    private LargeAccount(int coins) {
        names.addAll(List.of("USDT", "USDC", "BTC", "ETH", "SOL", "XRP"));
        for (int i = names.size(); i < coins; i++) names.add("COIN" + i);
        for (String coin : names) addCoin(coin);
        contract(Category.INVERSE, "BTCUSD", "BTC");
        for (int i = 0; i < coins * POSITIONS_PER_COIN; i++) addPosition(i);
        for (int i = 0; i < coins * ORDERS_PER_COIN; i++) addOrder(i);
    }

    static AccountSnapshot of(int coins) {
        return new LargeAccount(coins).snapshot();
    }

    private AccountSnapshot snapshot() {
        return new AccountSnapshot(
                TAKEN_AT,
                new AccountInfo(
                        AccountStatus.UTA2_PRO.code(),
                        MarginMode.REGULAR_MARGIN,
                        false,
                        false,
                        Optional.empty()),
                Optional.of(
                        new Wallet(
                                "UNIFIED",
                                digits(10, 8),
                                digits(10, 8),
                                digits(8, 8),
                                digits(10, 8),
                                digits(10, 8),
                                digits(8, 8),
                                digits(8, 8),
                                some("0.4781"),
                                some("0.1513"),
                                balances)),
                Optional.of(limits),
                Optional.of(positions),
                Optional.of(orders),
                Optional.empty(),
                Optional.of(fees),
                Optional.of(Map.of("BTC", new BigDecimal("4"))),
                Optional.of(leverages),
                Optional.of(transferable),
                Optional.of(List.of()),
                new MarketTerms(
                        Optional.of(new SpotPrices(usd, lastPrices)),
                        Optional.of(contracts),
                        Optional.of(tiers),
                        Optional.of(riskTiers),
                        Optional.of(loanTiers)));
    }

    private void addCoin(String coin) {
        boolean stable = balances.size() < STABLE_COINS;
        BigDecimal price = stable ? new BigDecimal("0.99987") : price();
        usd.put(coin, price);
        lastPrices.put(coin + "USDT", price);
        if (!stable) contract(Category.LINEAR, coin + "USDT", coin);
        List<CollateralTier> ratios = new ArrayList<>();
        List<LoanTier> loans = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ratios.add(
                    new CollateralTier(
                            BigDecimal.valueOf(i * 4000L),
                            i < 5
                                    ? Optional.of(BigDecimal.valueOf(i * 4000L + 4000))
                                    : Optional.empty(),
                            BigDecimal.valueOf(95 - i * 10L, 2)));
            loans.add(
                    new LoanTier(
                            BigDecimal.valueOf(i * 1000L + 1000),
                            BigDecimal.valueOf(10_000_000 + i * 3_333_333L, 8),
                            BigDecimal.valueOf(4 + i, 2),
                            some("10")));
        }
        tiers.put(coin, ratios);
        loanTiers.put(coin, loans);
        transferable.put(coin, number(3, 8));
        boolean borrows = balances.size() % 8 == 0;
        Optional<BigDecimal> debt = borrows ? digits(4, 8) : some("0");
        balances.add(
                new CoinBalance(
                        coin,
                        digits(5, 8),
                        digits(7, 8),
                        borrows ? debt.map(BigDecimal::negate) : digits(4, 8),
                        digits(2, 4),
                        some("0"),
                        debt,
                        some("0"),
                        some("0"),
                        digits(3, 8),
                        digits(3, 8),
                        digits(3, 8),
                        digits(3, 8),
                        digits(3, 8),
                        some("0"),
                        true,
                        true,
                        Optional.empty()));
        limits.put(
                coin,
                new CollateralInfo(
                        coin,
                        some("0.00000783"),
                        some("50000"),
                        some("0"),
                        some("0"),
                        debt,
                        some("120.5"),
                        some("30000"),
                        true,
                        some("0.093"),
                        true,
                        true,
                        some("0.95")));
    }

    /// Of twenty rows: thirteen linear contracts in USDT, three in USDC, two inverse, two options.
    private String contractFor(int i) {
        String base = names.get(STABLE_COINS + i % (names.size() - STABLE_COINS));
        int kind = i % 20;
        if (kind < 13) return contract(Category.LINEAR, base + "USDT", base);
        if (kind < 16) return contract(Category.LINEAR, base + "PERP", base);
        if (kind < 18) return contract(Category.INVERSE, base + "USD", base);
        String side = kind == 18 ? "-C-USDT" : "-P-USDT";
        String strike = usd.getOrDefault(base, BigDecimal.ONE).toPlainString();
        return contract(Category.OPTION, base + "-25DEC26-" + strike + side, base);
    }

    private String contract(Category category, String symbol, String base) {
        if (contracts.containsKey(symbol)) return symbol;
        BigDecimal price = usd.getOrDefault(base, BigDecimal.ONE);
        Optional<BigDecimal> index = Optional.of(near(price));
        Optional<BigDecimal> mark =
                category == Category.OPTION
                        ? Optional.of(price.movePointLeft(1))
                        : Optional.of(near(price));
        contracts.put(symbol, new ContractTicker(category, symbol, mark, index, mark));
        fees.put(
                category == Category.OPTION ? base : symbol,
                new FeeRate(symbol, base, some("0.00055"), some("0.0002")));
        leverages.put(symbol, leverage());
        List<RiskTier> limits = new ArrayList<>();
        for (int i = 1; i <= 10; i++)
            limits.add(
                    new RiskTier(
                            BigDecimal.valueOf(i * 2_000_000L),
                            BigDecimal.valueOf(5L * i, 3),
                            Optional.of(BigDecimal.valueOf(5_000L * i * (i - 1))),
                            some("50")));
        riskTiers.put(symbol, limits);
        return symbol;
    }

    private void addPosition(int i) {
        String symbol = contractFor(i);
        ContractTicker ticker = ticker(symbol);
        BigDecimal mark = ticker.markPrice().orElseThrow();
        positions.add(
                new Position(
                        ticker.category(),
                        symbol,
                        0,
                        i % 3 == 0 ? "Sell" : "Buy",
                        quantity(ticker.category()),
                        Optional.of(near(mark).add(number(0, 8).movePointLeft(4))),
                        Optional.empty(),
                        digits(5, 8),
                        Optional.of(leverage()),
                        Optional.of(mark),
                        digits(3, 8),
                        digits(4, 8),
                        digits(3, 8),
                        Optional.of(near(mark)),
                        Optional.empty(),
                        Optional.empty(),
                        "Normal"));
    }

    private ContractTicker ticker(String symbol) {
        return Optional.ofNullable(contracts.get(symbol)).orElseThrow();
    }

    /// Every tenth order is one on spot.
    private void addOrder(int i) {
        boolean spot = i % 10 == 9;
        String symbol = contractFor(spot ? i % 13 : i + 7);
        ContractTicker ticker = ticker(symbol);
        Category category = spot ? Category.SPOT : ticker.category();
        Optional<BigDecimal> quantity = Optional.of(quantity(category));
        orders.add(
                new Order(
                        category,
                        "order-" + i,
                        symbol,
                        i % 2 == 0 ? "Buy" : "Sell",
                        "Limit",
                        i % 15 == 14 ? "Untriggered" : "New",
                        "",
                        Optional.of(near(ticker.markPrice().orElseThrow())),
                        quantity,
                        quantity,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        i % 12 == 11,
                        Optional.empty()));
    }

    private BigDecimal quantity(Category category) {
        return category == Category.INVERSE ? number(5, 0) : number(2, 3);
    }

    private BigDecimal leverage() {
        return new BigDecimal(LEVERAGES[random.nextInt(LEVERAGES.length)]);
    }

    /// Six digits with the point somewhere between them.
    private BigDecimal price() {
        return BigDecimal.valueOf(100_000 + random.nextInt(900_000), 1 + random.nextInt(4));
    }

    /// Up to five percent away, with as many decimals.
    private BigDecimal near(BigDecimal price) {
        long unscaled = price.unscaledValue().longValue();
        long away = unscaled / 20;
        return BigDecimal.valueOf(
                unscaled - away + random.nextLong(2 * away + 1), Math.max(1, price.scale()));
    }

    private Optional<BigDecimal> digits(int whole, int decimals) {
        return Optional.of(number(whole, decimals));
    }

    private BigDecimal number(int whole, int decimals) {
        long above = (long) Math.pow(10, whole + decimals);
        return BigDecimal.valueOf(above / 10 + random.nextLong(above - above / 10), decimals);
    }

    private static Optional<BigDecimal> some(String amount) {
        return Optional.of(new BigDecimal(amount));
    }
}
