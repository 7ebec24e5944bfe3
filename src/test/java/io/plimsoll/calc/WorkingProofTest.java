package io.plimsoll.calc;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.calc.book.AccountBook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// The workings of drawn accounts, and that the proof itself can fail.
class WorkingProofTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    static LongStream fewSeeds() {
        return LongStream.range(200, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWorkingOfADrawnAccountIsTrue(long seed) {
        WorkingProof.check(AccountBook.of(new RandomPortfolio(seed).snapshot()));
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void everyWorkingIsTrueAlsoWhereSomethingIsMissing(long seed) {
        AccountSnapshot account = new RandomPortfolio(seed).snapshot();
        List<SnapshotEdit.Place> places = SnapshotEdit.optionals(account);
        SnapshotEdit.Place missing = places.get(new Random(seed).nextInt(places.size()));

        WorkingProof.check(AccountBook.of(SnapshotEdit.without(account, missing)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 + 2 × 3                 | 7
                    (1 + 2) × 3               | 9
                    10 − 4 − 3                | 3
                    8 ÷ 2 ÷ 2                 | 2
                    −a × 3                    | -6
                    a ^ 3                     | 8
                    max(a, 5) − min(a, 5)     | 3
                    abs(1 − a × 3)            | 5
                    trunc4(a ÷ 3)             | 0.6666
                    round4(a ÷ 3)             | 0.6667
                    Σ part − 1                | 6
                    """)
    void readsTheNotation(String notation, BigDecimal value) {
        assertThat(
                        Notation.value(
                                notation,
                                List.of(term("a", "2"), term("part", "3"), term("part", "4"))))
                .isEqualByComparingTo(value);
    }

    @Test
    void aNotationThatGivesAnotherValueIsAProblem() {
        assertThat(problemsOf("7", "a + 4", term("a", "2"))).hasSize(1);
    }

    @Test
    void aNameWithoutATermIsAProblem() {
        assertThat(problemsOf("6", "a + b", term("a", "6"))).isNotEmpty();
    }

    @Test
    void aTermThatTheNotationDoesNotNameIsAProblem() {
        assertThat(problemsOf("2", "a", term("a", "2"), term("b", "1"))).hasSize(1);
    }

    @Test
    void aKnownFigureOfAnAbsentTermIsAProblem() {
        var absent = Figure.absent(Absence.NO_PRICE, Unit.USD);

        assertThat(problemsOf("0", "a", Working.term("a", absent))).hasSize(1);
    }

    @Test
    void aNumberWithNothingBehindItIsAProblem() {
        Figure bare = Figure.of(BigDecimal.TWO, Unit.USD);

        assertThat(problemsOf("2", "a", Working.term("a", bare))).hasSize(1);
    }

    private static List<String> problemsOf(String value, String notation, Working.Term... terms) {
        return WorkingProof.problems(
                Figure.of(
                        new BigDecimal(value),
                        Unit.USD,
                        () -> Working.arithmetic(notation, terms)));
    }

    private static Working.Term term(String name, String value) {
        return Working.term(
                name, Figure.of(new BigDecimal(value), Unit.USD, Origin.field("answer", name)));
    }
}
