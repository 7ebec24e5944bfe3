package io.plimsoll.calc;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.InterestRecord;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.TestAccount.Limit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Whole accounts drawn from a seed: coins with tiers, limits, spot debts and a switched-off one;
/// linear and inverse contracts and options, long and short, in several risk tiers; orders of every
/// kind. Positions and orders report only what cannot be calculated.
public final class RandomPortfolio {
    private static final String CALL = "BTC-25DEC26-110000-C";
    private static final String PUT = "BTC-25DEC26-95000-P-USDT";
    private static final List<String> LINEAR = List.of("BTCUSDT", "ETHUSDT", "BTCPERP");

    private final Random random;
    private final TestAccount account = new TestAccount();

    public RandomPortfolio(long seed) {
        this(seed, modeOf(seed));
    }

    public RandomPortfolio(long seed, MarginMode mode) {
        random = new Random(seed);
        account.mode(mode).on(random.nextInt(4) == 0 ? "2025-03-01" : "2026-11-23");
        coins();
        contracts();
        for (int i = random.nextInt(6); i >= 0; i--) position();
        for (int i = random.nextInt(8); i >= 0; i--) order("order" + i);
    }

    private static MarginMode modeOf(long seed) {
        return switch ((int) (seed % 6)) {
            case 0 -> MarginMode.ISOLATED_MARGIN;
            case 1 -> MarginMode.PORTFOLIO_MARGIN;
            default -> MarginMode.REGULAR_MARGIN;
        };
    }

    public AccountSnapshot snapshot() {
        return account.snapshot();
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    /// Between 0.01 and `most`.
    private String amount(int most) {
        return amount(most, 2);
    }

    /// Never zero.
    private String amount(int most, int decimals) {
        int steps = BigDecimal.valueOf(most).scaleByPowerOfTen(decimals).intValueExact();
        return BigDecimal.valueOf(1 + random.nextInt(steps), decimals).toPlainString();
    }

    private String around(int price) {
        return BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(900 + random.nextInt(200), 3))
                .toPlainString();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void coins() {
        coin("USDT", 400_000);
        coin("USDC", 400_000);
        coin("BTC", 20);
        coin("ETH", 200);
        coin("SOL", 1_000);
        coin("XYZ", 1_000);
        account.price("USDC", "1").price("BTC", "100000").price("ETH", "4000");
        if (chance(2)) account.price("USDT", "0.9995");
        if (chance(2)) account.price("SOL", "150");
        else account.lastPrice("SOLUSDT", "150.05");
        account.ticker(Category.INVERSE, "BTCUSD", "100000", "100020")
                .ticker(Category.LINEAR, "BTCUSDT", "100050", "100070");
        if (chance(2)) account.vipLevel(oneOf(List.of("No VIP", "VIP-3", "PRO-1")));
    }

    private void coin(String name, int most) {
        boolean owes = chance(3);
        Coin coin =
                new Coin(name)
                        .with("walletBalance", (owes && chance(2) ? "-" : "") + amount(most))
                        .with("locked", chance(3) ? amount(Math.max(1, most / 20)) : "0");
        if (chance(4)) coin.with("bonus", amount(Math.max(1, most / 20)));
        if (chance(4)) coin.with("spotHedgingQty", amount(Math.max(1, most / 20)));
        if (owes || chance(2)) coin.with("spotBorrow", owes ? amount(most) : "0");
        if (chance(4)) coin.with("borrowAmount", amount(most));
        if (chance(4)) coin.with("unrealisedPnl", "-" + amount(most)).with("equity", amount(most));
        if (chance(5)) coin.with("totalPositionIm", "3").with("totalOrderIm", "1");
        if (name.equals("XYZ")) unpriced(coin);
        if (name.equals("SOL") && chance(2)) coin.switchedOff();
        if (name.equals("XYZ") && chance(2)) coin.notAccepted();
        account.coin(coin);
        if (!chance(8)) tiers(name, most);
        if (!chance(8)) account.limit(limit(name, most));
        if (chance(2)) account.interest(charge(name));
        if (chance(3)) account.transferable(name, amount(most));
        if (!chance(8))
            account.loanTiers(
                    name, most / 4 + 1 + "/0.2/0.04", most + "/0.25/0.04", 4L * most + "/0.5/0.08");
        if (chance(2)) account.spotLeverage(name, oneOf(List.of("3", "4", "10")));
    }

    /// Without a price but what the wallet implies, if it implies one.
    private void unpriced(Coin coin) {
        if (chance(3)) coin.with("walletBalance", "0").with("locked", "0");
        else if (chance(2)) coin.with("equity", amount(9)).with("usdValue", amount(9));
    }

    private void tiers(String name, int most) {
        String first = String.valueOf(1 + most / 4);
        String second = String.valueOf(2 + most / 2);
        account.tiers(
                name,
                TestAccount.tier("0", first, name.startsWith("USD") ? "1" : "0.95"),
                TestAccount.tier(first, second, "0.8"),
                TestAccount.tier(second, "", chance(2) ? "0" : "0.5"));
    }

    private Limit limit(String name, int most) {
        Limit limit =
                new Limit(name)
                        .with("hourlyBorrowRate", "0.0000" + (1 + random.nextInt(99)))
                        .with("maxBorrowingAmount", amount(most))
                        .with("borrowAmount", amount(most));
        if (chance(2)) limit.with("otherBorrowAmount", amount(most));
        else limit.with("availableToBorrow", chance(2) ? "0" : amount(most));
        if (chance(2)) limit.with("freeBorrowingLimit", amount(most));
        if (chance(2)) limit.with("freeBorrowAmount", "0");
        return limit;
    }

    private InterestRecord charge(String name) {
        return new InterestRecord(
                name,
                Instant.parse("2026-11-23T11:05:00.204Z"),
                Optional.of(new BigDecimal(amount(1, 8))),
                Optional.of(new BigDecimal(amount(1, 8))),
                Optional.of(new BigDecimal(amount(100))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void contracts() {
        account.ticker(Category.LINEAR, "ETHUSDT", "4001.5", "4002.25")
                .ticker(Category.LINEAR, "BTCPERP", "100001", "100003.5")
                .ticker(Category.OPTION, CALL, "100010", "2500")
                .ticker(Category.OPTION, PUT, "100010", "1800");
        for (String symbol : LINEAR) {
            boolean sent = chance(2);
            account.riskTiers(
                            symbol,
                            "200000/0.005" + (sent ? "/0" : ""),
                            "500000/0.01" + (sent ? "/1000" : ""),
                            "2000000/0.025" + (sent ? "/8500" : ""))
                    .takerRate(symbol, "0.00055")
                    .leverage(symbol, oneOf(List.of("3", "10", "12.5")));
        }
        account.riskTiers("BTCUSD", "2/0.005", "5/0.01", "50/0.02")
                .takerRate("BTCUSD", "0.0006")
                .takerRate("BTC", "0.0003")
                .leverage("BTCUSD", "7");
    }

    private void position() {
        boolean isLong = chance(2);
        switch (random.nextInt(6)) {
            case 0 -> option(isLong, CALL);
            case 1 -> option(isLong, PUT);
            case 2 ->
                    hold(
                            side(isLong, Category.INVERSE, "BTCUSD", amount(300_000, 0))
                                    .entry(around(100_000)));
            case 3 ->
                    hold(
                            side(isLong, Category.LINEAR, "ETHUSDT", amount(100))
                                    .entry(around(4_000)));
            default ->
                    hold(
                            side(
                                            isLong,
                                            Category.LINEAR,
                                            chance(2) ? "BTCUSDT" : "BTCPERP",
                                            amount(9, 3))
                                    .entry(around(100_000)));
        }
    }

    private static TestPosition side(boolean isLong, Category of, String symbol, String size) {
        return isLong ? TestPosition.bought(of, symbol, size) : TestPosition.sold(of, symbol, size);
    }

    private void hold(TestPosition position) {
        account.position(position.leverage(oneOf(List.of("3", "10", "12.5"))));
    }

    private void option(boolean isLong, String symbol) {
        account.position(side(isLong, Category.OPTION, symbol, amount(3)).entry(around(2_200)));
    }

    private void order(String id) {
        Category category = oneOf(List.of(Category.values()));
        String symbol =
                switch (category) {
                    case SPOT -> oneOf(List.of("BTCUSDT", "ETHBTC", "SOLUSDC", "ETHUSDC"));
                    case LINEAR -> oneOf(LINEAR);
                    case INVERSE -> "BTCUSD";
                    case OPTION -> oneOf(List.of(CALL, PUT));
                };
        String price =
                chance(9)
                        ? ""
                        : switch (category) {
                            case OPTION -> around(2_200);
                            default -> around(symbol.startsWith("BTC") ? 100_000 : 4_000);
                        };
        String quantity = category == Category.INVERSE ? amount(50_000, 0) : amount(2, 3);
        TestOrder order =
                (chance(2)
                                ? TestOrder.buy(category, symbol, quantity, price)
                                : TestOrder.sell(category, symbol, quantity, price))
                        .id(id);
        if (chance(5)) order.reducing();
        if (chance(5)) order.untriggered();
        if (chance(3)) order.left(quantity);
        account.order(order);
    }
}
