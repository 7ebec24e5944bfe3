package io.plimsoll.calc;

import io.plimsoll.calc.TestAccount.Coin;
import io.plimsoll.calc.TestAccount.Limit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Accounts drawn from a seed: up to twelve coins of every kind, some in debt, some under loss,
/// with tiers, limits and rates. The same seed draws the same account, in whatever order its coins
/// are listed and whatever their ratios are multiplied by.
public final class RandomAccount {
    private final List<Drawn> coins = new ArrayList<>();

    private record Drawn(Coin coin, String name, String price, List<String> ratios, Limit limit) {}

    public RandomAccount(long seed) {
        var random = new Random(seed);
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            String name = i == 0 ? "USDT" : "C" + i;
            String debt = random.nextInt(3) == 0 ? amount(random, 1_000_000) : "0";
            String balance = debt.equals("0") ? amount(random, 100_000_000) : "-" + debt;
            Coin coin =
                    Coin.holding(name, balance)
                            .with("borrowAmount", debt)
                            .with("unrealisedPnl", signed(random))
                            .with("totalPositionIm", amount(random, 10_000))
                            .with("totalPositionMm", amount(random, 1_000));
            if (random.nextInt(5) == 0) coin.switchedOff();
            if (random.nextInt(7) == 0) coin.notAccepted();
            int top = 50 + random.nextInt(50);
            coins.add(
                    new Drawn(
                            coin,
                            name,
                            amount(random, 1_000_000),
                            List.of("0." + top, "0." + (top - 1 - random.nextInt(40))),
                            new Limit(name)
                                    .with("hourlyBorrowRate", "0.0000" + (1 + random.nextInt(99)))
                                    .with("maxBorrowingAmount", amount(random, 1_000_000))
                                    .with("borrowAmount", debt)
                                    .with("otherBorrowAmount", amount(random, 1_000_000))
                                    .with("freeBorrowAmount", "0")));
        }
    }

    public TestAccount account() {
        return build(coins, -1);
    }

    public TestAccount shuffled(long seed) {
        var other = new ArrayList<>(coins);
        Collections.shuffle(other, new Random(seed));
        return build(other, -1);
    }

    /// With the ratios of one coin a tenth lower.
    public TestAccount withLowerRatio(int coin) {
        return build(coins, coin % coins.size());
    }

    /// With one coin's price missing.
    public TestAccount withoutPrice(int coin) {
        var account = new TestAccount();
        for (int i = 0; i < coins.size(); i++) {
            add(account, coins.get(i), false);
            if (i != coin % coins.size()) account.price(coins.get(i).name(), coins.get(i).price());
        }
        return account.total("totalMaintenanceMargin", "1000");
    }

    /// With one coin's balance, equity and debt not reported.
    public TestAccount withoutBalance(int coin) {
        var others = new ArrayList<>(coins);
        Drawn hidden = others.get(coin % coins.size());
        hidden.coin().without("walletBalance").without("equity").without("borrowAmount");
        return build(others, -1);
    }

    private static TestAccount build(List<Drawn> coins, int lowered) {
        var account = new TestAccount();
        for (int i = 0; i < coins.size(); i++) {
            add(account, coins.get(i), i == lowered);
            account.price(coins.get(i).name(), coins.get(i).price());
        }
        return account.total("totalMaintenanceMargin", "1000");
    }

    private static void add(TestAccount account, Drawn drawn, boolean lowered) {
        String first = drawn.ratios().getFirst();
        String second = drawn.ratios().getLast();
        account.coin(drawn.coin())
                .limit(drawn.limit())
                .tiers(
                        drawn.name(),
                        TestAccount.tier("0", "1000", lowered ? lower(first) : first),
                        TestAccount.tier("1000", "100000", lowered ? lower(second) : second),
                        TestAccount.tier("100000", "", "0"));
    }

    private static String lower(String ratio) {
        return new BigDecimal(ratio).multiply(new BigDecimal("0.9")).toPlainString();
    }

    private static String signed(Random random) {
        return (random.nextBoolean() ? "-" : "") + amount(random, 10_000_000);
    }

    /// Up to `most` hundredths, never zero.
    private static String amount(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 2).toPlainString();
    }
}
