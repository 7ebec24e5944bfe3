package io.plimsoll.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.account.CollateralTier;
import io.plimsoll.calc.interest.BorrowingOverview;
import io.plimsoll.calc.interest.CoinBorrowing;
import io.plimsoll.calc.margin.AccountFigures;
import io.plimsoll.calc.margin.CoinCollateral;
import io.plimsoll.calc.margin.CollateralBreakdown;
import io.plimsoll.calc.margin.CollateralValue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/// What must hold for every account, tried on three hundred drawn ones.
class LawsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:12:40Z");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalsAreTheSumsOfTheirParts(long seed) {
        CollateralBreakdown breakdown = breakdown(new RandomAccount(seed).account());

        assertThat(amount(breakdown.collateralUsd()))
                .isEqualByComparingTo(sum(breakdown.coins(), CoinCollateral::collateralUsd));
        assertThat(amount(breakdown.balanceUsd()))
                .isEqualByComparingTo(
                        amount(breakdown.collateralUsd().plus(breakdown.haircutUsd())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void interestOfTheAccountIsTheSumOverItsCoins(long seed) {
        BorrowingOverview overview = borrowing(new RandomAccount(seed).account());

        assertThat(amount(overview.nextChargeUsd()))
                .isEqualByComparingTo(sum(overview.coins(), CoinBorrowing::nextChargeUsd));
        assertThat(amount(overview.costOf24HoursUsd()).multiply(new BigDecimal("30")))
                .isEqualByComparingTo(amount(overview.costOf30DaysUsd()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void marginBalanceIsTheCollateralWithUnrealisedProfitAndLoss(long seed) {
        TestAccount account = new RandomAccount(seed).account();

        assertThat(amount(figures(account).marginBalance().computed()))
                .isEqualByComparingTo(
                        amount(
                                breakdown(account)
                                        .collateralUsd()
                                        .plus(breakdown(account).unrealisedPnlUsd())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheCoinsDoesNotMatter(long seed) {
        var random = new RandomAccount(seed);

        assertThat(figures(random.shuffled(seed + 1)).marginBalance())
                .isEqualTo(figures(random.account()).marginBalance());
        assertThat(figures(random.shuffled(seed + 1)).mmRate())
                .isEqualTo(figures(random.account()).mmRate());
        assertThat(borrowing(random.shuffled(seed + 1)).nextChargeUsd())
                .isEqualTo(borrowing(random.account()).nextChargeUsd());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void marginBalanceNeverRisesWhenARatioFalls(long seed) {
        var random = new RandomAccount(seed);

        assertThat(amount(figures(random.withLowerRatio((int) seed)).marginBalance().computed()))
                .isLessThanOrEqualTo(amount(figures(random.account()).marginBalance().computed()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void collateralIsWorthAtMostTheBalance(long seed) {
        assertThat(breakdown(new RandomAccount(seed).account()).coins())
                .allSatisfy(coin -> assertThat(amount(coin.haircutUsd())).isNotNegative());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTierWalkRisesWithTheQuantityButNeverFasterThanIt(long seed) {
        List<CollateralTier> tiers =
                List.of(
                        TestAccount.tier("0", "10", "0.9"),
                        TestAccount.tier("10", String.valueOf(11 + seed), "0.5"),
                        TestAccount.tier(String.valueOf(11 + seed), "", "0"));
        BigDecimal quantity = BigDecimal.valueOf(seed * seed - 5_000, 2);
        BigDecimal more = quantity.add(BigDecimal.valueOf(1 + seed, 3));

        assertThat(
                        CollateralValue.weighted(more, tiers)
                                .subtract(CollateralValue.weighted(quantity, tiers)))
                .isBetween(BigDecimal.ZERO, more.subtract(quantity));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWayBackThroughTheTiersUndoesTheWalk(long seed) {
        List<CollateralTier> tiers =
                List.of(
                        TestAccount.tier("0", "10", "0.9"),
                        TestAccount.tier("10", String.valueOf(11 + seed), "0.7"),
                        TestAccount.tier(String.valueOf(11 + seed), "", "0.3"));
        BigDecimal quantity = BigDecimal.valueOf(seed * seed + 1, 2);

        assertThat(CollateralValue.quantity(CollateralValue.weighted(quantity, tiers), tiers))
                .hasValueSatisfying(
                        back ->
                                assertThat(back)
                                        .isCloseTo(quantity, within(new BigDecimal("1e-25"))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMissingPriceNeverBecomesAZero(long seed) {
        TestAccount account = new RandomAccount(seed).withoutPrice((int) seed);
        CollateralBreakdown breakdown = CollateralBreakdown.of(account.snapshot());

        assertThat(breakdown.equityUsd())
                .satisfiesAnyOf(
                        total ->
                                assertThat(total)
                                        .isEqualTo(Figure.absent(Absence.NO_PRICE, Unit.USD)),
                        _ -> assertThat(breakdown.unvalued()).isNotEmpty());
        assertThat(breakdown.coins())
                .filteredOn(coin -> coin.state().counts() && !coin.price().isKnown())
                .allSatisfy(
                        _ -> assertThat(figures(account).mmRate().computed().isKnown()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMissingBalanceNeverBecomesAZero(long seed) {
        TestAccount account = new RandomAccount(seed).withoutBalance((int) seed);

        assertThat(figures(account).totalEquity().computed())
                .isEqualTo(Figure.absent(Absence.NOT_REPORTED, Unit.USD));
        assertThat(figures(account).marginBalance().computed())
                .isEqualTo(Figure.absent(Absence.NOT_REPORTED, Unit.USD));
    }

    private static AccountFigures figures(TestAccount account) {
        return AccountFigures.of(account.snapshot());
    }

    private static CollateralBreakdown breakdown(TestAccount account) {
        return CollateralBreakdown.of(account.snapshot());
    }

    private static BorrowingOverview borrowing(TestAccount account) {
        return BorrowingOverview.of(account.snapshot(), NOW);
    }

    private static BigDecimal amount(Figure figure) {
        return figure.value().orElseThrow();
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, Figure> part) {
        return parts.stream()
                .map(part)
                .map(LawsTest::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
