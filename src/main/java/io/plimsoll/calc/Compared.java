package io.plimsoll.calc;

import io.plimsoll.rules.Tolerance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One quantity twice: as calculated here and as the exchange reports it. Neither mends the other.
///
/// @param computed rounded as the exchange rounds it
/// @param reported as it was sent
/// @param test how the two are held against each other
public record Compared(Figure computed, Figure reported, Test test) {
    private static final Test SAME_AMOUNT = Tolerance.AMOUNT::covers;

    /// Whether a calculated and a reported value agree.
    @FunctionalInterface
    public interface Test {
        boolean agrees(BigDecimal computed, BigDecimal reported);
    }

    /// Equal when both figures are, however they are held against each other.
    @Override
    public boolean equals(Object other) {
        return other instanceof Compared(Figure mine, Figure theirs, _)
                && computed.equals(mine)
                && reported.equals(theirs);
    }

    @Override
    public int hashCode() {
        return 31 * computed.hashCode() + reported.hashCode();
    }

    public Compared(Figure computed, Figure reported) {
        this(computed, reported, SAME_AMOUNT);
    }

    /// A figure that the exchange cuts off. Two values that agree before the cut can lie on both
    /// sides of a step, so the cut is made at both ends of the tolerance.
    public static Compared rounded(
            Figure exact, Figure reported, UnaryOperator<BigDecimal> rounding) {
        return new Compared(
                exact.map(rounding).explained(exact.origin()),
                reported,
                (_, theirs) -> exact.value().filter(v -> reaches(v, theirs, rounding)).isPresent());
    }

    private static boolean reaches(
            BigDecimal exact, BigDecimal theirs, UnaryOperator<BigDecimal> rounding) {
        BigDecimal slack =
                exact.abs().multiply(Tolerance.AMOUNT.relative()).max(Tolerance.AMOUNT.absolute());
        return rounding.apply(exact.subtract(slack)).compareTo(theirs) <= 0
                && rounding.apply(exact.add(slack)).compareTo(theirs) >= 0;
    }

    /// A figure that the exchange does not report.
    public static Compared alone(Figure computed) {
        return new Compared(computed, Figure.absent(Absence.NOT_REPORTED, computed.unit()));
    }

    /// The calculated figure, or the exchange's where it cannot be calculated.
    public Figure best() {
        return computed.or(reported);
    }

    /// The exchange's figure, or the calculated one where it reports none: for what the exchange
    /// acts on.
    public Figure official() {
        return reported.or(computed);
    }

    /// Calculated minus reported; absent unless both are known.
    public Figure difference() {
        return computed.minus(reported);
    }

    public Verdict verdict() {
        Optional<BigDecimal> mine = computed.value();
        Optional<BigDecimal> theirs = reported.value();
        if (mine.isPresent() && theirs.isPresent())
            return test.agrees(mine.get(), theirs.get()) ? Verdict.AGREES : Verdict.DIFFERS;
        if (computed.absence().filter(Absence::isNotApplicable).isPresent())
            return Verdict.NOT_APPLICABLE;
        return theirs.isPresent() ? Verdict.NOT_CALCULATED : Verdict.NOT_REPORTED;
    }
}
