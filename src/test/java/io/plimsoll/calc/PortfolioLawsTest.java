package io.plimsoll.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.LoanTier;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.RiskTier;
import io.plimsoll.account.Wallet;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;
import io.plimsoll.calc.margin.AccountFigures;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What must hold for accounts with positions, orders and debts, tried on drawn ones.
class PortfolioLawsTest {
    private static final BigDecimal FACTOR = BigDecimal.TEN;

    /// What says something by being missing: a tier without a bound, a wallet that is net of spot
    /// borrowing, a bonus or hedge that the account does not have, an order that is not filled in
    /// part. Prices of spot give way to those of the rule.
    private static final Set<String> FALLBACKS =
            Set.of(
                    "maxQty",
                    "spotBorrow",
                    "bonus",
                    "spotHedgingQty",
                    "leavesQty",
                    "spot",
                    "mmDeduction",
                    "spotLeverages");

    private static final BigDecimal TINY = new BigDecimal("1e-20");

    static LongStream seeds() {
        return LongStream.range(1_000, 1_100);
    }

    /// For a law that needs no price searched for.
    static LongStream manySeeds() {
        return LongStream.range(1_000, 1_300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfCoinsPositionsAndOrdersDoesNotMatter(long seed) {
        AccountSnapshot account = new RandomPortfolio(seed).snapshot();

        assertSame(figures(account), figures(shuffled(account, new Random(seed))));
    }

    /// Ten times every quantity, tier bound and limit: amounts are ten times what they were, rates
    /// and prices stay.
    @ParameterizedTest
    @MethodSource("seeds")
    void tenTimesTheAccountIsTenTimesTheAmountsAtTheSameRates(long seed) {
        AccountSnapshot account = reportless(new RandomPortfolio(seed).snapshot());
        Map<String, Figure> one = figures(account);
        Map<String, Figure> ten = figures(scaled(account));

        assertThat(ten.keySet()).isEqualTo(one.keySet());
        one.forEach(
                (name, figure) -> {
                    assertThat(named(ten, name).absence()).as(name).isEqualTo(figure.absence());
                    figure.value()
                            .ifPresent(
                                    value ->
                                            assertThat(amount(named(ten, name)))
                                                    .as(name)
                                                    .isCloseTo(
                                                            isPerUnit(name)
                                                                    ? value
                                                                    : value.multiply(FACTOR),
                                                            within(slack(name, value))));
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAccountIsTheSumOfItsCoins(long seed) {
        AccountSnapshot account = reportless(new RandomPortfolio(seed).snapshot());
        Map<String, Figure> figures = figures(account);

        named(figures, "account.totalEquity")
                .value()
                .ifPresent(
                        total -> assertThat(total).isEqualByComparingTo(sum(figures, "usdValue")));
        named(figures, "account.walletBalance")
                .value()
                .ifPresent(
                        total ->
                                assertThat(total)
                                        .isEqualByComparingTo(sum(figures, "collateralValue")));
    }

    /// Of all that may leave, nothing takes the account to where nothing may leave.
    @ParameterizedTest
    @MethodSource("manySeeds")
    void whatMayLeaveNeverTakesTheInitialMarginRatePastAHundredPercent(long seed) {
        AccountSnapshot account =
                reportless(new RandomPortfolio(seed, MarginMode.REGULAR_MARGIN).snapshot());
        AccountBook book = AccountBook.of(account);
        List<CoinBalance> coins = account.wallet().map(Wallet::coins).orElseThrow();
        for (int i = 0; i < coins.size(); i++) {
            Optional<BigDecimal> leaving = book.margin().transferable(i).computed().value();
            if (leaving.filter(amount -> amount.signum() > 0).isEmpty()) continue;
            String place = "wallet.coins[" + i + "].walletBalance";
            AccountSnapshot left =
                    SnapshotEdit.of(
                            account,
                            (at, value) ->
                                    at.path().equals(place)
                                            ? Optional.of(held(value).subtract(leaving.get()))
                                            : value);
            assertThat(AccountFigures.of(left).imRate().computed().value())
                    .as(coins.get(i).coin() + " " + leaving.get())
                    .hasValueSatisfying(
                            rate -> assertThat(rate).isLessThanOrEqualTo(BigDecimal.ONE));
        }
    }

    /// Whatever is taken away, a figure is what it was or it is absent.
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsMissingNeverBecomesAnotherNumber(long seed) {
        AccountSnapshot account = reportless(new RandomPortfolio(seed).snapshot());
        List<SnapshotEdit.Place> places =
                SnapshotEdit.optionals(account).stream()
                        .filter(place -> !FALLBACKS.contains(place.component()))
                        .toList();
        SnapshotEdit.Place missing = places.get(new Random(seed).nextInt(places.size()));
        Map<String, Figure> before = figures(account);

        Map<String, Figure> after = figures(SnapshotEdit.without(account, missing));

        List<String> other =
                after.entrySet().stream()
                        .filter(entry -> isOther(named(before, entry.getKey()), entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(other).as(missing.path()).isEmpty();
    }

    private static boolean isOther(Figure before, Figure after) {
        return after.value()
                .filter(value -> before.value().filter(old -> old.compareTo(value) == 0).isEmpty())
                .isPresent();
    }

    /// A figure agrees with itself and differs from what is a hundred thousandth more.
    @ParameterizedTest
    @MethodSource("seeds")
    void aFigureAgreesWithItselfAndNotWithItsNeighbour(long seed) {
        for (Entry entry : AccountBook.of(new RandomPortfolio(seed).snapshot()).entries()) {
            Compared figure = entry.figure();
            BigDecimal value = figure.computed().value().orElse(BigDecimal.ZERO);
            if (value.abs().compareTo(BigDecimal.ONE) < 0) continue;
            assertThat(against(figure, value).verdict()).as(entry.id()).isEqualTo(Verdict.AGREES);
            if (entry.name().equals("liquidationPrice") || entry.name().equals("haircutEstimate"))
                continue;
            assertThat(against(figure, value.multiply(new BigDecimal("1.00001"))).verdict())
                    .as(entry.id())
                    .isEqualTo(Verdict.DIFFERS);
        }
    }

    private static Compared against(Compared figure, BigDecimal reported) {
        return new Compared(
                figure.computed(), Figure.of(reported, figure.computed().unit()), figure.test());
    }

    private static boolean isPerUnit(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return Set.of(
                        "imr",
                        "mmr",
                        "borrowUsage",
                        "price",
                        "collateralRatio",
                        "marginalRatio",
                        "collateralShare",
                        "hourlyBorrowRate",
                        "yearlyBorrowRate",
                        "penalty",
                        "bankruptcyPrice",
                        "liquidationPrice")
                .contains(last);
    }

    /// Figures that are cut off, and what is made of them, move by the digit that was cut.
    private static BigDecimal slack(String name, BigDecimal value) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return switch (last) {
            case "nextInterest", "penaltyInterest", "transferable" -> new BigDecimal("1e-6");
            case "interest24h", "interest30d" -> new BigDecimal("100");
            case "liquidationPrice" -> BigDecimal.ONE;
            default -> value.abs().multiply(TINY).max(TINY);
        };
    }

    private static Map<String, Figure> figures(AccountSnapshot account) {
        return AccountBook.of(account).entries().stream()
                .collect(
                        Collectors.toMap(
                                Entry::id, entry -> entry.figure().computed(), (a, b) -> a));
    }

    private static Figure named(Map<String, Figure> all, String name) {
        return Optional.ofNullable(all.get(name)).orElseThrow();
    }

    private static void assertSame(Map<String, Figure> one, Map<String, Figure> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach(
                (name, figure) -> {
                    assertThat(named(other, name).isKnown()).as(name).isEqualTo(figure.isKnown());
                    figure.value()
                            .ifPresent(
                                    value ->
                                            assertThat(amount(named(other, name)))
                                                    .as(name)
                                                    .isEqualByComparingTo(value));
                });
    }

    private static AccountSnapshot shuffled(AccountSnapshot account, Random random) {
        return SnapshotEdit.of(
                account,
                (place, value) -> {
                    if (!(value instanceof List<?> rows)
                            || !Set.of("coins", "positions", "openOrders")
                                    .contains(place.component())) return value;
                    List<Object> other = new ArrayList<>(rows);
                    Collections.shuffle(other, random);
                    return other;
                });
    }

    /// Without what the exchange makes of the account itself, so that all of it is calculated.
    private static AccountSnapshot reportless(AccountSnapshot account) {
        Set<String> made =
                Set.of(
                        "equity",
                        "usdValue",
                        "borrowAmount",
                        "totalOrderIm",
                        "totalPositionIm",
                        "totalPositionMm",
                        "unrealisedPnl",
                        "freeBorrowAmount",
                        "borrowUsageRate",
                        "availableToBorrow",
                        "interest",
                        "transferable",
                        "key");
        return SnapshotEdit.of(
                account,
                (place, value) ->
                        made.contains(place.component()) && value instanceof Optional<?>
                                ? Optional.empty()
                                : value);
    }

    private static final Map<Class<?>, Set<String>> QUANTITIES =
            Map.of(
                    CoinBalance.class,
                    Set.of("walletBalance", "locked", "spotHedgingQty", "spotBorrow", "bonus"),
                    CollateralInfo.class,
                    Set.of("maxBorrowingAmount", "freeBorrowingLimit", "otherBorrowAmount"),
                    Position.class,
                    Set.of("size"),
                    Order.class,
                    Set.of("qty", "leavesQty"),
                    CollateralTier.class,
                    Set.of("minQty", "maxQty"),
                    RiskTier.class,
                    Set.of("riskLimitValue", "mmDeduction"),
                    LoanTier.class,
                    Set.of("borrowLimit"));

    private static AccountSnapshot scaled(AccountSnapshot account) {
        return SnapshotEdit.of(
                account,
                (place, value) -> {
                    if (!QUANTITIES.getOrDefault(place.in(), Set.of()).contains(place.component()))
                        return value;
                    return value instanceof BigDecimal
                            ? held(value).multiply(FACTOR)
                            : ((Optional<?>) value).map(each -> held(each).multiply(FACTOR));
                });
    }

    private static BigDecimal held(Object value) {
        return value instanceof Optional<?> some
                ? (BigDecimal) some.orElseThrow()
                : (BigDecimal) value;
    }

    private static BigDecimal sum(Map<String, Figure> figures, String name) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("coin."))
                .filter(entry -> entry.getKey().endsWith("." + name))
                .flatMap(entry -> entry.getValue().value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Figure figure) {
        return figure.value().orElseThrow();
    }
}
